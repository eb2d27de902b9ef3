using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Completion;

/// <summary>
/// The script for PowerShell, read as text: Debian has no PowerShell that could run it here.
/// </summary>
public sealed class PowerShellCompletionTests
{
    private static readonly Command[] s_commands = [.. CommandTable.All, new NewCommand()];

    [Fact]
    public void It_holds_every_command_option_and_value()
    {
        string script = Script();

        foreach (Command command in s_commands)
        {
            string part = Part(script, command);
            part.ShouldContain($"Text = '{command.Summary.Replace("'", "''")}'");
            foreach (CommandOption option in command.Options)
            {
                part.ShouldContain($"'{option.Name}' = @{{ Text = ");
                foreach (string value in option.Values ?? [])
                {
                    part.ShouldContain($"'{value}'");
                }
            }

            foreach (string value in command.OperandValues)
            {
                part.ShouldContain($"'{value}'");
            }
        }
    }

    [Fact]
    public void Its_quotes_and_brackets_are_closed()
    {
        var open = new Stack<char>();
        char quote = '\0';
        foreach (char letter in Script())
        {
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
                letter.ShouldNotBe('\n', "a quote goes over the end of its line");
            }
            else if (letter is '\'' or '"' && !InComment())
            {
                quote = letter;
            }
            else if (letter is '(' or '{' or '[')
            {
                open.Push(letter switch { '(' => ')', '{' => '}', _ => ']' });
            }
            else if (letter is ')' or '}' or ']')
            {
                open.Pop().ShouldBe(letter);
            }
        }

        quote.ShouldBe('\0');
        open.ShouldBeEmpty();

        bool InComment() => open.Count == 0;
    }

    private static string Script()
    {
        using var script = new StringWriter { NewLine = "\n" };
        CompletionScript.Find("powershell")!.Write(script, s_commands);
        return script.ToString();
    }

    private static string Part(string script, Command command)
    {
        int start = script.IndexOf($"\n        '{command.Name}' = @{{", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, command.Name);
        return script[start..script.IndexOf("\n        }", start + 1, StringComparison.Ordinal)];
    }
}
