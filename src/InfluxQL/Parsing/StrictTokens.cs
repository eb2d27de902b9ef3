using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <summary>
/// The tokens of a text as the reference would have them: where ours takes a token with a mistake inside for what it
/// is meant to be, it refuses it where it stands, and an unterminated comment is a token that fits nowhere.
/// </summary>
internal static class StrictTokens
{
    public static TokenBuffer Create(string text, TokenBuffer tokens, IReadOnlyList<LexicalError> errors)
    {
        var starts = new HashSet<int>();
        LexicalError? comment = null;
        foreach (LexicalError error in errors)
        {
            if (error.Kind == LexicalErrorKind.UnterminatedComment)
            {
                comment = error;
            }
            else
            {
                starts.Add(error.TokenStart);
            }
        }

        var strict = new TokenBuffer();
        strict.Clear(text.Length);
        for (int i = 0; i < tokens.Count; i++)
        {
            LexedToken token = tokens.Items[i];
            if (token.Type == TokenTypes.EndOfText && comment is { } open)
            {
                // It reaches up to the end of the text.
                strict.Add(T.ILLEGAL, open.Start, text.Length, token.Flags);
            }

            strict.Add(starts.Contains(token.Start) && token.Type != TokenTypes.EndOfText ? T.ILLEGAL : token.Type, token.Start, token.End, token.Flags);
        }

        strict.AddSentinel(text.Length);
        return strict;
    }
}
