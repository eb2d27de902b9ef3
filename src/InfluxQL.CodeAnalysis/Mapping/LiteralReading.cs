using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Reads a literal with the compiler's parser to see whether a change of it does what it should.</summary>
internal static class LiteralReading
{
    /// <summary>Whether changed source is a literal of the same kind, with the texts that are expected and all else as it was.</summary>
    /// <param name="source">The changed source of the literal.</param>
    /// <param name="original">The literal before the change.</param>
    /// <param name="pieces">The pieces of the query; those of other literals do not matter.</param>
    /// <param name="expected">The new text of the pieces that change.</param>
    public static bool ReadsAs(string source, ExpressionSyntax original, IReadOnlyList<EmbeddedPiece> pieces, IReadOnlyDictionary<EmbeddedPiece, string> expected)
    {
        ExpressionSyntax read = SyntaxFactory.ParseExpression(source, 0, original.SyntaxTree.Options);
        if (read.RawKind != original.RawKind || read.ContainsDiagnostics || read.FullSpan.Length != source.Length)
        {
            return false;
        }

        switch (read)
        {
            case LiteralExpressionSyntax literal:
                return literal.Token.RawKind == ((LiteralExpressionSyntax)original).Token.RawKind && literal.Token.ValueText == expected.Values.Single();
            case InterpolatedStringExpressionSyntax interpolated:
                InterpolatedStringExpressionSyntax before = (InterpolatedStringExpressionSyntax)original;
                LiteralForm form = EmbeddedPiece.FormOf(before);
                return interpolated.StringStartToken.Text == before.StringStartToken.Text
                    && interpolated.StringEndToken.Text == before.StringEndToken.Text
                    && Contents(interpolated, text => EmbeddedPiece.ValueOf(text, form))
                        .SequenceEqual(Contents(before, text => NewValue(text, form, pieces, expected)));
            default:
                return false;
        }
    }

    private static string NewValue(InterpolatedStringTextSyntax text, LiteralForm form, IReadOnlyList<EmbeddedPiece> pieces, IReadOnlyDictionary<EmbeddedPiece, string> expected)
    {
        EmbeddedPiece? piece = pieces.FirstOrDefault(candidate => candidate.Node == text);
        return piece is not null && expected.TryGetValue(piece, out string? value) ? value : EmbeddedPiece.ValueOf(text, form);
    }

    // Empty texts come and go with what stands beside them.
    private static IEnumerable<(bool IsText, string Text)> Contents(InterpolatedStringExpressionSyntax literal, Func<InterpolatedStringTextSyntax, string> value) =>
        literal.Contents
            .Select(content => content is InterpolatedStringTextSyntax text ? (IsText: true, Text: value(text)) : (IsText: false, Text: content.ToString()))
            .Where(static content => !content.IsText || content.Text.Length > 0);
}
