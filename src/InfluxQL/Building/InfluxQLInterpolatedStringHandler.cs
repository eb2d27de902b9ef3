using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using InfluxQL.Formatting;
using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Building;

/// <summary>
/// Takes the parts of an interpolated string that is a query. The compiler makes and calls it; see
/// <see cref="InfluxQLQuery.Create"/>.
/// </summary>
/// <remarks>
/// <para>A hole without a format is a value: a string, a <see cref="DateTimeOffset"/> or <see cref="DateTime"/> of kind
/// UTC or local (a string in RFC 3339, in UTC, to 100 ns), a <see cref="TimeSpan"/> (a duration), a number, a boolean, a
/// list of such values (with commas between them), an <see cref="InfluxQLExpression"/>, or an
/// <see cref="InfluxQLQuery"/> of one SELECT as a sub-query.</para>
/// <para><c>{name:id}</c> is a name or a list of names, <c>{pattern:regex}</c> a regular expression in RE2's syntax,
/// without slashes around it.</para>
/// </remarks>
[InterpolatedStringHandler]
public ref struct InfluxQLInterpolatedStringHandler
{
    // Whole milliseconds of what 64 bits of nanoseconds hold.
    private static readonly DateTime s_earliest = new(1677, 9, 21, 0, 12, 43, 146, DateTimeKind.Utc);
    private static readonly DateTime s_latest = new(2262, 4, 11, 23, 47, 16, 854, DateTimeKind.Utc);

    private readonly CharacterBuffer _text;
    private Hole[] _holes;
    private int _count;

    /// <summary>Begins a query.</summary>
    /// <param name="literalLength">Number of characters outside of the holes.</param>
    /// <param name="formattedCount">Number of holes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public InfluxQLInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        const int UsualValue = 16;
        _text = new CharacterBuffer(literalLength + (formattedCount * UsualValue));
        _holes = formattedCount == 0 ? [] : new Hole[formattedCount];
        _count = 0;
    }

    /// <summary>Appends text of the template.</summary>
    public readonly void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Appends a string.</summary>
    public void AppendFormatted(string? value) => AppendString(NotNull(value));

    /// <summary>Appends a string, or a name (<c>id</c>) or regular expression (<c>regex</c>).</summary>
    public void AppendFormatted(string? value, string? format)
    {
        switch (format)
        {
            case null:
                AppendString(NotNull(value));
                break;
            case "id":
                AppendIdentifier(NotNull(value));
                break;
            case "regex":
                AppendRegex(NotNull(value));
                break;
            default:
                throw UnknownFormat(format);
        }
    }

    /// <summary>Appends names with commas between them.</summary>
    public void AppendFormatted(IEnumerable<string?>? values, string? format)
    {
        bool first = true;
        foreach (string? value in NotNull(values))
        {
            AppendComma(ref first);
            AppendFormatted(value, format);
        }

        RefuseEmpty(first);
    }

    /// <summary>Appends a string of one character.</summary>
    public void AppendFormatted(char value) => AppendString(value.ToString());

    /// <summary>Appends an integer.</summary>
    public void AppendFormatted(long value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        AppendSigned(digits, HoleKind.Integer);
    }

    /// <summary>Appends an integer.</summary>
    public void AppendFormatted(ulong value) => AppendToken(value.ToString(CultureInfo.InvariantCulture), HoleKind.Integer);

    /// <summary>Appends a number with a point. What is not finite is refused.</summary>
    public void AppendFormatted(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentException("InfluxQL cannot write a number that is not finite. Leave out the condition or field.", nameof(value));
        }

        AppendNumber(NumericLiteral.FormatFloat(value));
    }

    /// <summary>Appends a number with a point, with as few digits as tell it from other numbers of its type. What is not finite is refused.</summary>
    public void AppendFormatted(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            throw new ArgumentException("InfluxQL cannot write a number that is not finite. Leave out the condition or field.", nameof(value));
        }

        AppendNumber(DecimalNotation.WithoutExponent(value.ToString("R", CultureInfo.InvariantCulture)));
    }

    /// <summary>Appends a number with a point.</summary>
    public void AppendFormatted(decimal value) => AppendNumber(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Appends TRUE or FALSE.</summary>
    public void AppendFormatted(bool value) => AppendToken(value ? "TRUE" : "FALSE", HoleKind.Boolean);

    /// <summary>Appends a time as a string in RFC 3339, in UTC.</summary>
    public void AppendFormatted(DateTimeOffset value) => AppendTime(value.UtcDateTime);

    /// <summary>Appends a time as a string in RFC 3339, in UTC. A time of unspecified kind is refused.</summary>
    public void AppendFormatted(DateTime value)
    {
        if (value.Kind == DateTimeKind.Unspecified)
        {
            throw new ArgumentException("The kind of the time is unspecified, so that nobody knows its zone. Use a DateTimeOffset, or DateTime.SpecifyKind.", nameof(value));
        }

        AppendTime(value.ToUniversalTime());
    }

    /// <summary>Appends a duration. More than 292 years are refused.</summary>
    public void AppendFormatted(TimeSpan value)
    {
        const long NanosecondsPerTick = 100;
        if (value.Ticks is > long.MaxValue / NanosecondsPerTick or < long.MinValue / NanosecondsPerTick)
        {
            throw new ArgumentException("A duration is at most 292 years: its nanoseconds have to fit 64 bits.", nameof(value));
        }

        AppendSigned(DurationLiteral.Format(value.Ticks * NanosecondsPerTick), HoleKind.Duration);
    }

    /// <summary>Appends an expression, in parentheses unless it is a call or has them.</summary>
    public void AppendFormatted(InfluxQLExpression? value)
    {
        InfluxQLExpression expression = NotNull(value);
        if (expression.NeedsParentheses)
        {
            AppendInParentheses(expression.ToString(), expression.Holes);
            return;
        }

        // Its first and its last token have to stay what they are.
        int start = _text.Length;
        string text = expression.ToString();
        HoleKind first = text[0] == '(' ? HoleKind.OpenParenthesis : HoleKind.Identifier;
        AddHole(new Hole(start, start + expression.FirstToken.Length, first));
        AppendHoled(text, expression.Holes);
        AddHole(new Hole(_text.Length - 1, _text.Length, HoleKind.CloseParenthesis));
    }

    /// <summary>Appends a query of one SELECT as a sub-query in parentheses.</summary>
    public void AppendFormatted(InfluxQLQuery? value)
    {
        InfluxQLQuery query = NotNull(value);
        if (query.Tree.GetRoot() is not QuerySyntax { Statements: { Count: 1, SeparatorCount: 0 } statements } || statements[0] is not SelectStatementSyntax)
        {
            throw new ArgumentException("Only a query of one SELECT can be a sub-query. Build the statements in one template instead.", nameof(value));
        }

        AppendInParentheses(query.ToString(), query.Holes);
    }

    /// <summary>Appends a value of any type that has a form in the language; null and other types are refused.</summary>
    public void AppendFormatted(object? value)
    {
        switch (NotNull(value))
        {
            case string text:
                AppendString(text);
                break;
            case bool flag:
                AppendFormatted(flag);
                break;
            case long or int or short or sbyte or uint or ushort or byte:
                AppendFormatted(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong unsigned:
                AppendFormatted(unsigned);
                break;
            case double number:
                AppendFormatted(number);
                break;
            case float number:
                AppendFormatted(number);
                break;
            case decimal number:
                AppendFormatted(number);
                break;
            case char character:
                AppendFormatted(character);
                break;
            case DateTimeOffset time:
                AppendFormatted(time);
                break;
            case DateTime time:
                AppendFormatted(time);
                break;
            case TimeSpan duration:
                AppendFormatted(duration);
                break;
            case InfluxQLExpression expression:
                AppendFormatted(expression);
                break;
            case InfluxQLQuery query:
                AppendFormatted(query);
                break;
            case IEnumerable list:
                AppendList(list);
                break;
            default:
                throw new ArgumentException(
                    $"A value of type {value!.GetType()} has no form in InfluxQL. Convert it to a string, a number, a boolean, a DateTimeOffset or a TimeSpan.", nameof(value));
        }
    }

    /// <summary>Refuses a format that the value does not have.</summary>
    public void AppendFormatted(object? value, string? format)
    {
        switch (format)
        {
            case null:
                AppendFormatted(value);
                break;
            case "id" or "regex" when value is string text:
                AppendFormatted(text, format);
                break;
            case "id" when value is IEnumerable<string> names:
                AppendFormatted(names, format);
                break;
            case "id" or "regex":
                throw new ArgumentException($"The format {format} is for strings{(value is null ? ", and the value is null" : $", not for {value.GetType()}")}.", nameof(value));
            default:
                throw UnknownFormat(format);
        }
    }

    /// <summary>The text and the places of the values; the handler is used up.</summary>
    internal (string Text, Hole[] Holes) Finish()
    {
        if (_text is null)
        {
            throw new ArgumentException("There is no template. Write an interpolated string: InfluxQLQuery.Create($\"SELECT …\").");
        }

        string text = _text.ToString();
        _text.Dispose();
        if (_count != _holes.Length)
        {
            Array.Resize(ref _holes, _count);
        }

        if (_count > 0)
        {
            HoleChecker.Check(text, _holes, _count);
        }

        return (text, _holes);
    }

    private void AppendString(string value)
    {
        CheckQuotable(value);
        AppendToken(QuotedText.QuoteString(value), HoleKind.String);
    }

    private void AppendIdentifier(string value)
    {
        CheckQuotable(value);
        AppendToken(QuotedText.QuoteIdentifier(value), HoleKind.Identifier);
    }

    private void AppendRegex(string pattern)
    {
        if (HasLoneSurrogate(pattern))
        {
            throw new ArgumentException("The pattern has half of a surrogate pair, which UTF-8 cannot hold.", nameof(pattern));
        }

        string literal = RegexText.Quote(pattern, nameof(pattern));
        if (RegexSyntax.Check(RegexText.Unquote(literal)) is { } error)
        {
            throw new ArgumentException($"The pattern is no regular expression of RE2's syntax: {error.Message}", nameof(pattern));
        }

        AppendToken(literal, HoleKind.Regex);
    }

    private void AppendTime(DateTime utc)
    {
        if (utc.Ticks < s_earliest.Ticks || utc.Ticks > s_latest.Ticks)
        {
            throw new ArgumentException("A time lies between 1677-09-21 and 2262-04-11: its nanoseconds since 1970 have to fit 64 bits.");
        }

        AppendToken(utc.ToString("\\'yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'\\'", CultureInfo.InvariantCulture), HoleKind.String);
    }

    // Without a point it would be an integer.
    private void AppendNumber(string number) => AppendSigned(number.IndexOf('.') < 0 ? number + ".0" : number, HoleKind.Number);

    private void AppendSigned(string text, HoleKind kind)
    {
        if (text[0] != '-')
        {
            AppendToken(text, kind);
            return;
        }

        // Two minus signs would begin a comment.
        _text.Append(' ');
        AppendToken("-", HoleKind.Sign);
        AppendToken(text.Substring(1), kind);
    }

    private void AppendInParentheses(string text, Hole[] holes)
    {
        AppendToken("(", HoleKind.OpenParenthesis);
        AppendHoled(text, holes);
        AppendToken(")", HoleKind.CloseParenthesis);
    }

    private void AppendHoled(string text, Hole[] holes)
    {
        int start = _text.Length;
        _text.Append(text);
        foreach (Hole hole in holes)
        {
            AddHole(hole.Move(start));
        }
    }

    private void AppendList(IEnumerable list)
    {
        bool first = true;
        foreach (object? value in list)
        {
            AppendComma(ref first);
            AppendFormatted(value is IEnumerable and not string ? throw new ArgumentException("A list cannot hold a list.", nameof(list)) : value);
        }

        RefuseEmpty(first);
    }

    private readonly void AppendComma(ref bool first)
    {
        if (!first)
        {
            _text.Append(", ");
        }

        first = false;
    }

    private void AppendToken(string text, HoleKind kind)
    {
        int start = _text.Length;
        _text.Append(text);
        AddHole(new Hole(start, start + text.Length, kind));
    }

    private void AddHole(Hole hole)
    {
        if (_count == _holes.Length)
        {
            Array.Resize(ref _holes, Math.Max(4, _count * 2));
        }

        _holes[_count++] = hole;
    }

    private static void CheckQuotable(string value)
    {
        if (!QuotedText.CanQuote(value.AsSpan()))
        {
            throw new ArgumentException("InfluxQL cannot write a carriage return or NUL in a string or name. Take it out of the value.", nameof(value));
        }

        if (HasLoneSurrogate(value))
        {
            throw new ArgumentException("The value has half of a surrogate pair, which UTF-8 cannot hold. Take it out of the value.", nameof(value));
        }
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && !char.IsSurrogatePair(value, i++))
            {
                return true;
            }
        }

        return false;
    }

    private static void RefuseEmpty(bool empty)
    {
        if (empty)
        {
            throw new ArgumentException("The list is empty, and InfluxQL has no empty list. Leave out what it belongs to.");
        }
    }

    private static T NotNull<T>(T? value)
        where T : class =>
        value ?? throw new ArgumentException("The value is null, and InfluxQL has no null. Leave out the condition or field.", nameof(value));

    private static ArgumentException UnknownFormat(string format) =>
        new($"There is no format {format}. Write {{value:id}} for a name, {{value:regex}} for a regular expression, and nothing for a value.", nameof(format));
}
