using InfluxQL.Cli.Rendering;
using InfluxQL.Json.Naming;
using InfluxQL.Text;
using Superpower.Model;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>Says in sentences why arguments could not be read: what stands there, what belongs there, what was perhaps meant.</summary>
/// <param name="line">The line.</param>
/// <param name="start">Where the arguments begin in it.</param>
/// <param name="help">A sentence about the use of the command.</param>
internal sealed class ArgumentFailure(string line, int start, string help)
{
    /// <summary>Describes a result that is no success, or a success that leaves tokens.</summary>
    public CommandError Describe<T>(TokenListParserResult<CommandToken, T> result)
    {
        string expected = result.HasValue ? string.Empty : JoinWithOr(result.Expectations ?? []);
        TokenListParserResult<CommandToken, Token<CommandToken>> next = result.Remainder.ConsumeToken();
        if (!next.HasValue)
        {
            int end = line.TrimEnd().Length;
            return new CommandError(new InfluxQL.Text.TextSpan(end, 0), $"{Capital(expected)} is missing here. {help}");
        }

        Token<CommandToken> found = next.Value;
        string text = found.ToStringValue();
        var span = new InfluxQL.Text.TextSpan(start + found.Position.Absolute, text.Length);
        if (found.Kind == CommandToken.Unclosed)
        {
            return new CommandError(span, $"The quote that begins here is not closed. Add the closing {text[0]}.");
        }

        if (expected.Length == 0)
        {
            return new CommandError(span, $"Found {VisibleText.Of(text)}, but the command ends before it. {help}");
        }

        string? nearest = NearestName.Find(text, result.Expectations!.Where(IsWord));
        string hint = nearest is null ? string.Empty : $" Did you mean {nearest}?";
        return new CommandError(span, $"Found {VisibleText.Of(text)}, but {expected} belongs here.{hint}");
    }

    // "a database" describes; "csv" can be typed.
    private static bool IsWord(string expectation) => !expectation.Contains(' ', StringComparison.Ordinal);

    private static string JoinWithOr(IReadOnlyList<string> names) => names.Count <= 1
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";

    private static string Capital(string text) =>
        text.StartsWith("a ", StringComparison.Ordinal) || text.StartsWith("the ", StringComparison.Ordinal) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
