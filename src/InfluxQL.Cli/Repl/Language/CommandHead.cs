using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using SpanParsers = Superpower.Parsers.Span;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>The beginning of a command: a backslash and a name.</summary>
/// <param name="Start">Where the backslash stands.</param>
/// <param name="Name">The name without the backslash; empty where there is none yet.</param>
internal readonly record struct CommandHead(int Start, string Name)
{
    private static readonly TextParser<CommandHead> s_parser =
        from blanks in SpanParsers.WithAll(char.IsWhiteSpace).OptionalOrDefault()
        from backslash in SpanParsers.EqualTo('\\')
        from name in SpanParsers.WithAll(c => char.IsLetterOrDigit(c) || c is '-' or '?' or '!' or '_').OptionalOrDefault()
        select new CommandHead(backslash.Position.Absolute, name == default ? string.Empty : name.ToStringValue());

    /// <summary>Where the arguments begin.</summary>
    public int End => Start + 1 + Name.Length;

    /// <summary>The beginning of a line; null where the line is no command.</summary>
    public static CommandHead? Find(string line) =>
        s_parser(new TextSpan(line)) is { HasValue: true } head ? head.Value : null;
}
