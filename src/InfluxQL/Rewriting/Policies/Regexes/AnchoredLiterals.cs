namespace InfluxQL.Rewriting.Policies.Regexes;

/// <summary>Finds the names that a pattern matches where it is an alternation of literals with anchors on both sides.</summary>
internal static class AnchoredLiterals
{
    private const int MaxNames = 1000;

    /// <summary>The names; null for any other pattern.</summary>
    public static IReadOnlyList<string>? Of(PatternNode root)
    {
        List<Piece>? pieces = Expand(root);
        if (pieces is null)
        {
            return null;
        }

        var names = new List<string>();
        foreach (Piece piece in pieces)
        {
            if (!piece.Begins || !piece.Ends)
            {
                return null;
            }

            names.Add(piece.Text);
        }

        return names;
    }

    private static List<Piece>? Expand(PatternNode node)
    {
        switch (node.Kind)
        {
            case PatternKind.Begin:
                return [new Piece(true, false, string.Empty)];
            case PatternKind.End:
                return [new Piece(false, true, string.Empty)];
            case PatternKind.Character when !node.FoldsCase && node.Character is not (>= 0xD800 and <= 0xDFFF):
                return [new Piece(false, false, char.ConvertFromUtf32(node.Character))];
            case PatternKind.Concatenation:
                return Join(node.Parts);
            case PatternKind.Alternation:
                var all = new List<Piece>();
                foreach (PatternNode part in node.Parts)
                {
                    if (Expand(part) is not { } pieces || (all.Count + pieces.Count) > MaxNames)
                    {
                        return null;
                    }

                    all.AddRange(pieces);
                }

                return all;
            default:
                return null;
        }
    }

    private static List<Piece>? Join(IReadOnlyList<PatternNode> parts)
    {
        List<Piece> joined = [new Piece(false, false, string.Empty)];
        foreach (PatternNode part in parts)
        {
            if (Expand(part) is not { } pieces || (long)joined.Count * pieces.Count > MaxNames)
            {
                return null;
            }

            var next = new List<Piece>(joined.Count * pieces.Count);
            foreach (Piece left in joined)
            {
                foreach (Piece right in pieces)
                {
                    // An anchor inside a name matches nothing; such patterns are not worth following.
                    if ((right.Begins && left.Text.Length > 0) || (left.Ends && (right.Text.Length > 0 || right.Begins)))
                    {
                        return null;
                    }

                    next.Add(new Piece(left.Begins || right.Begins, left.Ends || right.Ends, left.Text + right.Text));
                }
            }

            joined = next;
        }

        return joined;
    }

    private readonly struct Piece(bool begins, bool ends, string text)
    {
        public bool Begins { get; } = begins;

        public bool Ends { get; } = ends;

        public string Text { get; } = text;
    }
}
