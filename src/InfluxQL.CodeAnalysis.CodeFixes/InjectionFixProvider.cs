using System.Collections.Immutable;
using InfluxQL.CodeAnalysis.CodeFixes.Injection;
using InfluxQL.CodeAnalysis.CodeFixes.Queries;
using InfluxQL.CodeAnalysis.Diagnostics;
using InfluxQL.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>
/// Builds a query with <c>InfluxQLQuery.Create($"…")</c> instead of putting values into its text. Offered only where every
/// value is clearly one name or value of the query.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InjectionFixProvider))]
public sealed class InjectionFixProvider : FindingFixProvider
{
    private const string Title = "Build the query with InfluxQLQuery.Create";
    private const string TypeName = "InfluxQLQuery";
    private const string FullName = "InfluxQL.Building.InfluxQLQuery";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticDescriptors.ValueInQueryText.Id);

    internal override SourceFix? Fix(QueryFinding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax query = finding.Query.Expression;
        while (query is ParenthesizedExpressionSyntax parenthesized)
        {
            query = parenthesized.Expression;
        }

        // A value that is put together elsewhere is no value of this query.
        if (!finding.Query.IsWhole
            || !query.Span.Contains(finding.Diagnostic.Location.SourceSpan)
            || model.Compilation.GetTypeByMetadataName(FullName) is not { } type
            || !CanBeCall(query, model, cancellationToken)
            || TemplateReader.Read(query, model, cancellationToken) is not { } parts
            || ValuesOf(parts, model, cancellationToken) is not { } values
            || !IsRight(parts, values)
            || Write(query, parts, part => values.TryGetValue(part, out TemplateValue value) ? value : default) is not { } changes)
        {
            return null;
        }

        ImmutableArray<ISymbol> visible = model.LookupSymbols(query.SpanStart, name: TypeName);
        string name = visible.Length == 0 || (visible.Length == 1 && SymbolEqualityComparer.Default.Equals(visible[0], type)) ? TypeName : "global::" + FullName;
        var all = ImmutableArray.CreateBuilder<TextChange>();
        if (visible.Length == 0)
        {
            all.Add(UsingDirective.Add((CompilationUnitSyntax)query.SyntaxTree.GetRoot(cancellationToken)));
        }

        all.AddRange(Around(query, changes, name + ".Create(", ").ToString()"));
        return new SourceFix(Title, all.ToImmutable());
    }

    // Handlers are of C# 10, and no expression tree can hold one. What takes no string takes no query as a string.
    private static bool CanBeCall(ExpressionSyntax query, SemanticModel model, CancellationToken cancellationToken) =>
        query.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 }
        && model.GetTypeInfo(query, cancellationToken).ConvertedType?.SpecialType == SpecialType.System_String
        && !query.Ancestors().OfType<LambdaExpressionSyntax>().Any(lambda =>
            model.GetTypeInfo(lambda, cancellationToken).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" });

    private static Dictionary<TemplatePart, TemplateValue>? ValuesOf(IReadOnlyList<TemplatePart> parts, SemanticModel model, CancellationToken cancellationToken)
    {
        Dictionary<TemplatePart, TemplateValue> values = [];
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Expression is not { } expression)
            {
                continue;
            }

            char before = i > 0 && parts[i - 1].Text is { Length: > 0 } left ? left[left.Length - 1] : '\0';
            char after = i + 1 < parts.Count && parts[i + 1].Text is { Length: > 0 } right ? right[0] : '\0';
            if (TemplateValue.Of(expression, before, after, model, cancellationToken) is not { } value)
            {
                return null;
            }

            values.Add(parts[i], value);
        }

        return values;
    }

    private static bool IsRight(IReadOnlyList<TemplatePart> parts, Dictionary<TemplatePart, TemplateValue> values)
    {
        List<string> texts = [string.Empty];
        List<TemplateValue> holes = [];
        bool closes = false;
        foreach (TemplatePart part in parts)
        {
            if (values.TryGetValue(part, out TemplateValue value))
            {
                // The quotes around a value are the value's own.
                string text = texts[texts.Count - 1];
                if (value.IsQuoted && text.Length == 0)
                {
                    return false;
                }

                texts[texts.Count - 1] = value.IsQuoted ? text.Substring(0, text.Length - 1) : text;
                texts.Add(string.Empty);
                holes.Add(value);
                closes = value.IsQuoted;
            }
            else
            {
                texts[texts.Count - 1] += closes ? part.Text.Substring(1) : part.Text;
                closes = false;
            }
        }

        return TemplateCheck.IsRight(texts, holes);
    }

    private static ImmutableArray<TextChange>? Write(ExpressionSyntax query, IReadOnlyList<TemplatePart> parts, Func<TemplatePart, TemplateValue> valueOf)
    {
        if (query is InterpolatedStringExpressionSyntax literal)
        {
            return TemplateWriter.Edit(literal, parts, valueOf);
        }

        // Comments between the operands have no place in a literal.
        bool hasComments = query.DescendantTrivia().Any(trivia =>
            query.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return !hasComments && TemplateWriter.Write(query, parts, valueOf) is { } written ? ImmutableArray.Create(new TextChange(query.Span, written)) : null;
    }

    private static IEnumerable<TextChange> Around(ExpressionSyntax query, ImmutableArray<TextChange> changes, string before, string after)
    {
        if (query is not InterpolatedStringExpressionSyntax)
        {
            return [new TextChange(query.Span, before + changes[0].NewText + after)];
        }

        return [new TextChange(new TextSpan(query.SpanStart, 0), before), .. changes, new TextChange(new TextSpan(query.Span.End, 0), after)];
    }
}
