using System.Text;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Cli.Terminal;
using InfluxQL.Syntax;
using InfluxQL.Text;
using LineReader = InfluxQL.Cli.Batch.LineReader;

namespace InfluxQL.Cli.Repl;

/// <summary>
/// Cuts a script into statements and commands while it is read. A statement ends with a semicolon, or at the end of a line
/// where it is complete and the next line begins another one. A command is a line.
/// </summary>
/// <param name="stream">The script in UTF-8.</param>
/// <param name="name">What it is called in messages.</param>
internal sealed class ScriptReader(Stream stream, string name)
{
    private const int MaxStatement = 4 * 1024 * 1024;

    private static readonly string[] s_firstWords =
        ["SELECT", "SHOW", "EXPLAIN", "CREATE", "ALTER", "DROP", "DELETE", "GRANT", "REVOKE", "SET", "KILL"];

    private readonly StringBuilder _pending = new();
    private LinePosition _origin;

    /// <summary>Reads the statements and commands in their order, no further than the last that was asked for.</summary>
    /// <exception cref="InputException">The script cannot be read, is no UTF-8, or has a statement of some millions of characters.</exception>
    public IEnumerable<ScriptItem> Read()
    {
        var lines = new LineReader(stream, name);
        for (int number = 0; lines.Read(); number++)
        {
            string line = Decode(lines, number);
            if (BeginsAnew(line) && TakePending() is { } before)
            {
                yield return before;
            }

            if (_pending.Length == 0 && ShellHabit.IsCommandLine(line))
            {
                yield return new ScriptItem(line, new LinePosition(number, 0));
                continue;
            }

            Append(line, number);
            if (line.Contains(';', StringComparison.Ordinal))
            {
                foreach (ScriptItem item in TakeStatements())
                {
                    yield return item;
                }
            }
        }

        if (TakePending() is { } last)
        {
            yield return last;
        }
    }

    private string Decode(LineReader lines, int number)
    {
        if (lines.IsTooLong)
        {
            throw new InputException($"Line {number + 1} of {name} is longer than {LineReader.MaxLength / (1024 * 1024)} MiB.");
        }

        return Utf8Text.Decode(lines.Line, name);
    }

    /// <summary>Whether what was read before this line ends there.</summary>
    private bool BeginsAnew(string line)
    {
        if (_pending.Length == 0)
        {
            return false;
        }

        bool isCommand = CommandHead.Find(line) is not null;
        if (!isCommand && !BeginsStatement(line) && ShellHabit.Find(line) is null)
        {
            return false;
        }

        string text = _pending.ToString();
        SyntaxTree tree = SyntaxTree.ParseText(text);
        return !IsInComment(tree) && (isCommand || new QueryCompleteness(tree, text).IsComplete);
    }

    private static bool BeginsStatement(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().TrimStart();
        foreach (string word in s_firstWords)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInComment(SyntaxTree tree) =>
        tree.GetDiagnostics().Any(diagnostic => diagnostic.Descriptor == Diagnostics.DiagnosticDescriptors.UnterminatedComment);

    private void Append(string line, int number)
    {
        if (_pending.Length == 0)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                return;
            }

            _origin = new LinePosition(number, 0);
        }
        else
        {
            _pending.Append('\n');
        }

        _pending.Append(line);
        if (_pending.Length > Math.Max(MaxStatement, line.Length))
        {
            throw new InputException($"The statement that begins in line {_origin.Line + 1} of {name} has no end within {MaxStatement / (1024 * 1024)} million characters. End statements with a semicolon.");
        }
    }

    /// <summary>The statements up to the last semicolon; what follows it is kept.</summary>
    private List<ScriptItem> TakeStatements()
    {
        var items = new List<ScriptItem>();
        SourceText source = SourceText.From(_pending.ToString());
        SyntaxTree tree = SyntaxTree.ParseText(source.ToString());
        int start = 0;
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.SemicolonToken) && !token.IsMissing)
            {
                Add(items, source, start, token.Span.End);
                start = token.Span.End;
            }
        }

        if (start == 0)
        {
            return items;
        }

        string rest = source.ToString(TextSpan.FromBounds(start, source.Length));
        int blanks = rest.Length - rest.TrimStart().Length;
        _origin = PlaceOf(source, start + blanks);
        _pending.Clear().Append(rest.AsSpan(blanks));
        return items;
    }

    private ScriptItem? TakePending()
    {
        string text = _pending.ToString();
        _pending.Clear();
        return HasTokens(text) ? new ScriptItem(text, _origin) : null;
    }

    private void Add(List<ScriptItem> items, SourceText source, int start, int end)
    {
        while (char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        string text = source.ToString(TextSpan.FromBounds(start, end));
        if (HasTokens(text))
        {
            items.Add(new ScriptItem(text, PlaceOf(source, start)));
        }
    }

    private LinePosition PlaceOf(SourceText source, int offset)
    {
        LinePosition position = source.GetLinePosition(offset);
        return new LinePosition(_origin.Line + position.Line, position.Character + (position.Line == 0 ? _origin.Character : 0));
    }

    // Comments and semicolons alone are nothing to run.
    private static bool HasTokens(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && SyntaxTree.ParseText(text) is var tree
        && (tree.GetDiagnostics().Count > 0 || tree.GetRoot().DescendantTokens().Any(token => token.Span.Length > 0 && !token.IsKind(SyntaxKind.SemicolonToken)));
}
