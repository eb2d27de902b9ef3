using InfluxQL.Diagnostics;
using InfluxQL.Parsing.Checks;
using InfluxQL.Parsing.Messages;
using InfluxQL.Parsing.Recovery;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing;

/// <summary>Makes diagnostics of what lexer and parser noted, in order of their place.</summary>
internal static class ParseDiagnostics
{
    /// <summary>
    /// The diagnostics of a text. The one that InfluxDB 1.x reports, which stops at the first mistake that it meets, has
    /// its text; the others have none.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Collect(string text, GreenNode root, ParserSession session, bool expression, ParseLimits limits)
    {
        if (session.Exceeded != ExceededLimit.None)
        {
            return [LimitMessages.Create(text, session.Exceeded, limits)];
        }

        var diagnostics = new List<Diagnostic>();
        AddGrammar(text, session, diagnostics);
        int ofGrammar = diagnostics.Count;
        IReadOnlyList<ParseFinding> findings = [];
        if ((root.Flags & GreenFlags.NeedsCheck) != 0)
        {
            findings = ParseChecks.Run(SyntaxNodeFactory.CreateRed(root, null, 0), onlyMarked: true);
            foreach (ParseFinding finding in findings)
            {
                diagnostics.Add(finding.Diagnostic);
            }
        }

        if (diagnostics.Count > 0)
        {
            (ReferenceError Error, int NoticedAt)? grammar = ofGrammar > 0 ? session.FindReferenceError(text, expression, limits) : null;
            if (grammar is { } error && (root.Flags & GreenFlags.NeedsCheck) != 0)
            {
                findings = RunBefore(text, error.NoticedAt, expression, limits);
            }

            AddReferenceText(text, diagnostics, ofGrammar, grammar, findings);
        }

        diagnostics.Sort((left, right) => left.Span.CompareTo(right.Span));
        TrimStatements(diagnostics, session);
        CutOff(diagnostics, session);
        return diagnostics;
    }

    // What follows an unterminated literal in its statement, and what a misplaced regular expression contains, is no
    // mistake of its own.
    private static void AddGrammar(string text, ParserSession session, List<Diagnostic> diagnostics)
    {
        foreach (SyntaxError error in session.SyntaxErrors)
        {
            if (!FollowsUnterminated(session, error))
            {
                diagnostics.Add(SyntaxMessages.Create(text, session.Tokens, error));
            }
        }

        int ofSyntax = diagnostics.Count;
        foreach (LexicalError error in session.LexicalErrors)
        {
            if (!diagnostics.Exists(diagnostic => IsRegex(diagnostic) && diagnostic.Span.Contains(error.Start)))
            {
                diagnostics.Add(TokenMessages.Create(text, error));
            }

            // More are cut off anyway.
            if (diagnostics.Count > ofSyntax + RecoveringParser.MaxErrors)
            {
                break;
            }
        }
    }

    private static bool IsRegex(Diagnostic diagnostic) =>
        diagnostic.Descriptor == DiagnosticDescriptors.MisplacedRegex || diagnostic.Descriptor == DiagnosticDescriptors.RegexAfterEquals;

    private static bool FollowsUnterminated(ParserSession session, SyntaxError error)
    {
        LexedToken[] tokens = session.Tokens.Items;
        int first = error.FirstToken;
        while (first > 0 && tokens[first - 1].Type != Fast.InfluxQLParser.SEMICOLON)
        {
            first--;
        }

        foreach (LexicalError lexical in session.LexicalErrors)
        {
            if (lexical.Start > tokens[error.FirstToken].Start)
            {
                return false;
            }

            if (lexical.TokenStart >= tokens[first].Start && lexical.Kind is not (LexicalErrorKind.BadEscape or LexicalErrorKind.EmptyBindParameter))
            {
                return true;
            }
        }

        return false;
    }

