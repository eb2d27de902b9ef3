using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <summary>
/// Makes the green tree from what a parser reports: a token that it took, a rule that it left. Children wait on one
/// stack; a rule that is left turns those above its start into a node, a list or nothing, by the tables that are
/// generated from Syntax.xml. The fast parser and the recovery feed it.
/// </summary>
internal sealed class TreeBuilder
{
    private const int LargestKeptStack = 1 << 14;

    private readonly TokenBuffer _tokens;
    private readonly TokenFactory _factory;
    private readonly OperatorFolder _folder = new();
    private GreenSlot[] _children = new GreenSlot[256];
    private int _count;
    private int _statementStart;

    public TreeBuilder(TokenBuffer tokens)
    {
        _tokens = tokens;
        _factory = new TokenFactory(tokens);
    }

    /// <summary>Number of children that wait: where a rule that is entered now begins.</summary>
    public int Count => _count;

    /// <summary>Begins a tree.</summary>
    /// <param name="text">The text that the tokens were read from.</param>
    /// <param name="maxChain">The longest chain of binary operators to fold; longer ones set <see cref="ChainTooLong"/>.</param>
    public void Begin(string text, int maxChain)
    {
        _statementStart = 0;
        _factory.Begin(text);
        _folder.MaxLength = maxChain;
        ChainTooLong = false;
        Clear();
    }

    /// <summary>Whether a chain of operators was longer than allowed.</summary>
    public bool ChainTooLong { get; private set; }

    /// <summary>The only child that is left: the tree.</summary>
    public GreenNode Finish()
    {
        GreenNode root = _children[0].Node!;
        Clear();
        return root;
    }

    public void Clear()
    {
        if (_children.Length > LargestKeptStack)
        {
            _children = new GreenSlot[256];
        }
        else
        {
            // Slots fill from the bottom and are not emptied until here, so the used ones end at the first empty one.
            int used = 0;
            while (used < _children.Length && _children[used].Node is not null)
            {
                used++;
            }

            Array.Clear(_children, 0, used);
        }

        _count = 0;
    }

    public void Push(GreenNode node)
    {
        if (_count == _children.Length)
        {
            Array.Resize(ref _children, _count * 2);
        }

        _children[_count++].Node = node;
    }

    /// <summary>Takes the token at an index, wrapped in its node where the model says so.</summary>
    public void PushToken(int index)
    {
        int type = _tokens.Items[index].Type;
        if (type == TokenTypes.EndOfText)
        {
            Push(_factory.CreateEndOfText(index));
            return;
        }

        GreenNode node = _factory.Create(index);
        int nodeKind = GrammarTables.TokenNodeKinds[type];
        if (nodeKind != 0)
        {
            node = Wrap((SyntaxKind)nodeKind, node);
        }

        Push(node);
    }

    /// <summary>Takes the token at an index as one of another type, such as a keyword as a name.</summary>
    public void PushToken(int index, int type)
    {
        if (_tokens.Items[index].Type == type)
        {
            PushToken(index);
            return;
        }

        GreenToken token = _factory.Create(index).WithKind((SyntaxKind)GrammarTables.TokenKinds[type]);
        int nodeKind = GrammarTables.TokenNodeKinds[type];
        Push(nodeKind == 0 ? token : Wrap((SyntaxKind)nodeKind, token));
    }

    /// <summary>Takes the token at an index as a word of a statement that is not known.</summary>
    public void PushWord(int index) => Push(_factory.Create(index));

    /// <summary>Takes a token that the text lacks.</summary>
    public void PushMissing(int type)
    {
        GreenToken token = GreenToken.CreateMissing(type <= 0 ? SyntaxKind.EndOfFileToken : (SyntaxKind)GrammarTables.TokenKinds[type]);
        int nodeKind = type <= 0 ? 0 : GrammarTables.TokenNodeKinds[type];
        Push(nodeKind == 0 ? token : Wrap((SyntaxKind)nodeKind, token));
    }

    /// <summary>Remembers where a statement begins: rules that make one absorb the words that the grammar shares.</summary>
    public void EnterStatement() => _statementStart = _count;

    /// <summary>Turns the children since <paramref name="start"/> into what the rule makes of them.</summary>
    public void Reduce(int rule, int start)
    {
        switch ((RuleMode)GrammarTables.RuleModes[rule])
        {
            case RuleMode.Inline:
                break;
            case RuleMode.Node:
                var kind = (SyntaxKind)GrammarTables.RuleKinds[rule];
                MakeNode(kind == SyntaxKind.UnaryPlusExpression ? SignKind(start) : kind, GrammarTables.RuleAbsorbs[rule] != 0 ? _statementStart : start);
                break;
            case RuleMode.List:
                MakeList(start, (SyntaxKind)GrammarTables.RuleKinds[rule]);
                break;
            case RuleMode.Fold:
                Fold(start);
                break;
            case RuleMode.Reference:
                MakeReference(start);
                break;
            case RuleMode.Name:
                MakeName(start);
                break;
            case RuleMode.Distinct:
                MakeDistinct(start);
                break;
            case RuleMode.Statement:
                MakeStatement(start);
                break;
        }
    }

