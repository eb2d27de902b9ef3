using System.Text;

namespace InfluxQL.Conformance.Generation;

/// <summary>Gives texts for tokens: keywords in varying case, and for every other kind a choice of what people write.</summary>
internal sealed class TokenSampler
{
    private static readonly string[] CommonNames =
    [
        "value", "cpu", "host", "mem", "usage_idle", "region", "_internal", "a", "b1", "Temp_C", "mydb", "autogen", "x",
    ];

    // Words that are no keywords, though they mean something somewhere.
    private static readonly string[] ContextualNames =
    [
        "time", "fill", "tz", "now", "null", "none", "is", "not", "like", "inf1", "float", "integer", "u", "ns", "Time", "_time", "_name",
    ];

    private static readonly string[] QuotedNames =
    [
        "\"value\"", "\"usage_idle\"", "\"two words\"", "\"select\"", "\"FROM\"", "\"time\"", "\"größe\"", "\"1st\"", "\"a.b\"",
        "\"say \\\"x\\\"\"", "\"it\\'s\"", "\"back\\\\slash\"", "\"new\\nline\"", "\"日本\"", "\"--no\"", "\"/*no*/\"", "\"a/b\"",
        "\"fill\"", "\"tz\"", "\"a'b\"", "\" \"", "\"inf\"", "\"_x\"", "\"true\"",
    ];

    private static readonly string[] Strings =
    [
        "'server01'", "''", "'x'", "'it\\'s'", "'back\\\\slash'", "'new\\nline'", "'\"q\"'", "'a\\\"b'", "'größe'", "'--no'", "'/*no*/'",
        "'2020-01-01T00:00:00Z'", "'2020-01-01'", "'2020-01-01 10:00:00.5'", "'Europe/Berlin'", "'UTC'", "'http://h:1'", "'😀'", "' '",
    ];

    private static readonly string[] BadStrings =
    [
        "'bad\\escape'", "'open", "\"open", "\"bad\\q\"", "'line\nbreak'", "\"line\nbreak\"",
    ];

    private static readonly string[] Integers =
    [
        "0", "1", "2", "3", "5", "10", "42", "100", "1000", "007", "2147483647", "1609459200000",
    ];

    private static readonly string[] HardIntegers =
    [
        "2147483648", "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616",
        "99999999999999999999", "00000000000000000000001",
    ];

    private static readonly string[] Numbers =
    [
        "1.5", "0.5", ".5", "1.", "3.0", "100.25", "0.000001", "00.10", "123456789.125", "99999999999999999999.5", "2.0", "1.0",
        "9007199254740993.0", "0.1", "33.333",
    ];

    private static readonly string[] Durations =
    [
        "1s", "10s", "1m", "5m", "30m", "1h", "6h", "24h", "1d", "7d", "1w", "90m", "100ms", "250u", "5µ", "10ns", "1h30m", "1m1m",
        "0s", "3600s", "1w2d3h4m5s6ms7u8ns", "1000ms", "1500ms", "61s", "86400s", "2ns3w",
    ];

    private static readonly string[] HardDurations =
    [
        "106751d", "15250w", "9223372036854775807ns", "15251w", "31415w", "9223372036854775808ns", "300000000000h", "1us", "1y", "1mo", "1H",
        "1e5", "0x10", "1s5", "5OFFSET", "1µs", "10000000000000000000000s",
    ];

    private static readonly string[] Regexes =
    [
        "/cpu.*/", "/^server\\d+$/", "/./", "//", "/a\\/b/", "/(a|b)+?/", "/[a-z_]{1,3}/", "/(?i)web/", "/(?P<n>x)/", "/\\w+\\.\\w+/",
        "/[^\\/]*/", "/größe/", "/ /", "/[[:alpha:]]/", "/\\pL/", "/a,b/", "/x{1000}/", "/\\Q.\\E/", "/a=b/",
    ];

