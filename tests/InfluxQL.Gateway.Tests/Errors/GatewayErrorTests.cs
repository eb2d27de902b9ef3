namespace InfluxQL.Gateway.Errors;

public sealed class GatewayErrorTests
{
    [Fact]
    public void An_error_without_diagnostics_has_an_empty_list() => new GatewayError(400, ErrorCodes.Invalid, "x").Diagnostics.ShouldBeEmpty();
}