    private static GreenNode Wrap(SyntaxKind kind, GreenNode token) => GreenInterior.Create(kind, token);

    private SyntaxKind SignKind(int start) =>
        start < _count && _children[start].Node!.Kind == SyntaxKind.MinusToken ? SyntaxKind.UnaryMinusExpression : SyntaxKind.UnaryPlusExpression;

    private void Replace(int start, GreenNode node)
    {
        GreenSlot[] children = _children;
        int count = _count;
        if (start == count)
        {
            Push(node);
            return;
        }

        children[start].Node = node;
        _count = start + 1;
    }

    private void MakeNode(SyntaxKind kind, int start)
    {
        GreenSlot[] children = _children;
        int count = _count - start;
        int mask = (1 << count) - 1;
        if (count != SyntaxFacts.GetSlotCount(kind))
        {
            mask = 0;
            int slot = 0;
            for (int i = start; i < start + count; i++)
            {
                SyntaxKind child = children[i].Node!.Kind;
                while (!SyntaxFacts.SlotAllows(kind, slot, child))
                {
                    slot++;
                }

                mask |= 1 << slot++;
            }
        }

        GreenFlags flags = CheckedSyntax.MayNeedCheck(kind) ? CheckedSyntax.FlagsOf(kind, children.AsSpan(start, count)) : GreenFlags.None;
        if (count == 1)
        {
            children[start].Node = GreenInterior.Create(kind, mask, children[start].Node!, flags);
            return;
        }

        Replace(start, GreenInterior.Create(kind, mask, children.AsSpan(start, count), flags));
    }

    // Between two separators, and before the first, stands an element without text where the model has one.
    private void MakeList(int start, SyntaxKind empty)
    {
        if (empty != SyntaxKind.None)
        {
            InsertEmptyElements(start, empty);
        }

        int count = _count - start;
        if (count > 1)
        {
            Replace(start, GreenInterior.Create(SyntaxKind.List, 0, _children.AsSpan(start, count), CheckedSyntax.FlagsOfList(empty, count)));
        }
    }

    private void InsertEmptyElements(int start, SyntaxKind empty)
    {
        bool separatorBefore = true;
        for (int i = start; i < _count; i++)
        {
            bool separator = _children[i].Node!.IsToken;
            if (separator && separatorBefore)
            {
                Push(_children[_count - 1].Node!);
                Array.Copy(_children, i, _children, i + 1, _count - 2 - i);
                _children[i].Node = GreenInterior.Create(empty, 0, ReadOnlySpan<GreenSlot>.Empty, GreenFlags.None);
                i++;
            }

            separatorBefore = separator;
        }
    }

    private void Fold(int start)
    {
        if (_count - start > 1)
        {
            GreenNode? folded = _folder.Fold(_children.AsSpan(start, _count - start));
            if (folded is null)
            {
                // The text is refused in the end; until then one operand keeps the shape of what is around it.
                ChainTooLong = true;
                folded = _children[start].Node!;
            }

            Replace(start, folded);
        }
    }

    // A name alone, name(…), a.b, a::float; a bind parameter alone stands for any of them.
    private void MakeReference(int start)
    {
        int count = _count - start;
        if (count == 0)
        {
            return;
        }

        SyntaxKind last = _children[_count - 1].Node!.Kind;
        if (last == SyntaxKind.ArgumentList)
        {
            MakeNode(SyntaxKind.CallExpression, start);
            return;
        }

        if (count == 1 && last == SyntaxKind.BindParameter)
        {
            return;
        }

        GreenNode? cast = null;
        if (last == SyntaxKind.CastClause)
        {
            cast = _children[--_count].Node;
        }

        MakeList(start, SyntaxKind.EmptyName);
        if (cast is not null)
        {
            Push(cast);
        }

        MakeNode(SyntaxKind.VariableReference, start);
    }

    private void MakeName(int start)
    {
        if (start < _count && _children[start].Node!.IsToken)
        {
            Replace(start, Wrap(SyntaxKind.IdentifierName, _children[start].Node!));
        }
    }

    private void MakeDistinct(int start)
    {
        if (_children[_count - 1].Node!.Kind == SyntaxKind.ArgumentList)
        {
            _children[start].Node = Wrap(SyntaxKind.IdentifierName, _children[start].Node!);
            MakeNode(SyntaxKind.CallExpression, start);
        }
        else
        {
            MakeNode(SyntaxKind.DistinctExpression, start);
        }
    }

    // Left complete, the children are one statement. Else the words that it began with are all that is known of it.
    private void MakeStatement(int start)
    {
        if (_count - start != 1 || _children[start].Node!.IsToken)
        {
            GreenNode? words = GreenInterior.CreateList(_children.AsSpan(start, _count - start).ToArray().Select(child => child.Node).ToArray());
            Replace(start, GreenInterior.CreateFromSlots(SyntaxKind.IncompleteStatement, [words]));
        }
    }
}
