using System.Text.RegularExpressions;
using InfluxQL.Parsing;
using InfluxQL.Syntax;

namespace InfluxQL.Architecture;

/// <summary>A rule of the parser grammar, and the sequences of children that it can leave to the tree builder.</summary>
internal sealed class GrammarRule
{
    // Each optional part is left out and put in once, each repetition is taken once and twice: enough to meet every
    // order, but not every combination where a rule has a dozen optional parts.
    private const int MaxSentences = 3000;

    private readonly Dictionary<string, GrammarRule> _all;
    private readonly string[] _tokens;
    private int _position;

    private GrammarRule(string name, string body, Dictionary<string, GrammarRule> all)
    {
        Name = name;
        _all = all;
        _tokens = Regex.Matches(body, @"\w+|[()|?*+]").Select(match => match.Value).ToArray();
    }

    public string Name { get; }

    public bool HasParenthesis => _tokens.Any(token => token is "OPEN_PAREN" or "CALL_OPEN_PAREN");

    public IEnumerable<string> CalledRules => _tokens.Where(token => char.IsLower(token[0]));

    public static IReadOnlyCollection<GrammarRule> ReadAll()
    {
        string text = Regex.Replace(File.ReadAllText(Checkout.PathOf("grammar", "InfluxQLParser.g4")), "//.*", "");
        text = text[(text.IndexOf('}') + 1)..];
        var rules = new Dictionary<string, GrammarRule>();
        foreach (Match match in Regex.Matches(text, @"(\w+)\s*:([^;]*);"))
        {
            rules.Add(match.Groups[1].Value, new GrammarRule(match.Groups[1].Value, match.Groups[2].Value, rules));
        }

        return rules.Values;
    }

    /// <summary>What the builder finds above the rule's start when it is left; for a rule that absorbs, the statement's words before it as well.</summary>
    public IEnumerable<IReadOnlyList<SyntaxKind>> Sentences()
    {
        IEnumerable<List<SyntaxKind>> own = Expand();
        if (GrammarTables.RuleAbsorbs[Index(Name)] == 0)
        {
            return own;
        }

        List<List<SyntaxKind>> before = Prefixes("statement", Name).ToList();
        before.ShouldNotBeEmpty($"{Name} is called from statement");
        return before.SelectMany(prefix => own.Select(sentence => prefix.Concat(sentence).ToList()));
    }

    private static int Index(string rule) => Array.IndexOf(GrammarTables.RuleNames, rule);

    private IEnumerable<List<SyntaxKind>> Prefixes(string from, string to)
    {
        foreach (List<string> alternative in _all[from].Alternatives())
        {
            for (int i = 0; i < alternative.Count; i++)
            {
                string name = alternative[i];
                List<SyntaxKind> words = alternative.Take(i).Select(TokenKind).ToList();
                if (name == to)
                {
                    yield return words;
                }
                else if (char.IsLower(name[0]) && (RuleMode)GrammarTables.RuleModes[Index(name)] == RuleMode.Inline && name.EndsWith("Tail", StringComparison.Ordinal))
                {
                    foreach (List<SyntaxKind> rest in Prefixes(name, to))
                    {
                        yield return words.Concat(rest).ToList();
                    }
                }
            }
        }
    }

    private static SyntaxKind TokenKind(string name) =>
        (SyntaxKind)GrammarTables.TokenKinds[name == "EOF" ? 0 : Array.IndexOf(GrammarTables.TokenNames, name)];

    private List<List<string>> Alternatives()
    {
        _position = 0;
        return ReadAlternatives();
    }

    private List<List<SyntaxKind>> Expand()
    {
        var sentences = new List<List<SyntaxKind>>();
        foreach (List<string> alternative in Alternatives())
        {
            List<List<SyntaxKind>> heads = [[]];
            foreach (string name in alternative)
            {
                List<List<SyntaxKind>> parts = ChildrenOf(name).ToList();
                heads = heads.SelectMany(head => parts.Select(part => head.Concat(part).ToList())).Take(MaxSentences).ToList();
            }

            sentences.AddRange(heads);
        }

        return sentences;
    }

    private IEnumerable<List<SyntaxKind>> ChildrenOf(string name)
    {
        if (char.IsUpper(name[0]))
        {
            int type = name == "EOF" ? 0 : Array.IndexOf(GrammarTables.TokenNames, name);
            int wrapped = GrammarTables.TokenNodeKinds[type];
            return [[wrapped == 0 ? TokenKind(name) : (SyntaxKind)wrapped]];
        }

        GrammarRule rule = _all[name];
        return (RuleMode)GrammarTables.RuleModes[Index(name)] switch
        {
            RuleMode.Inline => rule.Expand(),
            RuleMode.Node => [[(SyntaxKind)GrammarTables.RuleKinds[Index(name)]]],
            RuleMode.List => [[SyntaxKind.List], .. ElementsOf(rule)],
            RuleMode.Name => [[SyntaxKind.IdentifierName], [SyntaxKind.BindParameter]],
            RuleMode.Fold => [[SyntaxKind.AddExpression], [SyntaxKind.VariableReference]],
            RuleMode.Reference => [[SyntaxKind.VariableReference], [SyntaxKind.CallExpression], [SyntaxKind.BindParameter]],
            RuleMode.Distinct => [[SyntaxKind.DistinctExpression], [SyntaxKind.CallExpression]],
            _ => [[SyntaxKind.SelectStatement]],
        };
    }

    // A list of one is its element; a separator alone has an element without text before it.
    private static IEnumerable<List<SyntaxKind>> ElementsOf(GrammarRule list) =>
        list.Expand().Where(sentence => sentence.Count == 1 && !SyntaxFacts.IsToken(sentence[0]));

    private List<List<string>> ReadAlternatives()
    {
        var alternatives = new List<List<string>>();
        List<List<string>> current = [[]];
        while (_position < _tokens.Length && _tokens[_position] != ")")
        {
            string token = _tokens[_position++];
            if (token == "|")
            {
                alternatives.AddRange(current);
                current = [[]];
                continue;
            }

            List<List<string>> item;
            if (token == "(")
            {
                item = ReadAlternatives();
                _position++;
            }
            else
            {
                item = [[token]];
            }

            string suffix = _position < _tokens.Length && _tokens[_position] is "?" or "*" or "+" ? _tokens[_position++] : "";
            List<List<string>> choices = suffix switch
            {
                "?" => [[], .. item],
                "*" => [[], .. item, .. Twice(item)],
                "+" => [.. item, .. Twice(item)],
                _ => item,
            };
            current = current.SelectMany(head => choices.Select(choice => head.Concat(choice).ToList())).Take(MaxSentences).ToList();
        }

        alternatives.AddRange(current);
        return alternatives;
    }

    private static IEnumerable<List<string>> Twice(List<List<string>> item) => item.SelectMany(first => item.Select(second => first.Concat(second).ToList()));
}
