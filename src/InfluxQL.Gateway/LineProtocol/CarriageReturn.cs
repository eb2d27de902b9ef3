using InfluxQL.Diagnostics;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>Lines that end as on Windows: no server takes a carriage return as part of the end, which is hard to see.</summary>
internal static class CarriageReturn
{
    /// <summary>The rule about carriage returns, where the bytes are the last of the line and end with one; else null.</summary>
    public static DiagnosticDescriptor? RuleFor(ReadOnlySpan<byte> bytes, bool isLast) =>
        isLast && bytes.Length > 0 && bytes[^1] == (byte)'\r' ? DiagnosticDescriptors.LineProtocolEndsWithCarriageReturn : null;
}
