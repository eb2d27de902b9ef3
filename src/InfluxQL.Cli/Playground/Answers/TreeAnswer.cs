using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>
/// The syntax tree with its trivia. A tree that is larger or deeper than a page can show is cut: what is left out is
/// left out with all that belongs to it, and its parent says so.
/// </summary>
internal static class TreeAnswer
{
    /// <summary>The greatest number of nodes, tokens and pieces of trivia.</summary>
    public const int MaxItems = 20_000;

    /// <summary>The greatest depth. Chains of operators make one level each; a page walks the tree by recursion.</summary>
    public const int MaxDepth = 500;

    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("root");
        bool cut = WriteTree(writer, query.Services.Tree.GetRoot());
        writer.WriteBoolean("cut", cut);
        writer.WriteEndObject();
    }

    // Without recursion: the tree may be deeper than the stack.
    private static bool WriteTree(Utf8JsonWriter writer, SyntaxNode root)
    {
        var open = new Stack<(IEnumerator<SyntaxNodeOrToken> Children, bool Cut)>();
        int items = 1;
        bool anyCut = false;
        WriteStart(writer, root);
        open.Push((ChildrenOf(root), false));
        while (open.Count > 0)
        {
            (IEnumerator<SyntaxNodeOrToken> children, bool cut) = open.Peek();
            if (!cut && children.MoveNext())
            {
                SyntaxNodeOrToken child = children.Current;
                if (items >= MaxItems || open.Count >= MaxDepth)
                {
                    anyCut = true;
                    open.Pop();
                    open.Push((children, true));
                    continue;
                }

                items++;
                WriteStart(writer, child);
                if (child.AsNode() is { } node)
                {
                    open.Push((ChildrenOf(node), false));
                }
                else
                {
                    items += WriteToken(writer, child.AsToken(), out bool tokenCut);
                    anyCut |= tokenCut;
                    writer.WriteEndObject();
                }

                continue;
            }

            open.Pop();
            children.Dispose();
            writer.WriteEndArray();
            if (cut)
            {
                writer.WriteBoolean("cut", true);
            }

            writer.WriteEndObject();
        }

        return anyCut;
    }

    private static IEnumerator<SyntaxNodeOrToken> ChildrenOf(SyntaxNode node)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            yield return child;
        }
    }

    private static void WriteStart(Utf8JsonWriter writer, SyntaxNodeOrToken item)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", item.Kind.ToString());
        writer.WriteSpan(item.Span);
        writer.WriteNumber("fullStart", item.FullSpan.Start);
        writer.WriteNumber("fullLength", item.FullSpan.Length);
        writer.WriteBoolean("token", item.IsToken);
        writer.WriteBoolean("missing", item.IsMissing);
        if (item.IsNode)
        {
            writer.WriteStartArray("children");
        }
    }

    private static int WriteToken(Utf8JsonWriter writer, SyntaxToken token, out bool cut)
    {
        writer.WriteText("text", token.Text);
        int leading = WriteTrivia(writer, "leading", token.LeadingTrivia);
        int trailing = WriteTrivia(writer, "trailing", token.TrailingTrivia);
        cut = leading == MaxItems || trailing == MaxItems;
        return leading + trailing;
    }

    private static int WriteTrivia(Utf8JsonWriter writer, string name, SyntaxTriviaList list)
    {
        int count = 0;
        writer.WriteStartArray(name);
        foreach (SyntaxTrivia trivia in list)
        {
            // A text of spaces and comments alone is one token with as much trivia as it has.
            if (++count == MaxItems)
            {
                break;
            }

            writer.WriteStartObject();
            writer.WriteString("kind", trivia.Kind.ToString());
            writer.WriteSpan(trivia.Span);
            writer.WriteText("text", trivia.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return count;
    }
}
