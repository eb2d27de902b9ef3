using InfluxQL.SyntaxGenerator.Grammar;

namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>Finds what does not fit together in the model, and between the model and the grammar.</summary>
internal sealed class SyntaxModelValidator
{
    /// <summary>A green node keeps the mask of its slots in 16 bits.</summary>
    public const int MaximumSlots = 16;

    /// <summary>A green node keeps its kind in 9 bits.</summary>
    public const int MaximumKinds = 512;

    private readonly SyntaxModel _model;
    private readonly ParserGrammar _grammar;
    private readonly TokenVocabulary _vocabulary;
    private readonly List<string> _errors = [];

    private SyntaxModelValidator(SyntaxModel model, ParserGrammar grammar, TokenVocabulary vocabulary)
    {
        _model = model;
        _grammar = grammar;
        _vocabulary = vocabulary;
    }

    /// <exception cref="ModelException">Something does not fit; every mistake is listed.</exception>
    public static void Validate(SyntaxModel model, ParserGrammar grammar, TokenVocabulary vocabulary)
    {
        var validator = new SyntaxModelValidator(model, grammar, vocabulary);
        validator.CheckKinds();
        validator.CheckTokens();
        validator.CheckOperators();
        foreach (NodeModel node in model.Nodes)
        {
            validator.CheckNode(node);
        }

        validator.CheckRules();
        validator.CheckReferenceTexts();
        if (validator._errors.Count > 0)
        {
            throw new ModelException(validator._errors);
        }
    }

    private void CheckKinds()
    {
        var names = _model.Kinds.Concat(_model.Nodes.Where(node => node.IsAbstract || node.HasSeveralKinds).Select(node => node.Name));
        foreach (IGrouping<string, string> group in names.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            _errors.Add($"{group.Key} is declared {group.Count()} times.");
        }

        if (_model.Kinds.Count > MaximumKinds)
        {
            _errors.Add($"There are {_model.Kinds.Count} kinds; a green node has room for {MaximumKinds}.");
        }
    }

