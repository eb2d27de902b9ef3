namespace InfluxQL.Semantics;

/// <content>Values from .NET objects, by the rules that InfluxDB 1.x has for JSON.</content>
public sealed partial class BoundValue
{
    /// <summary>
    /// Makes a value of an object: strings, whole numbers, numbers with a fraction, booleans, times of
    /// <see cref="TimeSpan"/>, a <see cref="BoundValue"/>, or a dictionary with one entry, whose key names the type (see
    /// <see cref="FromTyped"/>). Everything else is an invalid value, and no exception.
    /// </summary>
    public static BoundValue From(object? value) => value switch
    {
        BoundValue bound => bound,
        string text => String(text),
        bool flag => Boolean(flag),
        TimeSpan duration => Duration(duration),
        double or float or decimal => Float(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
        IReadOnlyDictionary<string, object?> { Count: 1 } typed => FromTyped(typed.First().Key, typed.First().Value),
        IReadOnlyDictionary<string, object?> => Invalid("bound object parameter value must have exactly one entry"),
        null => Invalid("unable to bind parameter with type <nil>"),
        _ when TryGetInteger(value, out BoundValue? integer) => integer!,
        _ => Invalid($"unable to bind parameter with type {value.GetType()}"),
    };

    /// <summary>
    /// Makes a value whose type is named: <c>ident</c> or <c>identifier</c>, <c>regex</c> and <c>string</c> of a string;
    /// <c>float</c> or <c>number</c> of a number; <c>int</c> or <c>integer</c> of a whole number; <c>duration</c> of a
    /// text or of nanoseconds. What does not fit is an invalid value, and no exception.
    /// </summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public static BoundValue FromTyped(string type, object? value)
    {
        switch (NotNull(type))
        {
            case "ident" or "identifier":
                return value is string name ? Identifier(name) : Invalid("identifier must be a string value");
            case "regex":
                return value is string pattern ? Regex(pattern) : Invalid("regex literal must be a string value");
            case "string":
                return value is string text ? String(text) : Invalid("string literal must be a string value");
            case "float" or "number":
                BoundValue number = From(value);
                return number.Kind switch
                {
                    BoundValueKind.Float => number,
                    BoundValueKind.Integer => new BoundValue(BoundValueKind.Float, number.Text),
                    _ => Invalid("number literal must be a float value"),
                };
            case "int" or "integer":
                return TryGetInteger(value, out BoundValue? integer) ? integer! : Invalid("integer literal must be an integer value");
            case "duration":
                return value switch
                {
                    string duration => Duration(duration),
                    TimeSpan duration => Duration(duration),
                    _ when TryGetInteger(value, out BoundValue? count) && long.TryParse(count!.Text, out long nanoseconds) => Duration(nanoseconds),
                    _ => Invalid("duration literal must be a string or integer value"),
                };
            default:
                return Invalid($"unknown bind object type: {type}");
        }
    }

    private static bool TryGetInteger(object? value, out BoundValue? integer)
    {
        integer = value switch
        {
            long or int or short or sbyte or uint or ushort or byte => Integer(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
            ulong unsigned => Unsigned(unsigned),
            _ => null,
        };
        return integer is not null;
    }
}
