using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <summary>Types of tokens beyond those that the generated vocabulary names.</summary>
internal static class TokenTypes
{
    /// <summary>The end of the text as a byte; the grammar knows it as -1.</summary>
    public const int EndOfText = 255;

    /// <summary>What the fast parser sees once it has failed: it matches nothing, so that every rule ends at once.</summary>
    public const int Failed = 254;

    /// <summary>Keywords are numbered in one run, in the order of the lexer grammar.</summary>
    public const int FirstKeyword = T.ALL;

    /// <summary>The last of that run.</summary>
    public const int LastKeyword = T.WRITE;
}
