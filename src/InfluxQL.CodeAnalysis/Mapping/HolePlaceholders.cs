using System.Text;
using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>
/// Puts something in the place of each hole with which the query can be read. The candidates of a hole are tried until
/// the parser has nothing to say at the hole and at the token after it; earlier holes stay as they are.
/// </summary>
internal sealed class HolePlaceholders
{
    // A query is parsed again for every candidate.
    private const int MaximumTries = 64;

    private const string Digit = "1";

    private readonly IReadOnlyList<EmbeddedPiece> _pieces;
    private readonly List<EmbeddedHole> _holes;
    private readonly CancellationToken _cancellation;
    private readonly string[][] _candidates;
    private string _text = string.Empty;
    private SyntaxTree _tree = null!;
    private int _tries;

    private HolePlaceholders(IReadOnlyList<EmbeddedPiece> pieces, List<EmbeddedHole> holes, CancellationToken cancellation)
    {
        _pieces = pieces;
        _holes = holes;
        _cancellation = cancellation;
        _candidates = new string[holes.Count][];
    }

    /// <summary>Chooses the placeholders.</summary>
    /// <returns>The length of the text up to which errors of syntax are those of the query; <see cref="int.MaxValue"/> for all of it.</returns>
    public static int Choose(IReadOnlyList<EmbeddedPiece> pieces, List<EmbeddedHole> holes, CancellationToken cancellation) =>
        new HolePlaceholders(pieces, holes, cancellation).Choose();

    private int Choose()
    {
        for (int i = 0; i < _holes.Count; i++)
        {
            _holes[i].Placeholder = Name(i);
        }

        Parse();
        for (int i = 0; i < _holes.Count; i++)
        {
            _holes[i].Place = FindPlace(_holes[i]);
            _candidates[i] = Candidates(i);
        }

        for (int i = 0; i < _holes.Count; i++)
        {
            _holes[i].Placeholder = _candidates[i][0];
        }

        Parse();
        for (int i = 0; i < _holes.Count; i++)
        {
            if (!Fit(i))
            {
                return _holes[i].Position;
            }

            _holes[i].Fits = true;
        }

        return int.MaxValue;
    }

    private bool Fit(int index)
    {
        EmbeddedHole hole = _holes[index];
        if (hole.Expression.Span.IsEmpty)
        {
            return false;
        }

        // What is wrong beside a number is wrong with every number.
        if ((hole.IsInteger && hole.Placeholder == Digit) || !HasErrorAt(hole))
        {
            return true;
        }

        string first = hole.Placeholder;
        int errorsOfFirst = CountErrorsBesides(hole);
        bool isMisspelledBehind = ErrorsAt(hole).All(error => IsMisspellingBehind(error, hole));
        foreach (string candidate in _candidates[index])
        {
            if (candidate == first || _tries++ >= MaximumTries)
            {
                continue;
            }

            hole.Placeholder = candidate;
            Parse();
            if (!HasErrorAt(hole))
            {
                // In SELECT {x} FORM cpu nothing at all would fit, with FORM for a field and an error elsewhere: no better.
                return !isMisspelledBehind || CountErrorsBesides(hole) < errorsOfFirst || Restore();
            }
        }

        return !Restore();

        bool Restore()
        {
            hole.Placeholder = first;
            Parse();
            return true;
        }
    }

    private bool IsMisspellingBehind(Diagnostic error, EmbeddedHole hole) =>
        error.Id == DiagnosticDescriptors.MisspelledKeyword.Id && error.Span.Start == NextTo(hole) && error.Span.Start > hole.End;

    private void Parse()
    {
        _cancellation.ThrowIfCancellationRequested();
        StringBuilder text = new();
        foreach (EmbeddedPiece piece in _pieces)
        {
            piece.Start = text.Length;
            if (piece.Hole is { } hole)
            {
                hole.Position = text.Length;
            }

            text.Append(piece.Value);
        }

        string all = text.ToString();
        if (_tree is null || all != _text)
        {
            _text = all;
            _tree = SyntaxTree.ParseText(all);
        }
    }

