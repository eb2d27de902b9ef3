using InfluxQL.SyntaxGenerator.Emitters;
using InfluxQL.SyntaxGenerator.Grammar;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator;

/// <summary>All generated files of a model.</summary>
internal static class OutputFiles
{
    /// <exception cref="ModelException">The model does not fit together, or not to the grammar.</exception>
    public static IReadOnlyList<OutputFile> Generate(SyntaxModel model, ParserGrammar grammar, TokenVocabulary vocabulary)
    {
        SyntaxModelValidator.Validate(model, grammar, vocabulary);
        return
        [
            SyntaxKindEmitter.Emit(model),
            SyntaxFactsEmitter.Emit(model),
            SlotFactsEmitter.Emit(model),
            .. NodesEmitter.Emit(model),
            RedNodesEmitter.Emit(model),
            VisitorEmitter.Emit(model),
            RewriterEmitter.Emit(model),
            FactoryEmitter.Emit(model),
            GrammarTablesEmitter.Emit(model, grammar, vocabulary),
            InlineRulesEmitter.Emit(model),
            NodeSamplesEmitter.Emit(model),
            .. NodeTestsEmitter.Emit(model),
            NodeExamplesEmitter.Emit(model),
            SyntaxReferenceEmitter.Emit(model),
        ];
    }
}