    // A statement with more mistakes than a person reads at a time: the guesses among them go.
    private static void TrimStatements(List<Diagnostic> diagnostics, ParserSession session)
    {
        if (diagnostics.Count <= RecoveringParser.MaxErrorsInStatement || session.SyntaxErrors.Count == 0)
        {
            return;
        }

        LexedToken[] tokens = session.Tokens.Items;
        int inStatement = 0;
        int index = 0;
        int token = 0;
        while (index < diagnostics.Count)
        {
            while (token < session.Tokens.Count - 1 && tokens[token].End <= diagnostics[index].Span.Start)
            {
                inStatement = tokens[token].Type == Fast.InfluxQLParser.SEMICOLON ? 0 : inStatement;
                token++;
            }

            inStatement++;
            if (inStatement > RecoveringParser.MaxErrorsInStatement && IsGuess(diagnostics[index]) && diagnostics[index].ReferenceText is null)
            {
                diagnostics.RemoveAt(index);
            }
            else
            {
                index++;
            }
        }
    }

    private static bool IsGuess(Diagnostic diagnostic) =>
        diagnostic.Descriptor == DiagnosticDescriptors.UnexpectedToken
        || (string.CompareOrdinal(diagnostic.Id, DiagnosticDescriptors.MissingValue.Id) >= 0 && string.CompareOrdinal(diagnostic.Id, DiagnosticDescriptors.DoubleEquals.Id) < 0);

    private static void CutOff(List<Diagnostic> diagnostics, ParserSession session)
    {
        int end = session.StoppedAt < 0 ? int.MaxValue : session.Tokens.Items[session.StoppedAt].Start;
        if (session.StoppedAt < 0 && diagnostics.Count <= RecoveringParser.MaxErrors)
        {
            return;
        }

        int kept = Math.Min(diagnostics.Count, RecoveringParser.MaxErrors);
        int at = kept < diagnostics.Count ? Math.Min(end, diagnostics[kept].Span.Start) : end;
        string? reference = diagnostics.Find(diagnostic => diagnostic.ReferenceText is not null)?.ReferenceText;
        diagnostics.RemoveRange(kept, diagnostics.Count - kept);
        bool isKept = diagnostics.Exists(diagnostic => diagnostic.ReferenceText is not null);
        Diagnostic stop = Diagnostic.Create(DiagnosticDescriptors.TooManyMistakes, new TextSpan(at, 0));
        diagnostics.Add(isKept ? stop : stop.WithReferenceText(reference));
    }

    // What the checks find in the text up to a token that does not fit. Recovery may read what stands before such a token
    // in another way; the reference does not.
    private static IReadOnlyList<ParseFinding> RunBefore(string text, int end, bool expression, ParseLimits limits)
    {
        ParserSession session = ParserSession.Rent();
        GreenNode root = session.Parse(text.Substring(0, end), expression, limits);
        bool check = session.Exceeded == ExceededLimit.None && (root.Flags & GreenFlags.NeedsCheck) != 0;
        session.Return();
        return check ? ParseChecks.Run(SyntaxNodeFactory.CreateRed(root, null, 0), onlyMarked: true) : [];
    }

    private static void AddReferenceText(
        string text,
        List<Diagnostic> diagnostics,
        int ofGrammar,
        (ReferenceError Error, int NoticedAt)? grammar,
        IReadOnlyList<ParseFinding> findings)
    {
        int first = ParseFinding.FindFirst(findings);
        if (first >= 0 && (grammar is null || findings[first].NoticedAt <= grammar.Value.NoticedAt))
        {
            Diagnostic found = findings[first].Diagnostic;
            int index = diagnostics.FindIndex(ofGrammar, diagnostic => diagnostic.Id == found.Id && diagnostic.Span == found.Span);
            AddTo(diagnostics, index >= 0 ? index : FindNearest(diagnostics, ofGrammar, found.Span.Start), findings[first].Reference!.Value.Format(text));
        }
        else if (grammar is { } error)
        {
            AddTo(diagnostics, FindNearest(diagnostics, ofGrammar, error.NoticedAt), error.Error.Format(text));
        }
    }

    // The diagnostic of the grammar at a place; where recovery saw the mistake elsewhere, the first one.
    private static int FindNearest(List<Diagnostic> diagnostics, int ofGrammar, int place) =>
        Math.Max(0, diagnostics.FindIndex(0, ofGrammar, diagnostic => diagnostic.Span.Start <= place && place <= diagnostic.Span.End));

    private static void AddTo(List<Diagnostic> diagnostics, int index, string referenceText) =>
        diagnostics[index] = diagnostics[index].WithReferenceText(referenceText);
}
