using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Which characters of the C# source give which character of a literal's text.</summary>
internal sealed class SourceMap
{
    // Null where every character of the source is one of the text.
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    /// <param name="content">What stands between the delimiters.</param>
    /// <param name="starts">For every character of the text, where what gives it begins; null for one to one.</param>
    /// <param name="ends">For every character of the text, where what gives it ends; null for one to one.</param>
    public SourceMap(TextSpan content, int[]? starts, int[]? ends)
    {
        Content = content;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>What stands between the delimiters.</summary>
    public TextSpan Content { get; }

    /// <summary>Where what gives a character begins.</summary>
    public int StartOf(int index) => _starts is null ? Content.Start + index : _starts[index];

    /// <summary>Where what gives a character ends.</summary>
    public int EndOf(int index) => _ends is null ? Content.Start + index + 1 : _ends[index];

    /// <summary>Where text would be put in before a character, or at the end of the text.</summary>
    public int PositionOf(int index, int length) =>
        index < length ? StartOf(index) : length == 0 ? Content.Start : EndOf(length - 1);

    /// <summary>The character that a position of the source is a part of, or that follows it.</summary>
    public int IndexOf(int position, int length)
    {
        if (_ends is null)
        {
            return Math.Min(position - Content.Start, length);
        }

        // The first character that ends after the position; both halves of a pair end together.
        int low = 0;
        int high = length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_ends[middle] <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
