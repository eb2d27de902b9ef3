namespace InfluxQL.Diagnostics;

/// <content>What does not follow the grammar: IQL0008 to IQL0039.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A word of the language is misspelled.</summary>
    public static DiagnosticDescriptor MisspelledKeyword { get; } = SyntaxError(
        "IQL0008",
        "Misspelled word",
        "The language has no word {0} here. Did you mean {1}?");

    /// <summary>A word of the language stands where a name belongs.</summary>
    public static DiagnosticDescriptor KeywordAsName { get; } = SyntaxError(
        "IQL0009",
        "Word of the language as a name",
        "{0} is a word of the language. To use it as a name, quote it: \"{0}\".");

    /// <summary>A name, value or other part is missing.</summary>
    public static DiagnosticDescriptor MissingValue { get; } = SyntaxError(
        "IQL0010",
        "Something missing",
        "{0} is missing {1}.");

    /// <summary>A word of the language is missing.</summary>
    public static DiagnosticDescriptor MissingKeyword { get; } = SyntaxError(
        "IQL0011",
        "Missing word",
        "{0} is missing {1}.");

    /// <summary>A comma is missing between the elements of a list.</summary>
    public static DiagnosticDescriptor MissingComma { get; } = SyntaxError(
        "IQL0012",
        "Missing comma",
        "A comma is missing {0}.");

    /// <summary>Two values follow each other without an operator.</summary>
    public static DiagnosticDescriptor MissingOperator { get; } = SyntaxError(
        "IQL0013",
        "Missing operator",
        "An operator such as = or AND is missing {0}.");

    /// <summary>Two statements follow each other without a semicolon.</summary>
    public static DiagnosticDescriptor MissingSemicolon { get; } = SyntaxError(
        "IQL0014",
        "Missing semicolon",
        "A semicolon is missing {0}: each statement but the last ends with one.");

    /// <summary>A parenthesis is not closed.</summary>
    public static DiagnosticDescriptor MissingCloseParenthesis { get; } = SyntaxError(
        "IQL0015",
        "Parenthesis not closed",
        "The ( that stands here is not closed. The ) is missing {0}.");

    /// <summary>A parenthesis closes nothing.</summary>
    public static DiagnosticDescriptor ExtraCloseParenthesis { get; } = SyntaxError(
        "IQL0016",
        "Parenthesis without a beginning",
        "This ) closes no parenthesis. Remove it, or add the ( that it belongs to.");

    /// <summary>Nothing follows a comma.</summary>
    public static DiagnosticDescriptor TrailingComma { get; } = SyntaxError(
        "IQL0017",
        "Comma with nothing after it",
        "Nothing follows this comma. Remove it, or add what is missing.");

    /// <summary>A word stands twice.</summary>
    public static DiagnosticDescriptor RepeatedWord { get; } = SyntaxError(
        "IQL0018",
        "Repeated word",
        "{0} stands here twice. Remove one of them.");

    /// <summary>Two words have changed places.</summary>
    public static DiagnosticDescriptor SwappedWords { get; } = SyntaxError(
        "IQL0019",
        "Words in the wrong order",
        "{0} and {1} are in the wrong order. Write {1} {0}.");

    /// <summary>A clause stands after one that it belongs before.</summary>
    public static DiagnosticDescriptor ClauseOutOfOrder { get; } = SyntaxError(
        "IQL0020",
        "Clause in the wrong place",
        "{0} must stand before {1}. Move the whole clause there.");

    /// <summary>A clause stands twice.</summary>
    public static DiagnosticDescriptor ClauseTwice { get; } = SyntaxError(
        "IQL0021",
        "Clause given twice",
        "There is a second {0} clause, and one is allowed. {1}");

    /// <summary>A statement ends, or goes wrong, before it is clear what it is.</summary>
    public static DiagnosticDescriptor IncompleteStatement { get; } = SyntaxError(
        "IQL0022",
        "Incomplete statement",
        "Found {0}, but this statement goes on with {1}.");

    /// <summary>No statement begins like this.</summary>
    public static DiagnosticDescriptor UnknownStatement { get; } = SyntaxError(
        "IQL0023",
        "Unknown statement",
        "No statement begins with {0}. Statements begin with SELECT, SHOW, CREATE, ALTER, DROP, DELETE, EXPLAIN, GRANT, REVOKE, SET or KILL.");

    /// <summary>A character has no meaning in the language.</summary>
    public static DiagnosticDescriptor IllegalCharacter { get; } = SyntaxError(
        "IQL0024",
        "Character without a meaning",
        "The character {0} has no meaning here. Remove it; a name that contains it is put in double quotes.");

    /// <summary>White space stands where none may.</summary>
    public static DiagnosticDescriptor SpaceInside { get; } = SyntaxError(
        "IQL0025",
        "White space around a symbol",
        "White space may not stand around {0} here. Remove it.");

    /// <summary>White space stands between a function's name and its parenthesis.</summary>
    public static DiagnosticDescriptor SpaceBeforeParenthesis { get; } = SyntaxError(
        "IQL0026",
        "White space before a parenthesis",
        "The ( of a call must follow the name directly. Remove the white space before it.");

    /// <summary>A string stands where a name belongs.</summary>
    public static DiagnosticDescriptor StringAsName { get; } = SyntaxError(
        "IQL0027",
        "String instead of a name",
        "{0} is a string, and a name belongs here. Names are put in double quotes: {1}.");

    /// <summary>A name stands where a string belongs.</summary>
    public static DiagnosticDescriptor NameAsString { get; } = SyntaxError(
        "IQL0028",
        "Name instead of a string",
        "{0} is a name, and a string belongs here. Strings are put in single quotes: {1}.");

    /// <summary>Something stands where a value of another kind belongs.</summary>
    public static DiagnosticDescriptor WrongValue { get; } = SyntaxError(
        "IQL0029",
        "Wrong kind of value",
        "Found {0}, but {1} belongs here.");
}
