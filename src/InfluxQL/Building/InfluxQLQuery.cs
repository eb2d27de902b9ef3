using InfluxQL.Syntax;

namespace InfluxQL.Building;

/// <summary>
/// A query that is built of a template and values, in which no value can become anything but the one name or value
/// that it stands for.
/// </summary>
/// <remarks>
/// A query is refused with an <see cref="ArgumentException"/> if a value has no form in the language, if a value is not
/// exactly one token of the query (it stands in quotes or in a comment of the template), or if the whole does not
/// parse. Statements and their kinds come from the template alone.
/// </remarks>
public sealed class InfluxQLQuery
{
    private readonly string _text;
    private ParameterizedQuery? _parameterized;

    private InfluxQLQuery(string text, Hole[] holes, SyntaxTree tree)
    {
        _text = text;
        Holes = holes;
        Tree = tree;
    }

    /// <summary>The query as a tree.</summary>
    public SyntaxTree Tree { get; }

    internal Hole[] Holes { get; }

    /// <summary>
    /// Builds a query: <c>InfluxQLQuery.Create($"SELECT mean({field:id}) FROM {measurement:id} WHERE host = {host} AND time &gt; {from}")</c>.
    /// </summary>
    /// <param name="template">The query with values in its holes; see <see cref="InfluxQLInterpolatedStringHandler"/>.</param>
    /// <exception cref="ArgumentException">A value has no safe form, or the text is no query.</exception>
    public static InfluxQLQuery Create(InfluxQLInterpolatedStringHandler template)
    {
        (string text, Hole[] holes) = template.Finish();
        SyntaxTree tree = SyntaxTree.ParseText(text);
        BuiltText.CheckTree(tree, holes);
        return new InfluxQLQuery(text, holes, tree);
    }

    /// <summary>Builds a query whose values are bind parameters; see <see cref="ToParameterized"/>.</summary>
    /// <param name="template">The query with values in its holes; see <see cref="InfluxQLInterpolatedStringHandler"/>.</param>
    /// <exception cref="ArgumentException">A value has no safe form, or the text is no query.</exception>
    public static ParameterizedQuery CreateWithParameters(InfluxQLInterpolatedStringHandler template) => Create(template).ToParameterized();

    /// <summary>
    /// The query with bind parameters in the place of the values that are operands of an expression: strings, times,
    /// numbers, booleans and durations. Names, regular expressions, and values elsewhere (after LIMIT, in time(…)) stay in
    /// the text, since not every server takes a bind parameter there.
    /// </summary>
    public ParameterizedQuery ToParameterized() => _parameterized ??= ParameterizedQuery.Of(this);

    /// <summary>The text with the values in it.</summary>
    public override string ToString() => _text;
}
