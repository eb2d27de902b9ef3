using InfluxQL.Cli.Repl.Language;
using InfluxQL.Cli.Repl.MetaCommands;
using InfluxQL.Cli.Sessions;
using InfluxQL.Cli.Terminal;
using InfluxQL.Text;

namespace InfluxQL.Cli.Repl.Editing;

/// <summary>A command while it is typed. The query of a command such as <c>\plan</c> is a query in every way.</summary>
internal sealed class CommandAnalysis : ITextAnalysis
{
    private readonly string _text;
    private readonly CommandHead _head;
    private readonly QuerySession _queries;
    private readonly MetaCommand? _command;
    private readonly ShiftedAnalysis? _query;
    private readonly Lazy<CommandError?> _error;

    /// <summary>Makes the analysis of a text that begins with a command.</summary>
    public CommandAnalysis(string text, CommandHead head, QuerySession queries)
    {
        _text = text;
        _head = head;
        _queries = queries;
        _command = MetaCommandTable.Find(head.Name);
        int start = Math.Min(text.Length, head.End + 1);
        _query = _command?.Arguments is [{ Kind: ArgumentKind.Query }] && text.Length > head.End
            ? new ShiftedAnalysis(new ReplQueryAnalysis(queries, text[start..]), start)
            : null;
        _error = new Lazy<CommandError?>(() => CommandLineParser.Read(_text, _head).Error);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ColoredSpan> Colors
    {
        get
        {
            bool isKnown = _command is not null || MayBecomeCommand;
            var name = new ColoredSpan(_head.Start, _head.End - _head.Start, isKnown ? TextColor.Keyword : TextColor.Error);
            return _query is null ? [name, .. ArgumentColors.Of(_text, _head.End)] : [name, .. _query.Colors];
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextMark> Marks
    {
        get
        {
            if (_query is not null)
            {
                return _query.Marks;
            }

            // What is only not finished is no mistake yet.
            return _error.Value is not { } error || error.Span.Length == 0 || IsBeingTyped(error.Span)
                ? []
                : [new TextMark(error.Span.Start, error.Span.Length, MarkKind.Error, error.Message)];
        }
    }

    /// <inheritdoc/>
    public bool IsComplete => true;

    private bool MayBecomeCommand => MetaCommandTable.All.Any(command => command.Name.StartsWith(_head.Name, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IReadOnlyList<CompletionChoice> GetCompletions(int position)
    {
        if (position <= _head.End && position > _head.Start)
        {
            return CommandCompletions.OfNames(_text, _head, position);
        }

        return _query is not null ? _query.GetCompletions(position)
            : _command is null || position <= _head.End ? []
            : new CommandCompletions(_queries, _text, _head).OfArgument(_command, position);
    }

    /// <inheritdoc/>
    public SignatureHint? GetSignature(int position) => _query is not null ? _query.GetSignature(position)
        : _command is { Usage.Length: > 0 } && position > _head.End ? new SignatureHint(_command.Signature, -1, 0, _command.Summary)
        : null;

    /// <inheritdoc/>
    public TextFix? GetFix(TextMark mark) => _query?.GetFix(mark);

    private bool IsBeingTyped(TextSpan span)
    {
        if (span.End < _text.Length)
        {
            return false;
        }

        string word = _text.Substring(span.Start, span.Length);
        return span.Start == _head.Start ? MayBecomeCommand
            : word[0] is '"' or '\'' || (_command?.Arguments.Any(argument => argument.Words.Any(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))) ?? false);
    }
}
