using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace InfluxQL.CodeAnalysis.Configuration;

/// <summary>
/// The setting <c>influxql_sinks</c>: <c>Acme.Db.Query(0); Acme.Repo.Run(sql); new Acme.Command(text); Acme.Command.Text</c>.
/// Commas may stand between the entries as well, since compilers take what follows a semicolon in .editorconfig for a
/// comment.
/// </summary>
internal sealed class SinkList
{
    private const string ConstructorName = ".ctor";

    private static readonly TextParser<Unit> s_space = Character.WhiteSpace.IgnoreMany();

    private static readonly TextParser<string> s_parameter =
        from name in Span.WithAll(c => char.IsLetterOrDigit(c) || c == '_').Named("the name or number of a parameter")
        from space in s_space
        select name.ToStringValue();

    // A type's name may have the number of its type parameters (`1) and its outer types (+).
    private static readonly TextParser<string> s_part =
        Span.WithAll(c => char.IsLetterOrDigit(c) || c is '_' or '`' or '+').Named("a name").Select(name => name.ToStringValue());

    private static readonly TextParser<string[]> s_parameters =
        from open in Character.EqualTo('(')
        from space in s_space
        from first in s_parameter
        from others in Character.EqualTo(',').IgnoreThen(s_space).IgnoreThen(s_parameter).Many()
        from close in Character.EqualTo(')')
        from end in s_space
        select (string[])[first, .. others];

    private static readonly TextParser<bool> s_new =
        Span.EqualTo("new").IgnoreThen(Character.WhiteSpace.AtLeastOnce()).Value(true).Try().OptionalOrDefault();

    private static readonly TextParser<ConfiguredSink> s_constructor =
        from type in s_part.AtLeastOnceDelimitedBy(Character.EqualTo('.'))
        from space in s_space
        from parameters in s_parameters
        select new ConfiguredSink(string.Join(".", type), ConstructorName, parameters);

    private static readonly TextParser<ConfiguredSink> s_member =
        from first in s_part
        from dot in Character.EqualTo('.')
        from others in s_part.AtLeastOnceDelimitedBy(Character.EqualTo('.'))
        from space in s_space
        from parameters in s_parameters.Select(names => (string[]?)names).OptionalOrDefault()
        select new ConfiguredSink(
            string.Join(".", new[] { first }.Concat(others.Take(others.Length - 1))),
            others[others.Length - 1],
            parameters);

    private static readonly TextParser<ConfiguredSink> s_sink =
        from space in s_space
        from isNew in s_new
        from sink in isNew ? s_constructor : s_member
        select sink;

    private static readonly TextParser<char> s_separator = Character.In(';', ',').Named("; or ,");

    private SinkList(IReadOnlyList<ConfiguredSink> sinks, SinkListError? error)
    {
        Sinks = sinks;
        Error = error;
    }

    /// <summary>The entries; after an error those before it.</summary>
    public IReadOnlyList<ConfiguredSink> Sinks { get; }

    public SinkListError? Error { get; }

    public static SinkList Parse(string text)
    {
        var sinks = new List<ConfiguredSink>();
        TextSpan rest = SkipSpace(new TextSpan(text));
        while (!rest.IsAtEnd)
        {
            Result<ConfiguredSink> sink = s_sink(rest);
            if (!sink.HasValue)
            {
                return new SinkList(sinks, ErrorOf(sink));
            }

            sinks.Add(sink.Value);
            rest = SkipSpace(sink.Remainder);
            if (rest.IsAtEnd)
            {
                break;
            }

            Result<char> separator = s_separator(rest);
            if (!separator.HasValue)
            {
                return new SinkList(sinks, ErrorOf(separator));
            }

            rest = SkipSpace(separator.Remainder);
        }

        return new SinkList(sinks, null);
    }

    private static TextSpan SkipSpace(TextSpan text) => s_space(text).Remainder;

    private static SinkListError ErrorOf<T>(Result<T> result) =>
        new(result.ErrorPosition.Absolute + 1, result.FormatErrorMessageFragment());
}
