using InfluxQL.Parsing;
using InfluxQL.Parsing.Recovery;
using InfluxQL.Syntax;
using InfluxQL.Text;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Services;

/// <summary>
/// Finds what may stand at a position: instead of the word that ends there, and behind it. What the grammar takes comes
/// from the automaton that recovery walks; what is meant, from the words before and the recovered tree.
/// </summary>
internal static class CompletionEngine
{
    public static CompletionList Run(SyntaxTree tree, int position, QueryServiceOptions options)
    {
        string text = tree.ToString();
        PrefixParse behind = PrefixParse.Create(text, position, options.ParseOptions.Limits);
        if (behind.IsInComment)
        {
            return CompletionList.Empty;
        }

        SchemaScope? scope = null;
        var offers = new OfferList();
        bool mayFollow = !behind.EndsInLiteral;
        if (FindWord(behind) is { } typed)
        {
            int start = behind.StatementStart + typed.Start;
            offers.Begin(TextSpan.FromBounds(start, EndOfWord(text, start, position)), behind.TextOf(typed));
            PrefixParse before = PrefixParse.Create(text, start, options.ParseOptions.Limits);
            AddAll(before);
            mayFollow = mayFollow && IsFinished(before, behind.TextOf(typed));
        }

        if (mayFollow)
        {
            offers.Begin(new TextSpan(position, 0), string.Empty);
            AddAll(behind);
        }

        return offers.ToList(options.MaxCompletions);

        SchemaScope GetScope() => scope ??= SchemaScope.Of(SchemaScope.NodeAt(tree, position), options);

        void AddAll(PrefixParse parse)
        {
            if (parse.IsKnown)
            {
                var place = new CompletionPlace(parse);
                ValueOffers.Add(place, options, GetScope, offers);
                NameOffers.Add(place, options, GetScope, offers);
                FunctionOffers.Add(place, options, offers);
                WordOffers.Add(place, options, offers);
                SnippetOffers.Add(place, options, offers);
            }
        }
    }

    // What a person is about to change: a word, a number, or something in quotes that are still open.
    private static LexedToken? FindWord(PrefixParse parse)
    {
        if (parse.Tokens.Length == 0)
        {
            return null;
        }

        LexedToken last = parse.Tokens[parse.Tokens.Length - 1];
        if (parse.EndsInLiteral)
        {
            return last;
        }

        string text = parse.TextOf(last);
        char first = text[0];
        bool isWord = char.IsLetter(first) || first is '_' or '$' || last.Type is T.INTEGER or T.DURATION_LITERAL or T.ILLEGAL or T.SPACED_DOT;
        return isWord && last.End == parse.Length && text[text.Length - 1] != '"' ? last : null;
    }

    // Nothing can follow a word that is only begun: it does not fit yet, or is not one of those that may stand there.
    private static bool IsFinished(PrefixParse before, string word)
    {
        if (!before.Fits(word))
        {
            return false;
        }

        var place = new CompletionPlace(before);
        string name = NameText.ValueOf(word);
        return place.Role switch
        {
            NameRole.SortColumn => word[0] == '$' || name == "time" || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None,
            NameRole.CastType => word[0] == '$' || NameOffers.IsType(name),
            NameRole.Column when place.Call is { IsFill: true } => char.IsDigit(word[0]) || ValueOffers.IsFillOption(name),
            NameRole.Column when place is { Clause: ClausePlace.GroupBy, Call: { IsInterval: true, Argument: 0 } } => !char.IsDigit(word[word.Length - 1]),
            _ => true,
        };
    }

    private static int EndOfWord(string text, int start, int position)
    {
        char first = text[start];
        if (first is '"' or '\'' or '/')
        {
            // An editor may have closed what was opened.
            return position < text.Length && text[position] == first ? position + 1 : position;
        }

        int end = position;
        while (end < text.Length && CharacterFacts.IsIdentifierPart(text[end]))
        {
            end++;
        }

        return end;
    }
}
