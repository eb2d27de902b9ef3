using System.Text;

namespace InfluxQL.Conformance.Generation;

/// <summary>Makes regexes, durations and floats out of pieces, right and nearly right ones, from a seed and a number.</summary>
public static class LiteralGenerator
{
    private static readonly string[] RegexPieces =
    [
        "a", "b", "é", "日", "😀", " ", "-", "]", "}", ",", "0", "9", ":", "=", "<", ">", "!", "#", "/", "_", "\n",
        ".", "^", "$", "|", "(", "(", ")", ")", "(?:", "(?i)", "(?-s:", "(?P<n>", "(?P<m>", "(?P<1>", "(?P<>", "(?P<n", "(?=", "(?!",
        "(?<=", "(?<n>", "(?", "(?U", "(?im-s)", "(?i-)", "(?z)", "(?--i)", "(?#",
        "*", "+", "?", "*?", "+?", "??", "**", "{2}", "{2,}", "{2,3}", "{3,2}", "{,3}", "{", "{1000}", "{1001}", "{2}?", "{02}", "{0}", "{a}",
        "[a]", "[^a]", "[a-z]", "[z-a]", "[", "[^", "[]a]", "[^]a]", "[a-]", "[-a]", "[a-b-c]", "[\\d-z]", "[a-\\d]", "[[:alpha:]]",
        "[[:^digit:]]", "[[:foo:]]", "[:alpha:]", "[\\]]", "[\\pL]", "[\\Q]", "[é-日]", "[\\n-\\r]", "[\\x41-\\x{5A}]", "[\\b]",
        "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\G", "\\C", "\\n", "\\t", "\\a", "\\f", "\\v", "\\r",
        "\\1", "\\8", "\\0", "\\07", "\\012", "\\777", "\\x41", "\\x4", "\\x{41}", "\\x{110000}", "\\x{}", "\\x{4", "\\xg", "\\u0041", "\\e", "\\h",
        "\\pL", "\\PN", "\\p{Greek}", "\\p{^Lu}", "\\P{^Lu}", "\\p{Foo}", "\\p{", "\\p", "\\pX", "\\p{L}", "\\pé", "\\Q", "\\E", "\\Qa*\\E", "\\Q\\E",
        "\\.", "\\*", "\\/", "\\-", "\\_", "\\é", "\\ ", "\\\\", "\\",
    ];

    private static readonly string[] DurationPieces =
    [
        "0", "1", "2", "5", "10", "60", "007", "1000", "3600", "106751", "15250", "15251", "9223372036", "9223372036854775807",
        "9223372036854775808", "ns", "u", "µ", "ms", "s", "m", "h", "d", "w", "ns", "u", "ms", "s", "m", "h", "d", "w", "us", "µs", "y", "mo", "H",
        "-", ".", " ", "", "é",
    ];

    private static readonly string[] FloatPieces =
    [
        "0", "1", "5", "9", "00", "123", "999999999999", "4503599627370497", "9007199254740993", "000000000000000", "1844674407370955",
    ];

    /// <summary>Gives a pattern without its slashes.</summary>
    public static string Regex(long seed, int index) => Join(new RandomSource(seed, index), RegexPieces, 8);

    /// <summary>Gives a text that is a duration or looks like one.</summary>
    public static string Duration(long seed, int index)
    {
        RandomSource random = new(seed, index);
        if (random.Chance(200))
        {
            return Join(random, DurationPieces, 6);
        }

        StringBuilder text = new(random.Chance(50) ? "-" : "");
        for (int i = random.Next(3); i >= 0; i--)
        {
            text.Append(DurationPieces[random.Next(15)]).Append(DurationPieces[15 + random.Next(17)]);
        }

        return text.ToString();
    }

    /// <summary>Gives digits with a point among them.</summary>
    public static string Float(long seed, int index)
    {
        RandomSource random = new(seed, index);
        string number = Join(random, FloatPieces, 4) + "." + Join(random, FloatPieces, 5);
        return random.Chance(100) ? number.TrimStart('1', '5', '9', '0') + "1" : number;
    }

    private static string Join(RandomSource random, string[] pieces, int maximum)
    {
        StringBuilder text = new();
        for (int i = random.Next(maximum); i >= 0; i--)
        {
            text.Append(random.Pick(pieces));
        }

        return text.ToString();
    }
}
