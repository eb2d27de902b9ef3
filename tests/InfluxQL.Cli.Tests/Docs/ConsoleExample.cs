using System.Text;

namespace InfluxQL.Cli.Docs;

/// <summary>
/// A block of <c>console</c> in a page: lines that begin with <c>$ </c> are typed, what follows each is what the
/// terminal shows. All commands of a block run in one shell, at the root of the checkout.
/// </summary>
internal sealed record ConsoleExample(string Page, int Line, IReadOnlyList<string> Commands, string Shown)
{
    private const string Fence = "```";
    private const string Marker = "--- end of a command ---";
    private const string FromSource = "dotnet run --project src/InfluxQL.Cli -- ";

    /// <summary>The examples of a page.</summary>
    public static IEnumerable<ConsoleExample> Of(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, page));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] != $"{Fence}console")
            {
                continue;
            }

            int end = Array.IndexOf(lines, Fence, i);
            string[] block = lines[(i + 1)..end];
            yield return new ConsoleExample(
                page,
                i + 1,
                block.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..]).ToList(),
                string.Concat(block.Select(line => line + "\n")));
            i = end;
        }
    }

    /// <summary>Runs the commands and gives what a terminal would show, the commands included.</summary>
    public string Run()
    {
        var script = new StringBuilder();
        foreach (string command in Commands)
        {
            // The status is kept, so that the next command may show it.
            script.Append(command.Replace(FromSource, "influxql ", StringComparison.Ordinal))
                .Append("\nstatus=$?; printf '%s\\n' '").Append(Marker).Append("'; (exit $status)\n");
        }

        ToolRun run = ToolProcess.RunScript($"exec 2>&1\n{script}", Repository.Root);
        string[] outputs = run.Output.Split(Marker + "\n");
        var shown = new StringBuilder();
        for (int i = 0; i < Commands.Count; i++)
        {
            shown.Append("$ ").Append(Commands[i]).Append('\n').Append(outputs[i]);
        }

        return shown.ToString();
    }

    /// <summary>Puts what the commands show now into the page.</summary>
    public static void Rewrite(string page)
    {
        string path = Path.Combine(Repository.Root, page);
        string text = File.ReadAllText(path);
        foreach (ConsoleExample example in Of(page))
        {
            text = text.Replace($"{Fence}console\n{example.Shown}{Fence}", $"{Fence}console\n{example.Run()}{Fence}", StringComparison.Ordinal);
        }

        File.WriteAllText(path, text);
    }

    public override string ToString() => $"{Page}:{Line}";
}
