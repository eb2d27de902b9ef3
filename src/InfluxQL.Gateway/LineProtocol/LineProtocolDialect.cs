namespace InfluxQL.Gateway.LineProtocol;

/// <summary>How a server reads line protocol. The servers differ in corners, so a line is judged as its server judges it.</summary>
internal enum LineProtocolDialect
{
    /// <summary>InfluxDB 1.x (seen on 1.6.7): the parser in Go, without unsigned integers.</summary>
    InfluxDB1,

    /// <summary>InfluxDB 2.x: the same parser, with unsigned integers.</summary>
    InfluxDB2,

    /// <summary>InfluxDB 3 Core and Enterprise: the crate influxdb_line_protocol. Tags given twice are left to the server.</summary>
    InfluxDB3,

    /// <summary>InfluxDB Clustered and its cloud products: the same crate; a tag given twice with different values is refused.</summary>
    Clustered,
}
