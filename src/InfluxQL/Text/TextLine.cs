namespace InfluxQL.Text;

/// <summary>One line of a text. All offsets are UTF-16 code units from the start of the text.</summary>
public readonly struct TextLine : IEquatable<TextLine>
{
    internal TextLine(int lineNumber, int start, int end, int endIncludingLineBreak)
    {
        LineNumber = lineNumber;
        Start = start;
        End = end;
        EndIncludingLineBreak = endIncludingLineBreak;
    }

    /// <summary>The line's number; the first is 0.</summary>
    public int LineNumber { get; }

    /// <summary>Offset of the line's first code unit.</summary>
    public int Start { get; }

    /// <summary>Offset of the line break that ends the line, or of the end of the text.</summary>
    public int End { get; }

    /// <summary>Offset after the line break; the same as <see cref="End"/> on the last line.</summary>
    public int EndIncludingLineBreak { get; }

    /// <summary>The line without its line break.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>The line with its line break.</summary>
    public TextSpan SpanIncludingLineBreak => TextSpan.FromBounds(Start, EndIncludingLineBreak);

    /// <inheritdoc/>
    public bool Equals(TextLine other) =>
        LineNumber == other.LineNumber
        && Start == other.Start
        && End == other.End
        && EndIncludingLineBreak == other.EndIncludingLineBreak;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextLine other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((LineNumber * 397) ^ Start);

    /// <summary>The line's number and span.</summary>
    public override string ToString() => $"{LineNumber}: {Span}";

    /// <summary>Equality of number and offsets.</summary>
    public static bool operator ==(TextLine left, TextLine right) => left.Equals(right);

    /// <summary>Inequality of number or offsets.</summary>
    public static bool operator !=(TextLine left, TextLine right) => !left.Equals(right);
}
