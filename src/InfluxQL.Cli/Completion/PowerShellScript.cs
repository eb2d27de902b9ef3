using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Completion;

/// <summary>The script for PowerShell, which offers names of files itself where the script has no offer.</summary>
internal sealed class PowerShellScript : CompletionScript
{
    private const string Start = """
        # Completion of influxql for PowerShell, made by 'influxql completion powershell'.
        Register-ArgumentCompleter -Native -CommandName influxql -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $tool = [ordered]@{

        """;

    private const string End = """
            }

            $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
            $said = @($words -replace '=.*$', '')
            $offers = [ordered]@{}
            $prefix = ''
            $word = $wordToComplete
            if ($words.Count -le 1) {
                foreach ($name in $tool.Keys) { $offers[$name] = $tool[$name].Text }
            }
            elseif ($tool.Contains($words[1]) -and $tool[$words[1]].Options) {
                $command = $tool[$words[1]]
                $option = $words[-1]
                if ($word -match '^(--[^=]+)=(.*)$') {
                    $option = $Matches[1]
                    $prefix = "$option="
                    $word = $Matches[2]
                }

                if ($command.Options.Contains($option) -and ($prefix -or $command.Options[$option].TakesValue)) {
                    foreach ($value in $command.Options[$option].Values) { $offers[$value] = $value }
                }
                else {
                    if ($words.Count -eq 2 -and -not $word.StartsWith('-')) {
                        foreach ($value in $command.Operands) { $offers[$value] = $value }
                    }

                    if ($offers.Count -eq 0 -and $words -notcontains '--') {
                        foreach ($name in $command.Options.Keys) {
                            if ($said -notcontains $name) { $offers[$name] = $command.Options[$name].Text }
                        }
                    }
                }
            }

            foreach ($name in $offers.Keys) {
                if ($name.StartsWith($word)) {
                    [System.Management.Automation.CompletionResult]::new("$prefix$name", $name, 'ParameterValue', $offers[$name])
                }
            }
        }

        """;

    public override string Shell => "powershell";

    public override void Write(TextWriter writer, IReadOnlyList<Command> commands)
    {
        writer.Write(Start);
        foreach (Command command in commands)
        {
            WriteCommand(writer, command);
        }

        foreach (CommandOption option in ToolOptions)
        {
            writer.WriteLine($"        {Quote(option.Name)} = @{{ Text = {Quote(Brief(option))} }}");
        }

        writer.Write(End);
    }

    private static void WriteCommand(TextWriter writer, Command command)
    {
        writer.WriteLine($"        {Quote(command.Name)} = @{{");
        writer.WriteLine($"            Text = {Quote(command.Summary)}");
        writer.WriteLine($"            Operands = {List(command.OperandValues)}");
        writer.WriteLine("            Options = [ordered]@{");
        foreach (CommandOption option in OptionsOf(command))
        {
            string takesValue = option.ValueName is null ? "$false" : "$true";
            writer.WriteLine($"                {Quote(option.Name)} = @{{ Text = {Quote(Brief(option))}; TakesValue = {takesValue}; Values = {List(option.Values ?? [])} }}");
        }

        writer.WriteLine("            }");
        writer.WriteLine("        }");
    }

    private static string List(IEnumerable<string> values) => $"@({string.Join(", ", values.Select(Quote))})";

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
