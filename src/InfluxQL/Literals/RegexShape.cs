namespace InfluxQL.Literals;

/// <summary>
/// Follows the tree that Go's parser would build, node by node, to find where its limits on height, size and
/// counts strike. It keeps one entry per open part and no tree. Go also factors common prefixes out of alternatives;
/// that is not followed, so the limits of an alternation are those of the expression as it is written.
/// </summary>
internal sealed class RegexShape
{
    private const int MaxHeight = 1000;
    private const int MaxCopies = 1000;
    private const int MaxSize = (128 << 20) / 40;

    private RegexNode[] _stack = new RegexNode[16];
    private int _count;

    // Go does not measure sizes until the nodes in use times all counts could reach the limit.
    private int _nodes;
    private int _unused;
    private long _countProduct = 1;
    private bool _measuring;

    /// <summary>The limit that was passed, if any.</summary>
    public RegexSyntaxErrorKind? Exceeded { get; private set; }

    /// <summary>Whether there is something that a repetition can apply to.</summary>
    public bool CanRepeat => _count > 0 && !_stack[_count - 1].IsPseudo;

    public void PushLiteral(bool foldCase)
    {
        Take();
        Push(new RegexNode { Kind = RegexNodeKind.Literal, FoldCase = foldCase, Height = 1, Size = 1 });
    }

    public void PushClass()
    {
        Take();
        Push(new RegexNode { Kind = RegexNodeKind.CharacterClass, Height = 1, Size = 1 });
    }

    /// <summary>Pushes an anchor or a word boundary.</summary>
    public void PushAssertion()
    {
        Take();
        Push(new RegexNode { Kind = RegexNodeKind.Other, Height = 1, Size = 1 });
    }

    public void OpenGroup(bool captures, bool foldCaseOutside, int offset)
    {
        Take();
        Push(new RegexNode
        {
            Kind = RegexNodeKind.LeftParenthesis,
            Captures = captures,
            FoldCase = foldCaseOutside,
            Size = offset,
        });
    }

    /// <summary>Ends a group.</summary>
    /// <param name="foldCase">The flag <c>i</c> as it was before the group.</param>
    /// <returns>Whether there was a group.</returns>
    public bool TryCloseGroup(ref bool foldCase)
    {
        EndAlternation();
        if (_count < 2 || _stack[_count - 2].Kind != RegexNodeKind.LeftParenthesis)
        {
            return false;
        }

        RegexNode content = _stack[_count - 1];
        RegexNode open = _stack[_count - 2];
        _count -= 2;
        foldCase = open.FoldCase;
        if (open.Captures)
        {
            content.Kind = RegexNodeKind.Other;
            content.Height++;
            content.Size = Saturate(2L + content.Size);
        }

        Push(content);
        return true;
    }

    /// <summary>Ends an alternative; another follows.</summary>
    public void Bar()
    {
        EndConcatenation();
        if (!SwapBar())
        {
            Take();
            Push(new RegexNode { Kind = RegexNodeKind.VerticalBar });
        }
    }

    /// <summary>Ends the expression.</summary>
    /// <returns>The offset of a parenthesis that is still open, or -1.</returns>
    public int End()
    {
        EndAlternation();
        return _count == 1 ? -1 : _stack[_count - 2].Size;
    }

    /// <summary>Repeats the top with <c>*</c>, <c>+</c> or <c>?</c>.</summary>
    public void Repeat(char op)
    {
        ref RegexNode node = ref _stack[_count - 1];
        Take();
        node.Kind = RegexNodeKind.Other;
        node.Height++;
        node.Size = Saturate((op == '*' ? 2L : 1L) + node.Size);
        CheckLimits(node);
    }

    /// <summary>Repeats the top with a count.</summary>
    /// <param name="min">The smallest count.</param>
    /// <param name="max">The largest count; -1 without one.</param>
    /// <returns>Whether the counts, multiplied with those inside, stay within the limit.</returns>
    public bool TryRepeat(int min, int max)
    {
        ref RegexNode node = ref _stack[_count - 1];
        Take();
        int count = max < 0 ? min : max;
        long size = max >= 0 ? ((long)max * node.Size) + max - min
            : min == 0 ? 2L + node.Size
            : 1 + ((long)min * node.Size);
        node.Kind = RegexNodeKind.Repeat;
        node.Height++;
        node.Count = (short)count;
        node.Size = Saturate(Math.Max(size, 1));
        if (max == 0)
        {
            node.Copies = 0;
        }
        else if (count > 0)
        {
            node.Copies = (short)Math.Min(count * Math.Max(node.Copies, (short)1), MaxCopies + 1);
        }

        CheckLimits(node);
        return count < 2 || node.Copies <= MaxCopies;
    }

