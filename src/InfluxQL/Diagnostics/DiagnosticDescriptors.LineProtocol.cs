namespace InfluxQL.Diagnostics;

/// <content>Line protocol: IQL37xx. The gateway reports them of the bodies of writes.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A line has no measurement.</summary>
    public static DiagnosticDescriptor LineProtocolMeasurementMissing { get; } = LineRule(
        "IQL3701",
        "Measurement is missing",
        "The line does not begin with the name of a measurement. Write it before the tags and fields.");

    /// <summary>A tag has no name.</summary>
    public static DiagnosticDescriptor LineProtocolTagKeyMissing { get; } = LineRule(
        "IQL3702",
        "Tag has no name",
        "A tag has no name. Write name=value after the comma, and no space after it.");

    /// <summary>A tag has no value.</summary>
    public static DiagnosticDescriptor LineProtocolTagValueMissing { get; } = LineRule(
        "IQL3703",
        "Tag has no value",
        "A tag has no value. Give it one, or leave the tag out.");

    /// <summary>The value of a tag has an equals sign without a backslash, which InfluxDB 1.x and 2.x refuse.</summary>
    public static DiagnosticDescriptor LineProtocolTagValueHasEqualsSign { get; } = LineRule(
        "IQL3704",
        "Equals sign in the value of a tag",
        "The value of a tag has an equals sign, which ends names. Write a backslash before it.");

    /// <summary>A tag stands twice in a line.</summary>
    public static DiagnosticDescriptor LineProtocolTagRepeated { get; } = LineRule(
        "IQL3705",
        "Tag is given twice",
        "The line has the same tag twice. Give it once.");

    /// <summary>A line ends before its fields.</summary>
    public static DiagnosticDescriptor LineProtocolFieldsMissing { get; } = LineRule(
        "IQL3706",
        "Line has no fields",
        "The line has no fields. Write a space and at least one name=value after the measurement and tags.");

    /// <summary>An equals sign stands where the name of a field should.</summary>
    public static DiagnosticDescriptor LineProtocolFieldKeyMissing { get; } = LineRule(
        "IQL3707",
        "Field has no name",
        "A field has no name. Write one before the equals sign.");

    /// <summary>A field has no value.</summary>
    public static DiagnosticDescriptor LineProtocolFieldValueMissing { get; } = LineRule(
        "IQL3708",
        "Field has no value",
        "A field has no value. Give it one, or leave the field out.");

    /// <summary>A part of the fields is no field.</summary>
    public static DiagnosticDescriptor LineProtocolFieldIncomplete { get; } = LineRule(
        "IQL3709",
        "Field without a value of its own",
        "A field is not name=value. Write each field so, with commas and no spaces between them.");

    /// <summary>The value of a field begins like a number but is none.</summary>
    public static DiagnosticDescriptor LineProtocolNumberInvalid { get; } = LineRule(
        "IQL3710",
        "Not a number",
        "The value begins like a number but is none. Write a number such as 1, 1.5, 1e6 or 1i, or a string in double quotes.");

    /// <summary>A number is too large.</summary>
    public static DiagnosticDescriptor LineProtocolNumberOutOfRange { get; } = LineRule(
        "IQL3711",
        "Number out of range",
        "The number does not fit into 64 bits. Write a smaller one, or a floating point number without i or u.");

    /// <summary>A field is an unsigned integer, which InfluxDB 1.x does not have.</summary>
    public static DiagnosticDescriptor LineProtocolUnsignedNotSupported { get; } = LineRule(
        "IQL3712",
        "No unsigned integers there",
        "The server has no unsigned integers. Write an integer with i instead of u.");

    /// <summary>The value of a field is of no type.</summary>
    public static DiagnosticDescriptor LineProtocolFieldValueInvalid { get; } = LineRule(
        "IQL3713",
        "Value of no type",
        "The value is no number and no boolean, and a string has double quotes. Write it in double quotes.");

    /// <summary>A string has no end.</summary>
    public static DiagnosticDescriptor LineProtocolStringNotClosed { get; } = LineRule(
        "IQL3714",
        "String is not closed",
        "A string has no closing double quote. Write it, and a backslash before each double quote inside the string.");

    /// <summary>A timestamp is not made of digits.</summary>
    public static DiagnosticDescriptor LineProtocolTimestampInvalid { get; } = LineRule(
        "IQL3715",
        "Not a timestamp",
        "After the fields stands something that is no timestamp. Write digits alone, in the unit that precision names, and quote strings that have spaces.");

    /// <summary>A timestamp does not fit into 64 bits when it is counted in nanoseconds.</summary>
    public static DiagnosticDescriptor LineProtocolTimestampOutOfRange { get; } = LineRule(
        "IQL3716",
        "Timestamp out of range",
        "The timestamp is too large or too small in the unit that precision names. Give the precision that the timestamps have.");

    /// <summary>Something stands after the end of a line.</summary>
    public static DiagnosticDescriptor LineProtocolTrailingText { get; } = LineRule(
        "IQL3717",
        "Line goes on after its end",
        "The line has something after its last part. Leave it out, and end lines with a line feed.");

    /// <summary>Measurement and tags, or they and the name of a field, are longer than InfluxDB 1.x and 2.x take.</summary>
    public static DiagnosticDescriptor LineProtocolKeyTooLong { get; } = LineRule(
        "IQL3718",
        "Names are too long together",
        "The measurement, the tags and the name of a field are together longer than 65535 bytes. Put long texts into fields.");

    /// <summary>A name, a value of a tag, or a string is longer than InfluxDB 3 takes.</summary>
    public static DiagnosticDescriptor LineProtocolTextTooLong { get; } = LineRule(
        "IQL3719",
        "Name or string is too long",
        "A name or string is longer than 65536 bytes. Split it.");

    /// <summary>A name, or the value of a tag, ends with a backslash, which InfluxDB 3 refuses, doubled or not.</summary>
    public static DiagnosticDescriptor LineProtocolNameEndsWithBackslash { get; } = LineRule(
        "IQL3720",
        "Name ends with a backslash",
        "A name, or the value of a tag, ends with a backslash, which escapes what follows. Leave it out.");

    /// <summary>A line ends as on Windows, with a carriage return before the line feed.</summary>
    public static DiagnosticDescriptor LineProtocolEndsWithCarriageReturn { get; } = LineRule(
        "IQL3721",
        "Carriage return at the end of a line",
        "The line ends with a carriage return, which the server reads as a part of the last value. End lines with a line feed alone.");

    /// <summary>A body for InfluxDB 3 is not UTF-8.</summary>
    public static DiagnosticDescriptor LineProtocolNotUtf8 { get; } = LineRule(
        "IQL3722",
        "Not UTF-8",
        "The line has a byte that is not UTF-8. Write the text in UTF-8.");

    private static DiagnosticDescriptor LineRule(string id, string title, string message) =>
        new(id, title, message, DiagnosticCategories.LineProtocol, DiagnosticSeverity.Error);
}
