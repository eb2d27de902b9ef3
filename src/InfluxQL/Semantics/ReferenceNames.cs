using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>Compares names with words, without making strings of them.</summary>
internal static class ReferenceNames
{
    /// <summary>Whether a reference is <c>time</c>: in any case in conditions and dimensions, in lower case among the fields.</summary>
    public static bool IsTime(VariableReferenceSyntax reference, bool ignoreCase)
    {
        SeparatedSyntaxList<NameSyntax> names = reference.Names;
        return names.Count == 1 && Is(names[0], "time", ignoreCase);
    }

    /// <summary>Whether a name is a word. The name may be quoted.</summary>
    public static bool Is(NameSyntax? name, string word, bool ignoreCase)
    {
        if (name is not IdentifierNameSyntax identifier || identifier.Identifier.Green is not { } token)
        {
            return false;
        }

        ReadOnlySpan<char> text = token.TextSpan;
        StringComparison comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (text.Length > 0 && text[0] == '"')
        {
            return text.IndexOf('\\') >= 0
                ? QuotedText.TryUnescape(text, out string value) && value.Equals(word, comparison)
                : text.Length == word.Length + 2 && text.Slice(1, word.Length).Equals(word.AsSpan(), comparison);
        }

        return text.Length == word.Length && text.Equals(word.AsSpan(), comparison);
    }

    /// <summary>Whether a part of a reference is a bind parameter, or missing.</summary>
    public static bool IsUncertain(VariableReferenceSyntax reference) =>
        reference.ContainsBindParameters || reference.ContainsMissing;
}