    private void Push(RegexNode node)
    {
        MergeLiterals();
        if (_count == _stack.Length)
        {
            Array.Resize(ref _stack, _count * 2);
        }

        _stack[_count++] = node;
        if (!node.IsPseudo)
        {
            CheckLimits(node);
        }
    }

    /// <summary>Two literals on the top become one: no repetition can reach the last character any more.</summary>
    private void MergeLiterals()
    {
        if (_count < 2)
        {
            return;
        }

        ref RegexNode second = ref _stack[_count - 1];
        ref RegexNode first = ref _stack[_count - 2];
        if (first.Kind == RegexNodeKind.Literal && second.Kind == RegexNodeKind.Literal && first.FoldCase == second.FoldCase)
        {
            first.Size += second.Size;
            _count--;
            _unused++;
        }
    }

    private void EndConcatenation()
    {
        MergeLiterals();
        if (_count == 0 || _stack[_count - 1].IsPseudo)
        {
            PushAssertion();
            return;
        }

        Collapse(RegexNodeKind.Concatenation);
    }

    private void EndAlternation()
    {
        EndConcatenation();
        if (SwapBar())
        {
            _count--;
        }

        Collapse(RegexNodeKind.Alternation);
    }

    /// <summary>Joins what stands above the last pseudo node; parts of the same kind give their parts.</summary>
    private void Collapse(RegexNodeKind kind)
    {
        int start = _count;
        int height = 0;
        int copies = 0;
        long size = 0;
        while (start > 0 && !_stack[start - 1].IsPseudo)
        {
            ref RegexNode part = ref _stack[--start];
            bool same = part.Kind == kind;
            height = Math.Max(height, same ? part.Height - 1 : part.Height);
            copies = Math.Max(copies, part.Copies);
            size += part.Size;
        }

        int parts = _count - start;
        if (parts == 1)
        {
            _count--;
            Push(_stack[_count]);
            return;
        }

        Take();
        for (int i = start; i < _count; i++)
        {
            _unused += _stack[i].Kind == kind ? 1 : 0;
        }

        _count = start;
        Push(new RegexNode
        {
            Kind = kind,
            Height = (short)(height + 1),
            Copies = (short)copies,
            Size = Saturate(size + (kind == RegexNodeKind.Alternation ? parts - 1 : 0)),
        });
    }

    /// <summary>Moves the bar above the alternative that just ended, which may merge with the one before it.</summary>
    /// <returns>Whether there is a bar; it is then on the top.</returns>
    private bool SwapBar()
    {
        if (_count < 2 || _stack[_count - 2].Kind != RegexNodeKind.VerticalBar)
        {
            return false;
        }

        if (_count >= 3 && _stack[_count - 1].IsOneCharacter && _stack[_count - 3].IsOneCharacter)
        {
            _stack[_count - 3] = new RegexNode { Kind = RegexNodeKind.CharacterClass, Height = 1, Size = 1 };
            _count--;
            _unused++;
            return true;
        }

        (_stack[_count - 2], _stack[_count - 1]) = (_stack[_count - 1], _stack[_count - 2]);
        return true;
    }

    private void Take()
    {
        if (_unused > 0)
        {
            _unused--;
        }
        else
        {
            _nodes++;
        }
    }

    private void CheckLimits(in RegexNode node)
    {
        if (!_measuring)
        {
            if (node.Kind == RegexNodeKind.Repeat)
            {
                _countProduct = Math.Min(MaxSize, _countProduct * Math.Max(node.Count, (short)1));
            }

            if (_nodes >= MaxSize / _countProduct)
            {
                _measuring = true;
                for (int i = 0; i < _count; i++)
                {
                    CheckSize(_stack[i]);
                }
            }
        }

        if (_measuring)
        {
            CheckSize(node);
        }

        if (node.Height > MaxHeight)
        {
            Exceeded ??= RegexSyntaxErrorKind.NestingDepth;
        }
    }

    private void CheckSize(in RegexNode node)
    {
        if (!node.IsPseudo && node.Size > MaxSize)
        {
            Exceeded ??= RegexSyntaxErrorKind.TooLarge;
        }
    }

    private static int Saturate(long size) => (int)Math.Min(size, int.MaxValue);
}
