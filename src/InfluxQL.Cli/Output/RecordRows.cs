using System.Globalization;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Output;

/// <summary>Writes rows as records: a line for each column, and more where a value is longer than the line.</summary>
internal sealed class RecordRows
{
    private const int LeastValueWidth = 2;

    private readonly TextWriter _output;
    private readonly OutputSettings _settings;
    private readonly TableMarks _marks;
    private readonly AnsiStyle _style;
    private readonly IReadOnlyList<CellText> _names;
    private readonly int _nameWidth;
    private readonly int _valueWidth;

    /// <summary>Begins records of a series.</summary>
    public RecordRows(TextWriter output, OutputSettings settings, IReadOnlyList<CellText> names)
    {
        _output = output;
        _settings = settings;
        _marks = TableMarks.For(settings);
        _style = new AnsiStyle(settings.UsesColor);
        int widest = names.Count == 0 ? 0 : names.Max(name => name.Width);
        if (settings.Width is { } width)
        {
            _nameWidth = Math.Max(1, Math.Min(widest, (width - _marks.Separator.Length) / 2));
            _valueWidth = Math.Max(LeastValueWidth, width - _marks.Separator.Length - _nameWidth);
        }
        else
        {
            _nameWidth = widest;
            _valueWidth = int.MaxValue;
        }

        _names = names.Select(name => name.Cut(Math.Max(1, _nameWidth), _marks.Cut)).ToArray();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="number">Its number in the series, from 1.</param>
    /// <param name="row">The values.</param>
    public void Write(long number, IReadOnlyList<ResultValue> row)
    {
        string title = string.Create(CultureInfo.InvariantCulture, $"{_marks.Rule}[ {number} ]");
        int width = Math.Max(title.Length, Math.Min(_settings.Width ?? int.MaxValue, _nameWidth + _marks.Separator.Length + 16));
        _output.WriteLine(_style.Paint(AnsiStyle.Faint, title.PadRight(width, _marks.Rule)));
        for (int i = 0; i < _names.Count; i++)
        {
            WriteValue(_names[i], i < row.Count ? row[i] : ResultValue.Null);
        }
    }

    private void WriteValue(CellText name, ResultValue value)
    {
        bool isFirst = true;
        foreach (CellText piece in TableCell.Of(value, _settings).Wrap(_valueWidth))
        {
            string padding = new(' ', _nameWidth - (isFirst ? name.Width : 0));
            string head = isFirst ? _style.Paint(AnsiStyle.Bold, name.Text) + padding : padding;
            string separator = _style.Paint(AnsiStyle.Faint, piece.Width == 0 ? _marks.Separator.TrimEnd() : _marks.Separator);
            _output.Write(head + separator);
            _output.WriteLine(value.IsNull ? _style.Paint(AnsiStyle.Faint, piece.Text) : piece.Text);
            isFirst = false;
        }
    }
}
