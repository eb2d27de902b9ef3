namespace InfluxQL.Semantics;

public class BoundValueTests
{
    public static TheoryData<object?, BoundValueKind, string> Objects => new()
    {
        { "a", BoundValueKind.String, "a" },
        { 1, BoundValueKind.Integer, "1" },
        { -1L, BoundValueKind.Integer, "-1" },
        { (byte)2, BoundValueKind.Integer, "2" },
        { ulong.MaxValue, BoundValueKind.Integer, "18446744073709551615" },
        { 1.5, BoundValueKind.Float, "1.5" },
        { 2m, BoundValueKind.Float, "2" },
        { true, BoundValueKind.Boolean, "true" },
        { TimeSpan.FromMinutes(90), BoundValueKind.Duration, "90m" },
        { BoundValue.Regex("a"), BoundValueKind.Regex, "a" },
        { new Dictionary<string, object?> { ["ident"] = "v" }, BoundValueKind.Identifier, "v" },
        { new Dictionary<string, object?>(), BoundValueKind.Invalid, "bound object parameter value must have exactly one entry" },
        { null, BoundValueKind.Invalid, "unable to bind parameter with type <nil>" },
        { 'c', BoundValueKind.Invalid, "unable to bind parameter with type System.Char" },
        { double.NaN, BoundValueKind.Invalid, "number literal must be finite" },
        { TimeSpan.MaxValue, BoundValueKind.Invalid, "duration literal must fit 64 bits of nanoseconds" },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_object_becomes_a_value_of_its_kind(object? given, BoundValueKind kind, string text)
    {
        BoundValue value = BoundValue.From(given);

        value.Kind.ShouldBe(kind);
        value.Text.ShouldBe(text);
    }

    public static TheoryData<string, object?, BoundValueKind, string> TypedObjects => new()
    {
        { "ident", "v", BoundValueKind.Identifier, "v" },
        { "identifier", 1, BoundValueKind.Invalid, "identifier must be a string value" },
        { "regex", "a.*", BoundValueKind.Regex, "a.*" },
        { "regex", 1, BoundValueKind.Invalid, "regex literal must be a string value" },
        { "string", "s", BoundValueKind.String, "s" },
        { "string", 1, BoundValueKind.Invalid, "string literal must be a string value" },
        { "float", 2L, BoundValueKind.Float, "2" },
        { "number", 2.5, BoundValueKind.Float, "2.5" },
        { "number", "2", BoundValueKind.Invalid, "number literal must be a float value" },
        { "int", 2L, BoundValueKind.Integer, "2" },
        { "integer", 2.5, BoundValueKind.Invalid, "integer literal must be an integer value" },
        { "duration", "10s", BoundValueKind.Duration, "10s" },
        { "duration", 10_000_000_000L, BoundValueKind.Duration, "10s" },
        { "duration", 1.5, BoundValueKind.Invalid, "duration literal must be a string or integer value" },
        { "foo", 1, BoundValueKind.Invalid, "unknown bind object type: foo" },
    };

    [Theory]
    [MemberData(nameof(TypedObjects))]
    public void A_named_type_decides_what_a_value_is(string type, object? given, BoundValueKind kind, string text)
    {
        BoundValue value = BoundValue.FromTyped(type, given);

        value.Kind.ShouldBe(kind);
        value.Text.ShouldBe(text);
    }

    [Fact]
    public void Null_is_no_text()
    {
        Should.Throw<ArgumentNullException>(() => BoundValue.String(null!));
        Should.Throw<ArgumentNullException>(() => BoundValue.FromTyped(null!, 1));
    }
}
