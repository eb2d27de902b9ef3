using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>Says of every token, comment and skipped text what it is.</summary>
internal static class Classifier
{
    public static IReadOnlyList<ClassifiedSpan> Run(SyntaxTree tree, QueryServiceOptions options, TextSpan within)
    {
        var spans = new List<ClassifiedSpan>();
        var names = new NameClassifier(options);
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            if (token.FullSpan.End < within.Start)
            {
                continue;
            }

            if (token.FullSpan.Start > within.End)
            {
                break;
            }

            AddTrivia(token.LeadingTrivia, within, spans);
            if (!token.Span.IsEmpty)
            {
                Add(token.Span, Classify(token, names), within, spans);
            }

            AddTrivia(token.TrailingTrivia, within, spans);
        }

        return spans;
    }

    public static Classification Classify(SyntaxToken token, NameClassifier names)
    {
        switch (token.Kind)
        {
            case SyntaxKind.IdentifierToken:
                return names.Classify(token);
            case SyntaxKind.BindParameterToken:
                return Classification.Parameter;
            case SyntaxKind.StringLiteralToken:
                return TimeComparison.IsTimeLiteral(token) ? Classification.TimeLiteral : Classification.String;
            case SyntaxKind.IntegerLiteralToken:
            case SyntaxKind.NumberLiteralToken:
                return Classification.Number;
            case SyntaxKind.DurationLiteralToken:
                return Classification.Duration;
            case SyntaxKind.RegexLiteralToken:
                return Classification.Regex;
            case SyntaxKind.BadToken:
                return Classification.Error;
            case SyntaxKind.SemicolonToken or SyntaxKind.CommaToken or SyntaxKind.ColonToken or SyntaxKind.DotToken
                or SyntaxKind.OpenParenToken or SyntaxKind.CloseParenToken:
                return Classification.Punctuation;
            default:
                bool isType = token.Parent is IdentifierNameSyntax { Parent: CastClauseSyntax } or CastClauseSyntax && SyntaxFacts.IsKeyword(token.Kind);
                return isType ? Classification.Type : SyntaxFacts.IsKeyword(token.Kind) ? Classification.Keyword : Classification.Operator;
        }
    }

    private static void AddTrivia(SyntaxTriviaList list, TextSpan within, List<ClassifiedSpan> spans)
    {
        foreach (SyntaxTrivia trivia in list)
        {
            if (trivia.Kind is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            {
                Add(trivia.Span, Classification.Comment, within, spans);
            }
            else if (trivia.Kind == SyntaxKind.SkippedTokensTrivia)
            {
                Add(trivia.Span, Classification.Error, within, spans);
            }
        }
    }

    private static void Add(TextSpan span, Classification classification, TextSpan within, List<ClassifiedSpan> spans)
    {
        if (span.Start < within.End && span.End > within.Start)
        {
            spans.Add(new ClassifiedSpan(span, classification));
        }
    }
}
