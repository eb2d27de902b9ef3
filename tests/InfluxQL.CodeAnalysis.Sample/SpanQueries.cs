#if NET
using System;
using System.Diagnostics.CodeAnalysis;

namespace Sample;

/// <summary>Queries of a kind of parameter that the compiler of the tests does not know.</summary>
public static class SpanQueries
{
    public static int Run([StringSyntax("InfluxQL")] params ReadOnlySpan<string> queries) => queries.Length;

    public static int Wrong() => Run("SHOW DATABSES", "SELECT usage FROM cpu WHERE time > now() - 1h LIMT 1");
}
#endif
