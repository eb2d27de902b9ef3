using InfluxQL.Literals;
using InfluxQL.Parsing;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Formatting;

/// <content>Names: in double quotes only where they need them.</content>
internal sealed partial class CanonicalWriter
{
    private const char Quote = '"';

    private static GreenToken TokenOf(GreenNode node) => (GreenToken)node.GetChild(0);

    private void WriteIdentifierName(GreenNode name)
    {
        GreenToken token = TokenOf(name);
        if (token.IsMissing)
        {
            return;
        }

        if (token.Kind == SyntaxKind.IdentifierToken)
        {
            WriteIdentifier(token.TextSpan);
            return;
        }

        // The word DEFAULT, which stands for a name in ALTER RETENTION POLICY alone.
        WriteQuotedWhereNeeded(token.Text.ToLowerInvariant());
    }

    private void WriteIdentifier(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != Quote)
        {
            _text.Append(text);
            return;
        }

        if (text.IndexOf('\\') < 0)
        {
            ReadOnlySpan<char> value = text.Slice(1, text.Length - 2);
            _text.Append(QuotedText.IdentifierNeedsQuotes(value) ? text : value);
        }
        else if (QuotedText.TryUnescape(text, out string unescaped))
        {
            WriteQuotedWhereNeeded(unescaped);
        }
        else
        {
            _text.Append(text);
        }
    }

    private void WriteQuotedWhereNeeded(string name) =>
        _text.Append(QuotedText.IdentifierNeedsQuotes(name.AsSpan()) ? QuotedText.QuoteIdentifier(name) : name);

    // The letter case of function names means nothing. DISTINCT is a function's name although it is reserved.
    private void WriteFunctionName(GreenToken token)
    {
        string name = TokenText.GetValueText(token).ToLowerInvariant();
        if (name == "distinct")
        {
            _text.Append(name);
        }
        else
        {
            WriteQuotedWhereNeeded(name);
        }
    }

    /// <summary>Database, retention policy and measurement: each segment is a name of its own.</summary>
    private void WriteDotted(GreenNode names)
    {
        if (names.IsList)
        {
            WriteAdjacent(names);
        }
        else
        {
            Write(names);
        }
    }

    private static bool EndsWithDot(GreenNode names) =>
        names.IsList && names.GetChild(names.ChildCount - 1).Kind == SyntaxKind.DotToken;

    /// <summary>A field or tag: its segments make one name with dots in it.</summary>
    private void WriteVariableReference(GreenNode reference)
    {
        if (reference.GetSlot(0) is { } names)
        {
            if (!names.IsList)
            {
                Write(names);
            }
            else if (names.ContainsBindParameter)
            {
                WriteSegments(names);
            }
            else
            {
                WriteQuotedWhereNeeded(JoinSegments(names));
            }
        }

        if (reference.GetSlot(1) is { } cast)
        {
            WriteCast(cast);
        }
    }

    // What a bind parameter stands for is not known yet, so that the segments stay apart.
    private void WriteSegments(GreenNode names)
    {
        int count = names.ChildCount - (EndsWithDot(names) ? 1 : 0);
        for (int i = 0; i < count; i++)
        {
            Write(names.GetChild(i));
        }
    }

    private static string JoinSegments(GreenNode names)
    {
        var segments = new List<string>();
        for (int i = 0; i < names.ChildCount; i++)
        {
            GreenNode child = names.GetChild(i);
            if (child.Kind == SyntaxKind.IdentifierName)
            {
                segments.Add(TokenText.GetValueText(TokenOf(child)));
            }
            else if (child.Kind == SyntaxKind.EmptyName)
            {
                segments.Add(string.Empty);
            }
        }

        return string.Join(".", segments);
    }

    private void WriteCast(GreenNode cast)
    {
        _text.Append("::");
        GreenNode? type = cast.GetSlot(1);
        if (type is { Kind: SyntaxKind.IdentifierName })
        {
            _text.Append(TokenText.GetValueText(TokenOf(type)).ToLowerInvariant());
        }
        else if (type is not null)
        {
            Write(type);
        }
    }

    private void WriteBindParameter(GreenNode parameter)
    {
        ReadOnlySpan<char> text = TokenOf(parameter).TextSpan;
        if (text.Length < 2 || text[1] != Quote || !QuotedText.TryUnescape(text.Slice(1), out string name))
        {
            _text.Append(text);
            return;
        }

        _text.Append('$');
        _text.Append(IsBareParameterName(name) ? name : QuotedText.QuoteIdentifier(name));
    }

    // After the dollar sign a keyword is a name as well, and a digit may come first.
    private static bool IsBareParameterName(string name)
    {
        foreach (char c in name)
        {
            if (!CharacterFacts.IsIdentifierPart(c))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
