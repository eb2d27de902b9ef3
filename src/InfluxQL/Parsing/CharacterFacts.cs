namespace InfluxQL.Parsing;

/// <summary>Classes of characters (specification of the language, section 1).</summary>
internal static class CharacterFacts
{
    private const byte IdentifierStart = 1;
    private const byte Digit = 2;
    private const byte PlainInRegex = 4;
    private const byte TokenStart = 8;
    private const byte InQuotes = 16;

    private static readonly byte[] s_classes = CreateClasses();

    public static bool IsIdentifierStart(char c) => c < 128 && (s_classes[c] & IdentifierStart) != 0;

    public static bool IsIdentifierPart(char c) => c < 128 && (s_classes[c] & (IdentifierStart | Digit)) != 0;

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>A letter or the micro sign: after digits they make a duration.</summary>
    public static bool IsUnitLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '\u00B5';

    /// <summary>A character that stands for itself in every regular expression, or an anchor or dot, which are valid anywhere.</summary>
    public static bool IsPlainInRegex(char c) => c < 128 && (s_classes[c] & PlainInRegex) != 0;

    /// <summary>A quote, a backslash or a line's end: what a quoted literal is looked through for.</summary>
    public static bool MattersInQuotes(char c) => c < 128 && (s_classes[c] & InQuotes) != 0;

    /// <summary>A character that can only begin a token: neither white space nor a comment. Others need a closer look.</summary>
    public static bool BeginsToken(char c) => c < 128 && (s_classes[c] & TokenStart) != 0;

    /// <summary>
    /// Whether one number and one unit make a duration that fits for certain; where this says no, it is to be computed.
    /// </summary>
    public static bool IsCertainlyDuration(string text, int unitStart, int unitLength, int digits)
    {
        // One digit more fits as well where it is smaller than the first digit of the greatest int64.
        digits -= text[unitStart - digits] < '9' ? 1 : 0;
        char first = text[unitStart];
        if (unitLength == 2)
        {
            return text[unitStart + 1] == 's' && ((first == 'n' && digits <= 18) || (first == 'm' && digits <= 12));
        }

        return unitLength == 1 && first switch
        {
            'u' or '\u00B5' => digits <= 15,
            's' => digits <= 9,
            // The greatest numbers of these units begin with a smaller digit.
            'm' => digits <= 7,
            'h' => digits <= 5,
            'd' => digits <= 4,
            'w' => digits <= 3,
            _ => false,
        };
    }

    private static byte[] CreateClasses()
    {
        var classes = new byte[128];
        for (char c = (char)0; c < 128; c++)
        {
            bool letter = (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '_';
            int value = 0;
            value |= letter ? IdentifierStart : 0;
            value |= IsDigit(c) ? Digit : 0;
            value |= letter || IsDigit(c) || "^$. :,;=<>!@#%&'\"~`-".IndexOf(c) >= 0 ? PlainInRegex : 0;
            value |= c > ' ' && c is not ('-' or '/') ? TokenStart : 0;
            value |= c is '"' or '\'' or '\\' or '\n' or '\r' ? InQuotes : 0;
            classes[c] = (byte)value;
        }

        return classes;
    }
}
