namespace InfluxQL.Conformance.Grammar;

/// <summary>
/// An ANTLR 4 grammar as far as queries can be derived from it: its rules, without labels, options and commands.
/// </summary>
public sealed class GrammarFile
{
    private readonly IReadOnlyList<GrammarToken> _tokens;
    private readonly Dictionary<string, GrammarElement> _rules = new(StringComparer.Ordinal);
    private readonly List<string> _ruleNames = [];
    private int _position;

    private GrammarFile(string text)
    {
        _tokens = GrammarScanner.Scan(text);
        ReadHeader();
        while (Current.Kind != GrammarTokenKind.End)
        {
            ReadPrequelOrRule();
        }
    }

    /// <summary>The rules by name.</summary>
    public IReadOnlyDictionary<string, GrammarElement> Rules => _rules;

    /// <summary>The rules' names in the file's order; the first parser rule is the start rule.</summary>
    public IReadOnlyList<string> RuleNames => _ruleNames;

    private GrammarToken Current => _tokens[_position];

    /// <summary>Reads a parser grammar or a lexer grammar.</summary>
    /// <exception cref="FormatException">The text is no such grammar; the message has the line.</exception>
    public static GrammarFile Parse(string text) => new(text);

    private void ReadHeader()
    {
        if (!TakeName("parser") && !TakeName("lexer"))
        {
            throw Error("expected a parser grammar or a lexer grammar");
        }

        if (!TakeName("grammar"))
        {
            throw Error("expected 'grammar'");
        }

        TakeName();
        Expect(";");
    }

    private void ReadPrequelOrRule()
    {
        if (Take("@"))
        {
            // Named actions such as @header hold code of the target language, which derives nothing.
            while (Current.Kind != GrammarTokenKind.Block)
            {
                _position++;
            }

            _position++;
            return;
        }

        string name = TakeName();
        if (name is "options" or "tokens" or "channels" && Current.Kind == GrammarTokenKind.Block)
        {
            _position++;
            return;
        }

        if (name is "mode" or "import" && Current.Kind == GrammarTokenKind.Name)
        {
            _position++;
            Expect(";");
            return;
        }

        if (name == "fragment")
        {
            name = TakeName();
        }

        if (TakeName("options"))
        {
            _position++;
        }

        Expect(":");
        GrammarElement body = ReadAlternatives();
        Expect(";");
        if (!_rules.TryAdd(name, body))
        {
            throw Error($"the rule {name} is defined twice");
        }

        _ruleNames.Add(name);
    }

    private GrammarElement ReadAlternatives()
    {
        List<GrammarElement> alternatives = [ReadSequence()];
        while (Take("|"))
        {
            alternatives.Add(ReadSequence());
        }

        return alternatives.Count == 1 ? alternatives[0] : new ChoiceElement(alternatives);
    }

    private GrammarElement ReadSequence()
    {
        List<GrammarElement> items = [];
        while (!AtEndOfSequence())
        {
            if (Take("<"))
            {
                while (!Take(">"))
                {
                    _position++;
                }

                continue;
            }

            items.Add(ReadElement());
        }

        SkipLabelAndCommands();
        return items.Count == 1 ? items[0] : new SequenceElement(items);
    }

    private bool AtEndOfSequence() => Current.Kind == GrammarTokenKind.End
        || (Current.Kind == GrammarTokenKind.Punctuation && Current.Text is "|" or ";" or ")" or "#" or "->");

    private void SkipLabelAndCommands()
    {
        if (Take("#"))
        {
            TakeName();
        }

        if (Take("->"))
        {
            while (!IsPunctuation("|") && !IsPunctuation(";"))
            {
                _position++;
            }
        }
    }

    private GrammarElement ReadElement()
    {
        GrammarElement item = ReadAtom();
        if (IsPunctuation("..") && item is LiteralText from)
        {
            _position++;
            item = new OpaqueElement($"'{from.Text}'..'{Current.Text}'");
            _position++;
        }

        if (Take("?"))
        {
            item = new RepeatElement(item, Required: false, Unbounded: false);
        }
        else if (Take("*"))
        {
            item = new RepeatElement(item, Required: false, Unbounded: true);
        }
        else if (Take("+"))
        {
            item = new RepeatElement(item, Required: true, Unbounded: true);
        }
        else
        {
            return item;
        }

        // A second question mark makes the repetition reluctant, which derives the same texts.
        Take("?");
        return item;
    }

    private GrammarElement ReadAtom()
    {
        GrammarToken token = Current;
        _position++;
        switch (token.Kind)
        {
            case GrammarTokenKind.Literal:
                return new LiteralText(token.Text);
            case GrammarTokenKind.Set:
                return new CharacterSet(token.Text);
            case GrammarTokenKind.Block:
                return new OpaqueElement("{" + token.Text + "}");
            case GrammarTokenKind.Name when IsPunctuation("=") || IsPunctuation("+="):
                _position++;
                return ReadAtom();
            case GrammarTokenKind.Name:
                return char.IsUpper(token.Text[0]) ? new TokenReference(token.Text) : new RuleReference(token.Text);
            case GrammarTokenKind.Punctuation when token.Text == "(":
                GrammarElement group = ReadAlternatives();
                Expect(")");
                return group;
            case GrammarTokenKind.Punctuation when token.Text == "~":
                ReadAtom();
                return new OpaqueElement("~");
            case GrammarTokenKind.Punctuation when token.Text == ".":
                return new OpaqueElement(".");
            default:
                throw Error($"unexpected '{token.Text}'");
        }
    }

    private bool IsPunctuation(string text) => Current.Kind == GrammarTokenKind.Punctuation && Current.Text == text;

    private bool Take(string punctuation)
    {
        bool found = IsPunctuation(punctuation);
        _position += found ? 1 : 0;
        return found;
    }

    private bool TakeName(string name)
    {
        bool found = Current.Kind == GrammarTokenKind.Name && Current.Text == name;
        _position += found ? 1 : 0;
        return found;
    }

    private string TakeName()
    {
        GrammarToken token = Current;
        if (token.Kind != GrammarTokenKind.Name)
        {
            throw Error($"expected a name, found '{token.Text}'");
        }

        _position++;
        return token.Text;
    }

    private void Expect(string punctuation)
    {
        if (!Take(punctuation))
        {
            throw Error($"expected '{punctuation}', found '{Current.Text}'");
        }
    }

    private FormatException Error(string message) => new($"Grammar, line {Current.Line}: {message}.");
}
