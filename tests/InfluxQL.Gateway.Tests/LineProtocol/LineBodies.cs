using System.Text;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>Bodies of writes for tests: filtered whole or in parts, and random ones that are nearly right.</summary>
internal static class LineBodies
{
    private const string Alphabet = " ,=\"\\\n\r\t#tTfiue.-+019Na\0é:";

    private static readonly string[] s_measurements = ["cpu", "m\\ 1", "w,x", "a=b", "\\,", "é", "", "#c", " m", "\tm", "\"q\"", "m\\\\", "t\\"];
    private static readonly string[] s_tags = ["host=a", "b=1", "a=x\\ y", "k\\==v", "k=v=w", "=v", "k=", "k", "host=b", "z=é", "q=\"r s\"", "p=c\\", "p=c\\\\", ""];
    private static readonly string[] s_keys = ["v", "u\\ x", "y\\=z", "\"k\"", "a\\\\", "", "f,g", "\t"];

    private static readonly string[] s_values =
    [
        "1", "1i", "-1i", "1u", "-1u", "1.5", "5.", ".5", ".", "-", "-.", "1e5", "1e", "1e+5", "1e+-5", "1E400", "NaN", "nan", "Inf", "+1", "1.2.3",
        "9223372036854775807i", "9223372036854775808i", "-9223372036854775808i", "-9223372036854775809i", "18446744073709551616u", "1ii", "9i1", "1.i", "ei",
        "t", "T", "true", "True", "TRUE", "tRUE", "f", "F", "false", "False", "FALSE", "yes", "tr",
        "\"\"", "\"a b\"", "\"a,b=c\"", "\"a\\\"b\"", "\"a\\\\\"", "\"a\nb\"", "\"a", "\"a\"b", "\"a\"\"b\"", "\"a\"=1", "a", "'a'", "",
    ];

    private static readonly string[] s_ends =
    [
        "", " ", " 1", " -1", " 1 ", "  1", " 9223372036854775806", " 9223372036854775807", " -9223372036854775806", " -9223372036854775807", " 99999999999999999999", " x", " -", " 1 2",
        " 1.5", " \"", "\r", " 1\r", "\t", ",", ", 1", " 1,",
    ];

    /// <summary>The first error of a body; null where it is taken.</summary>
    public static LineProtocolError? FirstError(byte[] body, LineProtocolDialect dialect, long unit = 1) => Filter(body, dialect, unit, 1, body.Length).Error;

    /// <summary>The same of a text.</summary>
    public static LineProtocolError? FirstError(string body, LineProtocolDialect dialect, long unit = 1) => FirstError(Encoding.UTF8.GetBytes(body), dialect, unit);

    /// <summary>What a filter gives out for a body that comes in parts of one size.</summary>
    public static (LineProtocolError? Error, string Output) Filter(byte[] body, LineProtocolDialect dialect, long unit, long factor, int part)
    {
        using var filter = new LineProtocolFilter(new LineRules(dialect, unit), factor);
        using var output = new PooledBuffer();
        for (int i = 0; i < body.Length && filter.Append(body.AsSpan(i, Math.Min(part, body.Length - i)), output); i += part)
        {
        }

        filter.Complete(output);
        return (filter.Error, Encoding.Latin1.GetString(output.Span));
    }

    /// <summary>A body of one to three lines, put together of right and wrong parts, some of them changed at random.</summary>
    public static string Random(Random random)
    {
        var body = new StringBuilder();
        for (int lines = random.Next(1, 4); lines > 0; lines--)
        {
            body.Append(Pick(s_measurements, 0.9));
            for (int tags = random.Next(4); tags > 0; tags--)
            {
                body.Append(',').Append(random.NextDouble() < 0.9 ? $"t{tags}=a" : s_tags[random.Next(s_tags.Length)]);
            }

            body.Append(random.Next(20) == 0 ? "  " : " ");
            for (int fields = random.Next(1, 4); fields > 0; fields--)
            {
                string value = s_values[random.NextDouble() < 0.7 ? 0 : random.Next(s_values.Length)];
                body.Append(Kind(value)).Append(Pick(s_keys, 0.9)).Append(random.Next(30) == 0 ? "" : "=").Append(value).Append(fields > 1 ? "," : "");
            }

            body.Append(Pick(s_ends, 0.7)).Append(lines > 1 || random.Next(2) == 0 ? "\n" : "");
        }

        for (int changes = random.Next(10) < 7 ? 0 : random.Next(1, 3); changes > 0 && body.Length > 0; changes--)
        {
            int at = random.Next(body.Length);
            body = random.Next(3) switch
            {
                0 => body.Remove(at, 1),
                1 => body.Insert(at, Alphabet[random.Next(Alphabet.Length)]),
                _ => body.Remove(at, 1).Insert(at, Alphabet[random.Next(Alphabet.Length)]),
            };
        }

        return body.ToString();

        // Fields of different types have different names, or the server finds that before it tells of other lines.
        static string Kind(string value) => value.Length == 0 ? "" : value[0] == '"' ? "s" : char.IsLetter(value[0]) ? "b" : char.IsLetter(value[^1]) ? value[^1..] : "n";

        // The first of the parts is the ordinary one.
        string Pick(string[] parts, double ordinary) => random.NextDouble() < ordinary ? parts[0] : parts[random.Next(parts.Length)];
    }
}
