using System.Text;

namespace InfluxQL.Conformance.Generation;

/// <summary>Puts tokens into one text, with white space and comments as people write them and as nobody would.</summary>
internal sealed class TokenLayout
{
    private static readonly string[] UnusualSpaces = ["  ", "\n", "\t", "\r\n", " \n ", "\r", "\n\n"];
    private static readonly string[] Comments = [" /* c */ ", " -- c\n", "/**/", "--\n", " /* a\n b */"];

    private readonly RandomSource _random;
    private readonly int _unusual;
    private readonly int _commented;

    public TokenLayout(RandomSource random)
    {
        _random = random;
        _unusual = random.Chance(250) ? 100 : 5;
        _commented = random.Chance(30) ? 80 : 0;
    }

    public string Print(IReadOnlyList<GeneratedToken> tokens)
    {
        StringBuilder text = new();
        if (_random.Chance(_unusual))
        {
            text.Append(Gap(needed: false, usual: false));
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && !IsGlued(tokens[i - 1], tokens[i]))
            {
                text.Append(Gap(IsSpaceNeeded(tokens[i - 1].Text, tokens[i].Text), IsSpaceUsual(tokens[i - 1].Text, tokens[i].Text)));
            }

            text.Append(tokens[i].Text);
        }

        if (_random.Chance(_unusual))
        {
            text.Append(Gap(needed: false, usual: false));
        }

        return text.ToString();
    }

    private static bool IsGlued(GeneratedToken left, GeneratedToken right) =>
        right.Name is "CALL_OPEN_PAREN" or "DOT" or "EMPTY_DOT" or "COLON_COLON" or "EOF"
        || left.Name is "DOT" or "EMPTY_DOT" or "COLON_COLON";

    private string Gap(bool needed, bool usual)
    {
        if (_random.Chance(_commented))
        {
            return _random.Pick(Comments);
        }

        if (_random.Chance(_unusual))
        {
            return needed || _random.Chance(700) ? _random.Pick(UnusualSpaces) : "";
        }

        return needed || usual ? " " : "";
    }

    private static bool IsSpaceUsual(string left, string right) =>
        left is not "(" && right is not (")" or "," or ";");

    private static bool IsSpaceNeeded(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0 || left is "(" or ")" or "," or ";" || right is "(" or ")" or "," or ";")
        {
            // A parenthesis that is no call's must not come directly after a word.
            return right == "(" && left.Length > 0 && IsWordEnd(left[^1]);
        }

        bool leftIsWord = IsWordEnd(left[^1]);
        bool rightIsWord = IsWordStart(right[0]);
        if (leftIsWord && rightIsWord)
        {
            return true;
        }

        // Two operators in a row could merge, and so could a number and a dot, or a slash and a star.
        return !leftIsWord && !rightIsWord;
    }

    private static bool IsWordEnd(char character) => char.IsLetterOrDigit(character) || character is '_' or '"' or '\'' or '/' or '.' or '$';

    private static bool IsWordStart(char character) => char.IsLetterOrDigit(character) || character is '_' or '"' or '\'' or '/' or '.' or '$' or ':';
}
