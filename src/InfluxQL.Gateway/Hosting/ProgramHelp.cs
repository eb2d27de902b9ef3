namespace InfluxQL.Gateway.Hosting;

/// <summary>The help of the program.</summary>
internal static class ProgramHelp
{
    /// <summary>The text of <c>--help</c>.</summary>
    public const string Text = """
        influxql-gateway - stands in front of InfluxDB, for v1 clients, and checks and rewrites what they ask

        Usage:
          influxql-gateway --upstream URL [--target T] [--listen URL] [--token VALUE] [--config FILE]
          influxql-gateway --check-config [options]

        Options:
          --upstream URL   The address of an InfluxDB, such as http://127.0.0.1:8086; several times for servers
                           that hold the same data. http://user:password@host:8086 gives it credentials.
          --target T       What the servers run: clustered (the default), dedicated, serverless, core,
                           enterprise, oss-2.x, oss-1.x or oss-1.x-readonly.
          --listen URL     Where to listen: http://127.0.0.1:8087 unless set; several times for several addresses.
                           * for all addresses of the machine, port 0 for a free one, https with a certificate
                           in the configuration.
          --token VALUE    A token that clients may use, with all rights; several times for several. Other
                           users of the machine can see the command line: prefer hashes in the configuration.
          --config FILE    The configuration, a JSON file. The same members are read from the section InfluxQL
                           of appsettings.json and from environment variables such as
                           InfluxQL__gateway__upstreams__0__url; those win over the file, and the command line
                           over all.
          --check-config   Read the whole configuration, say whether it is right, and end.
          --version        Show the version.
          -h, --help       Show this text.

        Without tokens the gateway takes any token or none and serves this machine only.

        Examples:
          influxql-gateway --upstream http://127.0.0.1:8086 --target oss-1.x
          influxql-gateway --config gateway.json --listen http://0.0.0.0:8087

        Exit status: 0 it was told to end, 1 it could not run, 2 wrong usage or configuration.
        """;
}
