using InfluxQL.Cli.Output.Paging;

namespace InfluxQL.Cli.Playground.Hosting;

public sealed class BrowserLauncherTests : IDisposable
{
    private static readonly Uri s_address = new("http://127.0.0.1:8750/");

    private readonly TemporaryFolder _folder = new();

    [ShellFact]
    public void A_browser_that_prints_something_later_goes_on()
    {
        string seen = Path.Combine(_folder.Path, "seen");
        string ready = Path.Combine(_folder.Path, "ready");
        string program = Program($"while [ ! -e '{ready}' ]; do sleep 0.05; done; echo noise || exit 1; echo noise >&2 || exit 1; echo \"$1\" > '{seen}.part'; mv '{seen}.part' '{seen}'");

        BrowserLauncher.Open(s_address, program).ShouldBeTrue();
        File.WriteAllText(ready, string.Empty);

        SpinWait.SpinUntil(() => File.Exists(seen), TimeSpan.FromSeconds(30)).ShouldBeTrue();
        File.ReadAllText(seen).ShouldBe("http://127.0.0.1:8750/\n");
    }

    [ShellFact]
    public void A_machine_without_the_program_is_told_from_one_with_it() =>
        BrowserLauncher.Open(s_address, Path.Combine(_folder.Path, "none")).ShouldBeFalse();

    public void Dispose() => _folder.Dispose();

    private string Program(string script)
    {
        string path = _folder.Write("open", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