    private static readonly string[] BadRegexes =
    [
        "/(/", "/a**/", "/[z-a]/", "/(?=x)/", "/\\1/", "/x{1001}/", "/(?<n>x)/", "/open", "/)/", "/[/", "/\\8/",
    ];

    private readonly RandomSource _random;
    private readonly QueryGrammar _grammar;
    private readonly BoundParameters _parameters;
    private readonly string[] _keywords;
    private readonly int _keywordStyle;

    public TokenSampler(RandomSource random, QueryGrammar grammar, BoundParameters parameters)
    {
        _random = random;
        _grammar = grammar;
        _parameters = parameters;
        _keywords = [.. grammar.Spellings.Values.SelectMany(texts => texts).Where(text => char.IsLetter(text[0]))];
        _keywordStyle = random.Next(10);
    }

    /// <summary>Gives a text for a token.</summary>
    /// <param name="name">The token's name.</param>
    /// <param name="rule">The rule that the token stands in, which decides a bind parameter's likely value.</param>
    public GeneratedToken Sample(string name, string rule) => new(name, name switch
    {
        "IDENTIFIER" => Identifier(),
        "STRING" => OneOf(Strings, BadStrings, 15),
        "INTEGER" => OneOf(Integers, HardIntegers, 60),
        "NUMBER" => _random.Pick(Numbers),
        "DURATION_LITERAL" => OneOf(Durations, HardDurations, 40),
        "REGEX" => OneOf(Regexes, BadRegexes, 40),
        "BIND_PARAMETER" => _parameters.Add(rule),
        "FILL_PARAMETER" => _parameters.AddIdentifier("fill"),
        "TZ_PARAMETER" => _parameters.AddIdentifier("tz"),
        "FILL" => Cased(_random.Chance(50) ? "\"fill\"" : "fill", "FILL"),
        "TZ" => Cased(_random.Chance(50) ? "\"tz\"" : "tz", "TZ"),
        "CALL_OPEN_PAREN" => "(",
        "EMPTY_DOT" => ".",
        "EOF" => "",
        _ => Plain(name),
    });

    /// <summary>Gives a token that could stand anywhere, for damaging a query.</summary>
    public GeneratedToken SampleAny()
    {
        IReadOnlyList<string> special = ["IDENTIFIER", "STRING", "INTEGER", "NUMBER", "DURATION_LITERAL", "REGEX"];
        IReadOnlyList<string> plain = [.. _grammar.Spellings.Keys];
        return Sample(_random.Chance(400) ? _random.Pick(special) : _random.Pick(plain), "");
    }

    private string Identifier() => _random.Next(100) switch
    {
        < 50 => _random.Pick(CommonNames),
        < 62 => _random.Pick(ContextualNames),
        < 97 => _random.Pick(QuotedNames),
        97 => "\"\"",
        98 => _random.Pick(BadStrings),
        _ => Keyword(_random.Pick(_keywords)),
    };

    private string Plain(string name)
    {
        if (!_grammar.Spellings.TryGetValue(name, out IReadOnlyList<string>? spellings))
        {
            throw new InvalidOperationException($"The token {name} has neither a plain spelling nor a sampler.");
        }

        string text = _random.Pick(spellings);
        return char.IsLetter(text[0]) ? Keyword(text) : text;
    }

    private string Keyword(string text) => _keywordStyle switch
    {
        < 6 => text.ToUpperInvariant(),
        < 8 => text.ToLowerInvariant(),
        8 => char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant(),
        _ => Mixed(text),
    };

    private string Mixed(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (char letter in text)
        {
            result.Append(_random.Chance(500) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
        }

        return result.ToString();
    }

    private string Cased(string usual, string rare) => _random.Chance(150) ? rare : usual;

    private string OneOf(string[] usual, string[] rare, int perMille) =>
        _random.Pick(_random.Chance(perMille) ? rare : usual);
}
