using InfluxQL.Syntax;

namespace InfluxQL.Conformance.Server;

/// <summary>Writes every source of a SELECT in one form.</summary>
internal sealed class SourceFormRewriter : SyntaxRewriter
{
    private static readonly SourceForm[] s_turns =
        [SourceForm.Policy, SourceForm.Measurement, SourceForm.DatabaseAndPolicy, SourceForm.Database];

    private readonly SourceForm _form;
    private readonly string _database;
    private readonly string _policy;
    private int _sources;

    public SourceFormRewriter(SourceForm form, string database, string policy)
    {
        _form = form;
        _database = database;
        _policy = policy;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitMeasurementSource(MeasurementSourceSyntax node)
    {
        SourceForm form = _form == SourceForm.Mixed ? s_turns[_sources++ % s_turns.Length] : _form;
        NameSyntax database = SyntaxFactory.IdentifierName(_database);
        NameSyntax policy = SyntaxFactory.IdentifierName(_policy);
        List<NameSyntax> names = form switch
        {
            SourceForm.Policy => [policy],
            SourceForm.DatabaseAndPolicy => [database, policy],
            SourceForm.Database => [database, SyntaxFactory.EmptyName()],
            _ => [],
        };
        int dots = names.Count;
        if (node.Measurement is { } measurement)
        {
            names.Add(SyntaxFactory.IdentifierName(measurement.ValueText));
        }

        SyntaxToken[] separators = [.. Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.DotToken), dots)];
        return node.WithNames(SyntaxFactory.SeparatedList(names, separators));
    }
}
