using InfluxQL.Formatting;
using InfluxQL.Text;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\format</c>: a query laid out for people.</summary>
internal sealed class FormatCommand : QueryCommand
{
    public override string Name => "format";

    public override string Summary => "lay out a query for people";

    protected override void Run(ReplSession session, string query)
    {
        FormatResult result = QueryFormatter.Format(query, new FormatOptions { Width = FormatOptions.Default.Width, EndsWithNewLine = false });
        if (!result.IsFormatted)
        {
            new FindingsText(session).Write(SourceText.From(query), result.Diagnostics);
            return;
        }

        session.ShowLong(writer => writer.WriteLine(QueryColors.Paint(PasswordRedaction.Redact(result.Text), session)));
        session.LastQuery = result.Text;
    }
}
