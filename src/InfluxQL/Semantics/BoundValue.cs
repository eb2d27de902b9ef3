using System.Globalization;
using InfluxQL.Literals;

namespace InfluxQL.Semantics;

/// <summary>
/// A value that stands for a bind parameter. It becomes a token of the query and is never read as text of the
/// language: a string stays one string, whatever is in it.
/// </summary>
public sealed partial class BoundValue
{
    // A string, name, pattern, number, duration or message, as the reference prints it in errors.
    private readonly string _text;

    private BoundValue(BoundValueKind kind, string text)
    {
        Kind = kind;
        _text = text;
    }

    /// <summary>What the value is.</summary>
    public BoundValueKind Kind { get; }

    /// <summary>
    /// The string, name, pattern, number or duration; for a boolean <c>true</c> or <c>false</c>; for an invalid value
    /// why it is invalid.
    /// </summary>
    public string Text => _text;

    /// <summary>Makes a string.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static BoundValue String(string value) => new(BoundValueKind.String, NotNull(value));

    /// <summary>Makes an integer.</summary>
    public static BoundValue Integer(long value) => new(BoundValueKind.Integer, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes an integer that may be larger than 2^63 - 1.</summary>
    public static BoundValue Unsigned(ulong value) => new(BoundValueKind.Integer, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes a floating-point number. What is not finite is invalid.</summary>
    public static BoundValue Float(double value) =>
        double.IsNaN(value) || double.IsInfinity(value)
            ? Invalid("number literal must be finite")
            : new BoundValue(BoundValueKind.Float, NumericLiteral.FormatFloat(value));

    /// <summary>Makes TRUE or FALSE.</summary>
    public static BoundValue Boolean(bool value) => new(BoundValueKind.Boolean, value ? "true" : "false");

    /// <summary>Makes a duration.</summary>
    /// <param name="nanoseconds">The duration in nanoseconds.</param>
    public static BoundValue Duration(long nanoseconds) => new(BoundValueKind.Duration, DurationLiteral.Format(nanoseconds));

    /// <summary>Makes a duration. More than 292 years are invalid.</summary>
    public static BoundValue Duration(TimeSpan value)
    {
        const long NanosecondsPerTick = 100;
        return value.Ticks is > long.MaxValue / NanosecondsPerTick or < long.MinValue / NanosecondsPerTick
            ? Invalid("duration literal must fit 64 bits of nanoseconds")
            : Duration(value.Ticks * NanosecondsPerTick);
    }

    /// <summary>Makes a duration of its text, such as <c>1h30m</c>; a minus sign may lead it. It is checked when it is used.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static BoundValue Duration(string text) => new(BoundValueKind.Duration, NotNull(text));

    /// <summary>Makes a regular expression of its pattern, in RE2's syntax, without slashes around it. It is checked when it is used.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public static BoundValue Regex(string pattern) => new(BoundValueKind.Regex, NotNull(pattern));

    /// <summary>Makes a name. It is quoted where it has to be.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static BoundValue Identifier(string name) => new(BoundValueKind.Identifier, NotNull(name));

    /// <summary>Makes a value whose use is an error.</summary>
    /// <param name="reason">Why, as InfluxDB 1.x says it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is null.</exception>
    public static BoundValue Invalid(string reason) => new(BoundValueKind.Invalid, NotNull(reason));

    /// <summary>The kind and the text.</summary>
    public override string ToString() => $"{Kind}: {_text}";

    /// <summary>The value as the reference names what it found: its text, or the kind of its token where that is empty.</summary>
    internal string FoundText => Kind switch
    {
        BoundValueKind.Boolean => _text.ToUpperInvariant(),
        BoundValueKind.String when _text.Length == 0 => "STRING",
        BoundValueKind.Identifier when _text.Length == 0 => "IDENT",
        BoundValueKind.Regex when _text.Length == 0 => "REGEX",
        _ => _text,
    };

    /// <summary>Whether the value is a number or duration below zero.</summary>
    internal bool IsNegative =>
        Kind is BoundValueKind.Integer or BoundValueKind.Float or BoundValueKind.Duration && _text.Length > 0 && _text[0] == '-';

    private static string NotNull(string value) => value ?? throw new ArgumentNullException(nameof(value));
}
