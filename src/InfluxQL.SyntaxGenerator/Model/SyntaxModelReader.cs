using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>Reads Syntax.xml. Names that do not fit together are the validator's business, not the reader's.</summary>
internal sealed class SyntaxModelReader
{
    private readonly List<string> _errors = [];

    /// <exception cref="ModelException">The text is not XML, or an element or attribute is missing or unknown.</exception>
    public static SyntaxModel Read(string xml)
    {
        XDocument document;
        try
        {
            document = XDocument.Parse(xml, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            throw new ModelException($"Syntax.xml is not well-formed: {exception.Message}");
        }

        var reader = new SyntaxModelReader();
        SyntaxModel model = reader.ReadModel(document.Root!);
        return reader._errors.Count == 0 ? model : throw new ModelException(reader._errors);
    }

    private SyntaxModel ReadModel(XElement root)
    {
        var wraps = new List<WrapModel>();
        var tokens = new List<XElement>();
        foreach (XElement element in Section(root, "Tokens"))
        {
            if (element.Name.LocalName == "Wrap")
            {
                wraps.Add(new WrapModel(Required(element, "Token"), Required(element, "Node"), Required(element, "NodeKind"), Line(element)));
            }
            else
            {
                tokens.Add(element);
            }
        }

        var tokenModels = tokens.Select(element => ReadToken(element, wraps)).ToList();
        foreach (WrapModel wrap in wraps.Where(wrap => tokenModels.All(token => token.Name != wrap.Token)))
        {
            _errors.Add($"line {wrap.Line}: Wrap names the unknown token {wrap.Token}.");
        }

        return new SyntaxModel(
            tokenModels,
            Section(root, "Operators").Select(ReadOperator).ToList(),
            Section(root, "Nodes").Select(ReadNode).ToList(),
            Section(root, "Rules").Select(ReadRule).ToList(),
            (root.Element("ReferenceTexts")?.Elements() ?? []).Select(ReadReferenceText).ToList());
    }

    private TokenModel ReadToken(XElement element, List<WrapModel> wraps)
    {
        bool isKnown = Enum.TryParse(element.Name.LocalName, out TokenCategory category);
        if (!isKnown)
        {
            Error(element, $"{element.Name.LocalName} is no sort of token; Keyword, Punctuation, Token, Trivia and Wrap are.");
        }

        bool hasText = isKnown && category is TokenCategory.Keyword or TokenCategory.Punctuation;
        string name = Required(element, "Name");
        WrapModel? wrap = element.Attribute("Node") is null
            ? wraps.Find(item => item.Token == name)
            : new WrapModel(name, Required(element, "Node"), Required(element, "NodeKind"), Line(element));
        return new TokenModel
        {
            Name = name,
            Category = category,
            Line = Line(element),
            Text = hasText ? Required(element, "Text") : null,
            Summary = hasText ? string.Empty : Required(element, "Summary"),
            AlsoText = Optional(element, "AlsoText"),
            GrammarNames = Words(element, "Grammar"),
            Expected = Optional(element, "Expected")?.Split(',', StringSplitOptions.TrimEntries) ?? [],
            Wrap = wrap,
        };
    }

    private OperatorModel ReadOperator(XElement element)
    {
        bool isUnary = element.Name.LocalName == "UnaryOperator";
        int precedence = 0;
        if (!isUnary
            && (!int.TryParse(Required(element, "Precedence"), NumberStyles.None, CultureInfo.InvariantCulture, out precedence)
                || precedence == 0))
        {
            Error(element, "Precedence must be a whole number above zero.");
        }

        return new OperatorModel(Required(element, "Token"), Required(element, "Kind"), precedence, Line(element));
    }

    private NodeModel ReadNode(XElement element)
    {
        string name = Required(element, "Name");
        bool isAbstract = element.Name.LocalName == "AbstractNode";
        if (!isAbstract && element.Name.LocalName != "Node")
        {
            Error(element, $"{element.Name.LocalName} is neither Node nor AbstractNode.");
        }

        string? summary = element.Element("Summary")?.Value.Trim();
        if (string.IsNullOrEmpty(summary))
        {
            Error(element, $"{name} has no Summary.");
        }

        var kinds = element.Elements("Kind").Select(kind => Required(kind, "Name")).ToList();
        return new NodeModel
        {
            Name = name,
            Base = Required(element, "Base"),
            IsAbstract = isAbstract,
            Line = Line(element),
            Default = Optional(element, "Default"),
            Kinds = isAbstract ? [] : kinds.Count > 0 ? kinds : [name],
            Summary = summary ?? string.Empty,
            Examples = element.Elements("Example").Select(ReadExample).ToList(),
            Rules = Words(element, "Rules"),
            Slots = element.Elements().Where(child => child.Name.LocalName.EndsWith("Slot", StringComparison.Ordinal)).Select(ReadSlot).ToList(),
        };
    }

    private ExampleModel ReadExample(XElement element) =>
        new(Value<ExampleForm>(element, "Parse"), element.Value);

    private SlotModel ReadSlot(XElement element)
    {
        SlotForm form = element.Name.LocalName switch
        {
            "TokenSlot" => SlotForm.Token,
            "NodeSlot" => SlotForm.Node,
            "ListSlot" => SlotForm.List,
            "SeparatedListSlot" => SlotForm.SeparatedList,
            _ => (SlotForm)(-1),
        };
        if ((int)form == -1)
        {
            Error(element, $"{element.Name.LocalName} is no sort of slot; TokenSlot, NodeSlot, ListSlot and SeparatedListSlot are.");
        }

        return new SlotModel
        {
            Name = Required(element, "Name"),
            Form = form,
            Line = Line(element),
            Summary = Optional(element, "Summary"),
            Type = form == SlotForm.Token ? null : Required(element, "Type"),
            Kinds = form == SlotForm.Token ? RequiredWords(element, "Kinds") : Words(element, "Kinds"),
            Separator = form == SlotForm.SeparatedList ? Required(element, "Separator") : null,
            IsOptional = Flag(element, "Optional"),
            Empty = Optional(element, "Empty"),
            AllowsTrailing = Flag(element, "AllowTrailing"),
        };
    }

    private RuleModel ReadRule(XElement element) =>
        new()
        {
            Name = Required(element, "Name"),
            Mode = Value<RuleMode>(element, "Mode"),
            Line = Line(element),
            Empty = Optional(element, "Empty"),
            Absorb = Optional(element, "Absorb"),
        };

    private ReferenceTextModel ReadReferenceText(XElement element)
    {
        var model = new ReferenceTextModel
        {
            Line = Line(element),
            Rule = Optional(element, "Rule"),
            Token = Optional(element, "Token"),
            After = Words(element, "After"),
            Since = Words(element, "Since"),
            Without = Words(element, "Without"),
            IsAdjacent = Flag(element, "Adjacent"),
            Expected = Optional(element, "Expected"),
            Message = Optional(element, "Message"),
        };
        if ((model.Rule is null) == (model.Token is null))
        {
            Error(element, $"{element.Name.LocalName} needs either a Rule or a Token.");
        }

        if ((model.Expected is null) == (model.Message is null))
        {
            Error(element, $"{element.Name.LocalName} needs either an Expected or a Message.");
        }

        return model;
    }

    private IEnumerable<XElement> Section(XElement root, string name)
    {
        XElement? section = root.Element(name);
        if (section is null)
        {
            Error(root, $"the section {name} is missing.");
        }

        return section?.Elements() ?? [];
    }

    private string Required(XElement element, string attribute)
    {
        string? value = Optional(element, attribute);
        if (string.IsNullOrEmpty(value))
        {
            Error(element, $"{element.Name.LocalName} needs the attribute {attribute}.");
        }

        return value ?? string.Empty;
    }

    private T Value<T>(XElement element, string attribute)
        where T : struct, Enum
    {
        string text = Required(element, attribute);
        foreach (T value in Enum.GetValues<T>())
        {
            if (value.ToString().ToLowerInvariant() == text)
            {
                return value;
            }
        }

        if (text.Length > 0)
        {
            string known = string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();
            Error(element, $"{attribute} cannot be '{text}'; it is one of {known}.");
        }

        return default;
    }

    private bool Flag(XElement element, string attribute)
    {
        string? value = Optional(element, attribute);
        if (value is not (null or "true" or "false"))
        {
            Error(element, $"{attribute} is true or false, not '{value}'.");
        }

        return value == "true";
    }

    private string[] RequiredWords(XElement element, string attribute)
    {
        Required(element, attribute);
        return Words(element, attribute);
    }

    private static string[] Words(XElement element, string attribute) =>
        Optional(element, attribute)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Optional(XElement element, string attribute) => element.Attribute(attribute)?.Value;

    private static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;

    private void Error(XElement element, string message) => _errors.Add($"line {Line(element)}: {message}");
}
