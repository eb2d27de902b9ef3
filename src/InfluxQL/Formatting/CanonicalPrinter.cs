using InfluxQL.Syntax;

namespace InfluxQL.Formatting;

/// <summary>
/// Prints queries in the one form that InfluxDB's own parser prints: keywords in capitals, single spaces, names in
/// double quotes only where they need them, function names in lower case, durations in their largest unit, defaults
/// such as <c>fill(null)</c> and <c>LIMIT 0</c> left out, <c>-a</c> as <c>-1 * a</c>. Comments are left out.
/// </summary>
/// <remarks>
/// <para>
/// Two queries mean the same if they print the same. Printing is a fixed point: what it prints parses without an
/// error, if the tree had none, and prints as itself. Where the printer of InfluxDB 1.x loses something, this one does
/// not: it writes passwords, WITH KEY, quotes around names and calls that need them, and the sign in <c>a / -b</c>.
/// </para>
/// <para>
/// Durations without a limit (<c>INF</c>) print as <c>0s</c>, which means the same. Strings and names escape a line
/// feed as <c>\n</c> and nothing but the backslash and their own quote besides, which InfluxDB 3 needs.
/// </para>
/// <para>A tree with syntax errors prints what was understood.</para>
/// </remarks>
public static class CanonicalPrinter
{
    /// <summary>
    /// Prints a query, with its statements on lines of their own and semicolons between them, or a statement, clause
    /// or expression.
    /// </summary>
    /// <param name="node">What to print. Passwords are printed as they are.</param>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public static string Print(SyntaxNode node)
    {
        using CharacterBuffer text = PrintToBuffer(node);
        return text.ToString();
    }

    /// <summary>Prints to a writer.</summary>
    /// <param name="node">What to print. Passwords are printed as they are.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteTo(SyntaxNode node, TextWriter writer)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        using CharacterBuffer text = PrintToBuffer(node);
        text.WriteTo(writer);
    }

    private static CharacterBuffer PrintToBuffer(SyntaxNode node)
    {
        if (node is null)
        {
            throw new ArgumentNullException(nameof(node));
        }

        // Canonical text is seldom longer than what was written; the rest covers a short query's added words.
        const int Spare = 64;
        var text = new CharacterBuffer(node.Green.FullWidth + Spare);
        new CanonicalWriter(text).Write(node.Green);
        return text;
    }
}
