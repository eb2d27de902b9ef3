using InfluxQL.Cli.Schema;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Sessions;

/// <summary>A tag whose value is about to be typed: the name before an operator, in a measurement of FROM.</summary>
internal sealed record TagPlace(string? Database, string Measurement, string Tag)
{
    /// <summary>The tags, one for each measurement of FROM, at a position; none where no value is to be typed.</summary>
    public static IReadOnlyList<TagPlace> Find(string text, int position)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text);
        SyntaxToken token = tree.GetRoot().FindToken(Math.Min(position, tree.Length));
        while (token.Kind != SyntaxKind.None && (token.SpanStart >= position || token.Span.IsEmpty))
        {
            token = token.GetPreviousToken();
        }

        // The value may be typed in part.
        if (!IsComparison(token.Kind) && token.Span.End >= position)
        {
            token = token.GetPreviousToken();
        }

        if (!IsComparison(token.Kind) || token.GetPreviousToken() is not { Kind: SyntaxKind.IdentifierToken } name)
        {
            return [];
        }

        StatementSyntax? statement = token.Parent?.FirstAncestorOrSelf<StatementSyntax>();
        string? database = ValueOf(statement?.ChildNodes().OfType<OnClauseSyntax>().FirstOrDefault()?.Database);
        FromClauseSyntax? from = statement?.ChildNodes().OfType<FromClauseSyntax>().FirstOrDefault();
        return from is null
            ? []
            : [.. from.Sources.OfType<MeasurementSourceSyntax>()
                .Where(source => ValueOf(source.Measurement) is not null)
                .Select(source => new TagPlace(ValueOf(source.Database) ?? database, ValueOf(source.Measurement)!, name.ValueText))];
    }

    /// <summary>Says that the values of the tags at a position will be asked for; those of tags that are not known are not.</summary>
    /// <param name="schema">Where names come from.</param>
    /// <param name="text">The query.</param>
    /// <param name="position">The place in it.</param>
    /// <param name="database">The request's database; null for none.</param>
    /// <param name="retentionPolicy">The request's retention policy; null for the default one.</param>
    public static void WantValues(ISchemaSource schema, string text, int position, string? database, string? retentionPolicy)
    {
        foreach (TagPlace place in Find(text, position))
        {
            if ((place.Database ?? database) is { } owner
                && schema.Snapshot.FindDatabase(owner)?.FindMeasurement(place.Measurement)?.FindTag(place.Tag) is not null)
            {
                schema.WantTagValues(owner, place.Database is null ? retentionPolicy : null, place.Measurement, place.Tag);
            }
        }
    }

    private static bool IsComparison(SyntaxKind kind) => kind
        is SyntaxKind.EqualsToken or SyntaxKind.ExclamationEqualsToken or SyntaxKind.EqualsTildeToken or SyntaxKind.ExclamationTildeToken;

    private static string? ValueOf(NameSyntax? name) =>
        name is IdentifierNameSyntax { ValueText.Length: > 0 } identifier ? identifier.ValueText : null;
}
