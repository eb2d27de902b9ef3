using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>New text for a stretch of one piece; positions are those of the piece's text.</summary>
internal sealed class PieceEdit
{
    public PieceEdit(EmbeddedPiece piece, int start, int end, string text)
    {
        Piece = piece;
        Start = start;
        End = end;
        Text = text;
    }

    public EmbeddedPiece Piece { get; }

    public int Start { get; }

    public int End { get; }

    public string Text { get; }

    public bool IsEmpty => Start == End && Text.Length == 0;

    /// <summary>The text of the piece after the edit.</summary>
    public string NewValue => Piece.Value.Substring(0, Start) + Text + Piece.Value.Substring(End);

    /// <summary>The same edit, as one of all of the piece.</summary>
    public PieceEdit Whole() => new(Piece, 0, Piece.Value.Length, NewValue);

    /// <summary>The same edit without what stays, and with whole escapes.</summary>
    public PieceEdit Narrow(SourceMap map)
    {
        string value = Piece.Value;
        (int prefix, int suffix) = TextAlignment.CommonEnds(value.Substring(Start, End - Start), Text);
        int changedStart = Start + prefix;
        int changedEnd = End - suffix;
        int start = changedStart;
        int end = changedEnd;
        while (start > 0 && start < value.Length && map.StartOf(start - 1) == map.StartOf(start))
        {
            start--;
        }

        while (end > 0 && end < value.Length && map.StartOf(end - 1) == map.StartOf(end))
        {
            end++;
        }

        string changed = Text.Substring(prefix, Text.Length - prefix - suffix);
        return new PieceEdit(Piece, start, end, value.Substring(start, changedStart - start) + changed + value.Substring(changedEnd, end - changedEnd));
    }

    /// <summary>
    /// What the edit takes out of the source: up to the next character, since what is between two lines of a raw literal
    /// is written anew with the end of the line.
    /// </summary>
    public TextSpan SourceSpan(SourceMap map) =>
        TextSpan.FromBounds(map.PositionOf(Start, Piece.Value.Length), map.PositionOf(End, Piece.Value.Length));
}
