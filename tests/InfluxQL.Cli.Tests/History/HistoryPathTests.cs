namespace InfluxQL.Cli.History;

public sealed class HistoryPathTests
{
    [Fact]
    public void The_file_is_in_the_user_s_folder_for_state()
    {
        Find(HistorySystem.Xdg, ("HOME", "/home/ada")).ShouldBe(Join("/home/ada", ".local", "state", "influxql", "history"));
        Find(HistorySystem.Xdg, ("HOME", "/home/ada"), ("XDG_STATE_HOME", "/state")).ShouldBe(Join("/state", "influxql", "history"));
        Find(HistorySystem.Xdg, ("HOME", "/home/ada"), ("XDG_STATE_HOME", "relative")).ShouldBe(Join("/home/ada", ".local", "state", "influxql", "history"));
        Find(HistorySystem.MacOS, ("HOME", "/Users/ada")).ShouldBe(Join("/Users/ada", "Library", "Application Support", "influxql", "history"));
        Find(HistorySystem.Windows, ("LOCALAPPDATA", "/ada/Local")).ShouldBe(Join("/ada/Local", "InfluxQL", "history"));
    }

    [Fact]
    public void A_variable_names_another_file_or_switches_the_history_off()
    {
        Find(HistorySystem.Xdg, ("HOME", "/home/ada"), (HistoryPath.Variable, "/tmp/h")).ShouldBe(Path.GetFullPath("/tmp/h"));
        Find(HistorySystem.Xdg, ("HOME", "/home/ada"), (HistoryPath.Variable, string.Empty)).ShouldBeNull();
    }

    [Fact]
    public void The_device_that_keeps_nothing_switches_the_history_off_and_stays_as_it_is() =>
        Find(HistorySystem.Xdg, ("HOME", "/home/ada"), (HistoryPath.Variable, "/dev/null")).ShouldBeNull();

    [Fact]
    public void A_user_without_a_folder_has_no_file() => Find(HistorySystem.Xdg).ShouldBeNull();

    private static string? Find(HistorySystem system, params (string Name, string Value)[] variables) =>
        HistoryPath.Find(system, name => variables.Where(variable => variable.Name == name).Select(variable => variable.Value).FirstOrDefault());

    private static string Join(params ReadOnlySpan<string> parts) => Path.Join(parts);
}
