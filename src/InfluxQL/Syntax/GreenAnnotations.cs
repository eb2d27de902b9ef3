using System.Runtime.CompilerServices;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// The annotations of green nodes. They are rare and stand in a table beside the nodes; a flag says whether looking
/// there is worth it.
/// </summary>
internal static class GreenAnnotations
{
    private static readonly ConditionalWeakTable<GreenNode, SyntaxAnnotation[]> s_annotations = new();

    public static SyntaxAnnotation[] Get(GreenNode? green) =>
        green is not null && green.ContainsAnnotations && s_annotations.TryGetValue(green, out SyntaxAnnotation[]? annotations)
            ? annotations
            : [];

    public static bool Has(GreenNode? green, SyntaxAnnotation annotation) => Array.IndexOf(Get(green), annotation) >= 0;

    public static bool HasKind(GreenNode? green, string kind)
    {
        foreach (SyntaxAnnotation annotation in Get(green))
        {
            if (annotation.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<SyntaxAnnotation> GetByKind(GreenNode? green, string kind)
    {
        foreach (SyntaxAnnotation annotation in Get(green))
        {
            if (annotation.Kind == kind)
            {
                yield return annotation;
            }
        }
    }

    /// <summary>A node like this one with more annotations; the same node if it has them all.</summary>
    public static GreenNode Add(GreenNode green, SyntaxAnnotation[] annotations)
    {
        var all = new List<SyntaxAnnotation>(Get(green));
        int before = all.Count;
        foreach (SyntaxAnnotation annotation in annotations ?? throw new ArgumentNullException(nameof(annotations)))
        {
            if (!all.Contains(annotation ?? throw new ArgumentException("An annotation is null.", nameof(annotations))))
            {
                all.Add(annotation);
            }
        }

        return all.Count == before ? green : With(green, all.ToArray());
    }

    /// <summary>A node like this one without some annotations; the same node if it has none of them.</summary>
    public static GreenNode Remove(GreenNode green, SyntaxAnnotation[] annotations)
    {
        SyntaxAnnotation[] present = Get(green);
        SyntaxAnnotation[] left = Array.FindAll(present, annotation => Array.IndexOf(annotations, annotation) < 0);
        return left.Length == present.Length ? green : With(green, left);
    }

    /// <summary>Gives one node the annotations of another, beside those that it has.</summary>
    public static GreenNode Copy(GreenNode from, GreenNode to)
    {
        SyntaxAnnotation[] annotations = Get(from);
        return annotations.Length == 0 || ReferenceEquals(from, to) ? to : Add(to, annotations);
    }

    private static GreenNode With(GreenNode green, SyntaxAnnotation[] annotations)
    {
        GreenFlags flags = annotations.Length == 0
            ? green.Flags & ~GreenFlags.ContainsAnnotations
            : green.Flags | GreenFlags.ContainsAnnotations;
        GreenNode copy = green switch
        {
            GreenToken token => token.WithFlags(flags),
            GreenTrivia trivia => trivia.WithFlags(flags),
            _ => ((GreenInterior)green).WithFlags(flags),
        };
        if (annotations.Length > 0)
        {
            s_annotations.Add(copy, annotations);
        }

        return copy;
    }
}