    private void CheckTokens()
    {
        var known = _vocabulary.Numbers.Keys.Append("EOF").ToHashSet();
        var owners = new Dictionary<string, TokenModel>();
        foreach (TokenModel token in _model.Tokens)
        {
            foreach (string name in token.GrammarNames)
            {
                if (!known.Contains(name))
                {
                    Error(token.Line, $"{token.Name} names {name}, which is no token of the lexer.");
                }

                if (!owners.TryAdd(name, token))
                {
                    Error(token.Line, $"{name} belongs to {owners[name].Name} already.");
                }
            }

            if (token.Expected.Count > 1 && token.Expected.Count != token.GrammarNames.Count)
            {
                Error(token.Line, $"{token.Name} needs one expected text, or one for each of its {token.GrammarNames.Count} grammar names.");
            }

            if (token.Wrap is { } wrap && _model.FindNode(wrap.Node)?.Kinds.Contains(wrap.NodeKind) != true)
            {
                Error(wrap.Line, $"{wrap.NodeKind} is no kind of {wrap.Node}.");
            }
        }

        foreach (string name in known.Where(name => !owners.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            _errors.Add($"The lexer's token {name} belongs to no token of the model.");
        }

        foreach (string name in _grammar.TokenNames.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
        {
            _errors.Add($"The grammar uses {name}, which is no token of the lexer.");
        }
    }

    private void CheckOperators()
    {
        foreach (OperatorModel item in _model.Operators)
        {
            if (_model.FindToken(item.Token) is null)
            {
                Error(item.Line, $"{item.Token} is no token.");
            }

            if (_model.FindNodeOfKind(item.Kind) is null)
            {
                Error(item.Line, $"{item.Kind} is no kind of a node.");
            }
        }
    }

    private void CheckNode(NodeModel node)
    {
        if (node.Base != NodeModel.RootName && _model.FindNode(node.Base)?.IsAbstract != true)
        {
            Error(node.Line, $"The base {node.Base} of {node.Name} is no abstract node.");
        }

        if (node.Slots.Count > MaximumSlots)
        {
            Error(node.Line, $"{node.Name} has {node.Slots.Count} slots; a green node has room for {MaximumSlots}.");
        }

        foreach (IGrouping<string, SlotModel> group in node.Slots.GroupBy(slot => slot.Name).Where(group => group.Count() > 1))
        {
            Error(group.Last().Line, $"{node.Name} has {group.Count()} slots with the name {group.Key}.");
        }

        var methods = node.Slots.SelectMany(slot => new[] { "With" + slot.Name, "Add" + slot.Name }).ToHashSet();
        foreach (SlotModel slot in node.Slots)
        {
            if (methods.Contains(slot.Name))
            {
                Error(slot.Line, $"{node.Name}.{slot.Name} has the name of a method that another slot gives.");
            }

            CheckSlot(node, slot);
        }

        if (node.IsAbstract)
        {
            CheckAbstractNode(node);
        }
        else
        {
            CheckConcreteNode(node);
        }
    }

    private void CheckAbstractNode(NodeModel node)
    {
        if (node.Slots.Count > 0)
        {
            Error(node.Line, $"{node.Name} is abstract and cannot have slots.");
        }

        NodeModel? invented = node.Default is null ? null : _model.FindNode(node.Default);
        if (invented is null || invented.IsAbstract || !_model.IsOrDerivesFrom(invented, node.Name))
        {
            Error(node.Line, $"{node.Name} needs a Default: a node below it.");
        }
    }

    private void CheckConcreteNode(NodeModel node)
    {
        if (node.Examples.Count == 0)
        {
            Error(node.Line, $"{node.Name} has no Example.");
        }

        foreach (string kind in node.Kinds.Where(kind => node.HasSeveralKinds && _model.FindTokenOfKind(kind) is null))
        {
            Error(node.Line, $"No operator or token decides that a {node.Name} is a {kind}.");
        }
    }

    private void CheckSlot(NodeModel node, SlotModel slot)
    {
        string name = $"{node.Name}.{slot.Name}";
        bool holdsTokens = slot.Form == SlotForm.Token || slot.IsTokenList;
        if (!holdsTokens && _model.FindNode(slot.Type!) is null)
        {
            Error(slot.Line, $"The type {slot.Type} of {name} is unknown.");
            return;
        }

        IReadOnlyList<string> ofType = holdsTokens ? [] : _model.GetConcreteKinds(slot.Type!);
        foreach (string kind in slot.Kinds)
        {
            if (holdsTokens ? _model.FindToken(kind) is null : !ofType.Contains(kind))
            {
                Error(slot.Line, $"{name} cannot hold {kind}: it is no {(holdsTokens ? "token" : "kind of " + slot.Type)}.");
            }
        }

        if (slot.Separator is { } separator && _model.FindToken(separator) is null)
        {
            Error(slot.Line, $"The separator {separator} of {name} is no token.");
        }

        if (slot.Empty is { } empty && !ofType.Contains(empty))
        {
            Error(slot.Line, $"The empty element {empty} of {name} is no {slot.Type}.");
        }
    }

    private void CheckRules()
    {
        var modes = new Dictionary<string, RuleModel>();
        foreach (RuleModel rule in _model.Rules)
        {
            if (!modes.TryAdd(rule.Name, rule))
            {
                Error(rule.Line, $"The rule {rule.Name} is listed twice.");
            }

            CheckRule(rule);
        }

        var makers = new Dictionary<string, NodeModel>();
        foreach (NodeModel node in _model.Nodes)
        {
            foreach (string rule in node.Rules)
            {
                if (!_grammar.RuleNames.Contains(rule))
                {
                    Error(node.Line, $"{node.Name} names the rule {rule}, which the grammar does not have.");
                }

                if (!makers.TryAdd(rule, node))
                {
                    Error(node.Line, $"The rule {rule} makes {makers[rule].Name} already.");
                }

                if (modes.TryGetValue(rule, out RuleModel? listed) && listed.Mode != RuleMode.Node)
                {
                    Error(listed.Line, $"The rule {rule} makes {node.Name}; its mode cannot be {listed.Mode.ToString().ToLowerInvariant()}.");
                }
            }
        }

        foreach (RuleModel rule in _model.Rules.Where(rule => rule.Mode == RuleMode.Node && !makers.ContainsKey(rule.Name)))
        {
            Error(rule.Line, $"The rule {rule.Name} has the mode node, but no node names it.");
        }

        foreach (string rule in _grammar.RuleNames.Where(rule => !modes.ContainsKey(rule) && !makers.ContainsKey(rule)))
        {
            _errors.Add($"The grammar rule {rule} has no mode, and no node names it.");
        }
    }

    private void CheckRule(RuleModel rule)
    {
        if (!_grammar.RuleNames.Contains(rule.Name))
        {
            Error(rule.Line, $"The rule {rule.Name} is not in the grammar.");
        }

        if (rule.Absorb is { } absorb && !_grammar.RuleNames.Contains(absorb))
        {
            Error(rule.Line, $"{rule.Name} absorbs the rule {absorb}, which is not in the grammar.");
        }

        if (rule.Empty is { } empty && _model.FindNode(empty)?.IsAbstract != false)
        {
            Error(rule.Line, $"The empty element {empty} of {rule.Name} is no node.");
        }
    }

    private void CheckReferenceTexts()
    {
        foreach (ReferenceTextModel text in _model.ReferenceTexts)
        {
            if (text.Rule is { } rule && !_grammar.RuleNames.Contains(rule))
            {
                Error(text.Line, $"The rule {rule} is not in the grammar.");
            }

            var tokens = text.After.Concat(text.Since).Concat(text.Without).ToList();
            if (text.Token is { } required)
            {
                tokens.Add(required);
            }

            foreach (string token in tokens.Where(token => token != "EOF" && !_vocabulary.Numbers.ContainsKey(token)))
            {
                Error(text.Line, $"The token {token} is not in the grammar.");
            }
        }
    }

    private void Error(int line, string message) => _errors.Add($"line {line}: {message}");
}