    // Other holes may yet get something that fits.
    private int CountErrorsBesides(EmbeddedHole hole) => _tree.GetDiagnostics().Count(error =>
        !_holes.Exists(other => other != hole && error.Span.Start <= other.End && error.Span.End >= other.Position));

    private int NextTo(EmbeddedHole hole)
    {
        int next = hole.End;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        return next;
    }

    private bool HasErrorAt(EmbeddedHole hole) => ErrorsAt(hole).Any();

    private IEnumerable<Diagnostic> ErrorsAt(EmbeddedHole hole)
    {
        int next = NextTo(hole);

        // An error at the next hole is that hole's.
        bool isHoleNext = _holes.Exists(other => other != hole && other.Position == next && other.Position >= hole.End);
        foreach (Diagnostic diagnostic in _tree.GetDiagnostics())
        {
            TextSpan span = diagnostic.Span;
            bool isBehind = span.Start > hole.Position && (span.Start > next || (span.Start == next && isHoleNext));
            bool isBefore = span.Start < hole.Position && span.End <= hole.Position;
            if (!isBehind && !isBefore)
            {
                yield return diagnostic;
            }
        }
    }

    private HolePlace FindPlace(EmbeddedHole hole)
    {
        SyntaxToken token = _tree.GetRoot().FindToken(hole.Position);
        if (!token.Span.Contains(hole.Position))
        {
            SyntaxTrivia trivia = _tree.GetRoot().FindTrivia(hole.Position);
            return trivia.Kind is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                ? HolePlace.Comment
                : IsPartOfWord(hole) ? HolePlace.Word : HolePlace.Bare;
        }

        return token.Kind switch
        {
            SyntaxKind.StringLiteralToken => HolePlace.QuotedString,
            SyntaxKind.RegexLiteralToken => HolePlace.Regex,
            _ when _text[token.Span.Start] == '"' => HolePlace.QuotedIdentifier,
            _ => IsPartOfWord(hole) ? HolePlace.Word : HolePlace.Bare,
        };
    }

    private bool IsPartOfWord(EmbeddedHole hole) =>
        IsWordCharacter(hole.Position - 1) || IsWordCharacter(hole.End);

    private bool IsWordCharacter(int position) =>
        position >= 0 && position < _text.Length && (char.IsLetterOrDigit(_text[position]) || _text[position] == '_');

    private string[] Candidates(int index)
    {
        EmbeddedHole hole = _holes[index];
        string name = Name(index);
        switch (hole.Place)
        {
            case HolePlace.Bare or HolePlace.Word when hole.IsInteger:
                return [Digit];
            case HolePlace.Bare:
                string[] usual = ["$" + name, name, Digit, "1h", "/" + name + "/", "'" + name + "'", string.Empty];
                string? first = Preferred(hole, name);
                return first is null ? usual : [first, .. usual.Where(candidate => candidate != first)];
            case HolePlace.Word:
                // A number of units of time, as in {n}m, else a part of a name.
                return IsWordCharacter(hole.Position - 1) || !char.IsLetter(_text[hole.End]) ? [name, Digit, string.Empty] : [Digit, name, string.Empty];
            default:
                return [name];
        }
    }

    // What the place suggests: the rules on meaning should have no more to say than with the real value.
    private string? Preferred(EmbeddedHole hole, string name)
    {
        if (hole.Format is "id")
        {
            return name;
        }

        if (hole.Format is "regex")
        {
            return "/" + name + "/";
        }

        foreach (SyntaxNode node in _tree.GetRoot().FindToken(hole.Position).Parent?.AncestorsAndSelf() ?? [])
        {
            if (node is WhereClauseSyntax)
            {
                return "$" + name;
            }

            if (node is CallExpressionSyntax call)
            {
                return string.Equals(call.Name.ValueText, "time", StringComparison.OrdinalIgnoreCase) ? "1h" : name;
            }
        }

        return hole.IsValue ? null : name;
    }

    private static string Name(int index) => "hole" + (index + 1);
}
