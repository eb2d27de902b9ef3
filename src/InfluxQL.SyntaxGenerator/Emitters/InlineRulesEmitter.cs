using System.Text;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes, for the template of the fast parser, which rules make nothing of their own.</summary>
internal static class InlineRulesEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var text = new StringBuilder();
        text.Append("// Generated from Syntax.xml by InfluxQL.SyntaxGenerator: the rules that make nothing of their own.\n\n");
        text.Append("isInline ::= [\n");
        foreach (RuleModel rule in model.Rules.Where(rule => rule.Mode == RuleMode.Inline))
        {
            text.Append($"    \"{rule.Name}\": true,\n");
        }

        text.Append("    default: false\n]\n");
        return new OutputFile("grammar/templates/InlineRules.stg", text.ToString());
    }
}
