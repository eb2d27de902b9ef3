using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.CodeFixes.Injection;

/// <summary>Adds <c>using InfluxQL.Building;</c> to a file, in the order of the directives that are there.</summary>
internal static class UsingDirective
{
    private const string Namespace = "InfluxQL.Building";

    public static TextChange Add(CompilationUnitSyntax file)
    {
        string text = file.ToFullString();
        int line = text.IndexOf('\n');
        string newLine = line > 0 && text[line - 1] == '\r' ? "\r\n" : "\n";
        UsingDirectiveSyntax[] plain = file.Usings.Where(directive => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None)).ToArray();
        if (plain.LastOrDefault(IsBefore) is { } before)
        {
            return new TextChange(new TextSpan(before.Span.End, 0), $"{newLine}using {Namespace};");
        }

        if (file.Usings.Count > 0)
        {
            return new TextChange(new TextSpan(file.Usings[0].SpanStart, 0), $"using {Namespace};{newLine}");
        }

        int start = file.Externs.Count > 0 ? file.Externs.Last().FullSpan.End : StartOfCode(file);
        return new TextChange(new TextSpan(start, 0), $"using {Namespace};{newLine}{(file.Externs.Count > 0 ? string.Empty : newLine)}");
    }

    private static bool IsBefore(UsingDirectiveSyntax directive)
    {
        string name = directive.Name?.ToString() ?? string.Empty;
        return !directive.GlobalKeyword.IsKind(SyntaxKind.None)
            || name == "System" || name.StartsWith("System.", StringComparison.Ordinal)
            || string.Compare(name, Namespace, StringComparison.OrdinalIgnoreCase) < 0;
    }

    // Behind the comment at the top of the file, before the one that documents the first type.
    private static int StartOfCode(CompilationUnitSyntax file)
    {
        SyntaxToken first = file.GetFirstToken(includeZeroWidth: true);
        foreach (SyntaxTrivia trivia in first.LeadingTrivia)
        {
            if (trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax)
            {
                return trivia.FullSpan.Start;
            }
        }

        return first.SpanStart;
    }
}
