using System.Text;

namespace InfluxQL.Formatting;

/// <summary>Decides in linear time which breaks end a line, and writes the lines.</summary>
internal sealed class LayoutPrinter
{
    private readonly FormatOptions _options;
    private readonly IReadOnlyList<LayoutItem> _items;

    // Up to each item: the width on one line, the number of items that end a line; and the width up to the next break.
    private readonly int[] _width;
    private readonly int[] _lineEnds;
    private readonly int[] _nextBreak;
    private readonly int[] _endOfGroup;
    private readonly StringBuilder _text = new();
    private int _column;

    private LayoutPrinter(IReadOnlyList<LayoutItem> items, FormatOptions options)
    {
        _options = options;
        _items = items;
        _width = new int[items.Count + 1];
        _lineEnds = new int[items.Count + 1];
        _nextBreak = new int[items.Count + 1];
        _endOfGroup = new int[items.Count];
    }

    public static string Print(IReadOnlyList<LayoutItem> items, FormatOptions options)
    {
        var printer = new LayoutPrinter(items, options);
        printer.Measure();
        printer.Write();
        return printer._text.ToString();
    }

    private void Measure()
    {
        var open = new Stack<int>();
        for (int i = 0; i < _items.Count; i++)
        {
            _width[i + 1] = _width[i] + _items[i].Width;
            _lineEnds[i + 1] = _lineEnds[i] + (_items[i].EndsLine ? 1 : 0);
            if (_items[i].Kind == LayoutItemKind.Begin)
            {
                open.Push(i);
            }
            else if (_items[i].Kind == LayoutItemKind.End)
            {
                _endOfGroup[open.Pop()] = i;
            }
        }

        _nextBreak[_items.Count] = _width[_items.Count];
        for (int i = _items.Count - 1; i >= 0; i--)
        {
            bool isBreak = _items[i].Kind is LayoutItemKind.Break or LayoutItemKind.HardBreak;
            _nextBreak[i] = isBreak ? _width[i] : _nextBreak[i + 1];
        }
    }

    private void Write()
    {
        var groups = new Stack<(int Levels, bool Broken)>();
        (int Levels, bool Broken) group = (0, true);
        for (int i = 0; i < _items.Count; i++)
        {
            LayoutItem item = _items[i];
            switch (item.Kind)
            {
                case LayoutItemKind.Begin:
                    groups.Push(group);
                    group = (group.Levels + item.Levels, group.Broken && !Fits(i));
                    break;
                case LayoutItemKind.End:
                    group = groups.Pop();
                    break;
                case LayoutItemKind.HardBreak:
                case LayoutItemKind.Break when group.Broken:
                    EndLine(group.Levels + item.Levels);
                    break;
                default:
                    Append(item.Text);
                    break;
            }
        }
    }

    // What follows the group without a break has to fit as well.
    private bool Fits(int begin)
    {
        int end = _endOfGroup[begin];
        return _lineEnds[end] == _lineEnds[begin] && _column + _nextBreak[end] - _width[begin] <= _options.Width;
    }

    private void EndLine(int levels)
    {
        int indent = levels * _options.Indent;
        _text.Append(_options.NewLine).Append(' ', indent);
        _column = indent;
    }

    private void Append(string text)
    {
        _text.Append(text);
        int lineEnd = text.LastIndexOfAny(['\r', '\n']);
        _column = lineEnd < 0 ? _column + text.Length : text.Length - lineEnd - 1;
    }
}
