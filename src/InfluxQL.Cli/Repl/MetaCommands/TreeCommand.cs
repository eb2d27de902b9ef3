using InfluxQL.Cli.Rendering;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\tree</c>: the syntax tree of a query.</summary>
internal sealed class TreeCommand : QueryCommand
{
    public override string Name => "tree";

    public override string Summary => "show the syntax tree of a query";

    protected override void Run(ReplSession session, string query)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        session.ShowLong(writer => TreeOutline.Write(writer, tree.GetRoot(), withTrivia: false, session.Style));
        new FindingsText(session).Write(tree.Text, tree.GetDiagnostics());
    }
}
