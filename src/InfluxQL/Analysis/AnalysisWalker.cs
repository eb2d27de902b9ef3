using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Analysis;

/// <summary>
/// Goes over a statement once for all analyzers. It walks over the green side and makes a red node only where an
/// analyzer looks at the kind, so that most of a query is never made. It keeps its own stack: a tree may be deep.
/// </summary>
internal sealed class AnalysisWalker
{
    private const int FirstSize = 32;
    private const int KeptSize = 1024;

    [ThreadStatic]
    private static AnalysisWalker? t_idle;

    private Frame[] _frames = new Frame[FirstSize];
    private int _count;

    public static void Walk(AnalysisRun run, AnalysisPlan plan, AnalysisContext context, SyntaxNode root)
    {
        // An analyzer may start a check of its own: it must not use the same stack.
        AnalysisWalker walker = t_idle ?? new AnalysisWalker();
        t_idle = null;
        try
        {
            walker.WalkCore(run, plan, context, root);
        }
        finally
        {
            walker.Release();
        }
    }

    private void Release()
    {
        _count = 0;
        if (_frames.Length <= KeptSize)
        {
            Array.Clear(_frames, 0, _frames.Length);
            t_idle = this;
        }
    }

    private void WalkCore(AnalysisRun run, AnalysisPlan plan, AnalysisContext context, SyntaxNode root)
    {
        Push(root.Green, -1, SyntaxKind.None, -1);
        _frames[0].Red = root;
        Enter(run, plan, context);
        while (_count > 0)
        {
            ref Frame frame = ref _frames[_count - 1];
            if (frame.Next >= frame.ChildCount)
            {
                _count--;
                continue;
            }

            GreenNode child = frame.Green.GetChild(frame.Next++);
            int slot = frame.Green.IsList ? frame.Next - 1 : NextSlot(ref frame);
            if (!child.IsToken)
            {
                Push(child, slot, frame.Clause, frame.Select);
                Enter(run, plan, context);
            }
        }
    }

    private static int NextSlot(ref Frame frame)
    {
        int mask = frame.Green.SlotMask;
        int slot = frame.Slot;
        do
        {
            slot++;
        }
        while (((mask >> slot) & 1) == 0);

        frame.Slot = slot;
        return slot;
    }

    private void Push(GreenNode green, int index, SyntaxKind clause, int select)
    {
        if (_count == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        ref Frame frame = ref _frames[_count++];
        frame.Green = green;
        frame.Red = null;
        frame.IndexInParent = index;
        frame.ChildCount = green.ChildCount;
        frame.Next = 0;
        frame.Slot = -1;
        frame.Clause = clause;
        frame.Select = select;
    }

    private void Enter(AnalysisRun run, AnalysisPlan plan, AnalysisContext context)
    {
        ref Frame frame = ref _frames[_count - 1];
        SyntaxKind kind = frame.Green.Kind;
        if (kind == SyntaxKind.List)
        {
            return;
        }

        if (plan.ForKind(kind) is { } analyzers)
        {
            foreach (QueryAnalyzer analyzer in analyzers)
            {
                if (analyzer.MayFind(frame.Green))
                {
                    context.EnclosingClause = frame.Clause;
                    context.EnclosingSelect = frame.Select < 0 ? null : (SelectStatementSyntax)MakeRed(frame.Select);
                    run.Show(context, analyzer, MakeRed(_count - 1));
                }
            }
        }

        if (kind == SyntaxKind.SelectStatement)
        {
            frame.Select = _count - 1;
            frame.Clause = SyntaxKind.None;
        }
        else if (kind is >= SyntaxKind.ResampleClause and <= SyntaxKind.WithKeyClause)
        {
            frame.Clause = ClauseOf(kind, frame.Clause);
        }
    }

    private static SyntaxKind ClauseOf(SyntaxKind kind, SyntaxKind enclosing) => kind switch
    {
        SyntaxKind.Field or SyntaxKind.IntoTarget or SyntaxKind.MeasurementSource or SyntaxKind.SubquerySource or SyntaxKind.SortItem => enclosing,
        _ => kind,
    };

    private SyntaxNode MakeRed(int index)
    {
        int made = index;
        while (_frames[made].Red is null)
        {
            made--;
        }

        SyntaxNode red = _frames[made].Red!;
        while (made < index)
        {
            red = red.GetNodeSlot(_frames[++made].IndexInParent)!;
            _frames[made].Red = red;
        }

        return red;
    }

    private struct Frame
    {
        public GreenNode Green;
        public SyntaxNode? Red;
        public int IndexInParent;
        public int ChildCount;
        public int Next;
        public int Slot;
        public SyntaxKind Clause;

        // The frame of the nearest SELECT around the node; -1 without one.
        public int Select;
    }
}
