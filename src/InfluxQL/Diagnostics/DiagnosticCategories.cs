namespace InfluxQL.Diagnostics;

/// <summary>What rules are about, by the range of their IDs.</summary>
public static class DiagnosticCategories
{
    /// <summary>IQL0001 to IQL0899: the text does not follow the grammar.</summary>
    public const string Syntax = "Syntax";

    /// <summary>IQL0900 to IQL0999: the text is larger than is allowed.</summary>
    public const string Limits = "Limits";

    /// <summary>IQL1000 to IQL1999: the target does not support it.</summary>
    public const string Target = "Target";

    /// <summary>IQL2000 to IQL2999: it follows the grammar but means nothing that could run.</summary>
    public const string Semantics = "Semantics";

    /// <summary>IQL3000 to IQL3499: the request, or how it is rewritten.</summary>
    public const string Request = "Request";

    /// <summary>IQL3500 to IQL3599: a policy forbids it.</summary>
    public const string Policy = "Policy";

    /// <summary>IQL3700 to IQL3799: line protocol.</summary>
    public const string LineProtocol = "LineProtocol";

    /// <summary>IQL4000 to IQL4999: advice about cost and likely mistakes.</summary>
    public const string Advice = "Advice";

    /// <summary>IQL5000 to IQL5999: C# code that makes queries.</summary>
    public const string CSharp = "CSharp";
}
