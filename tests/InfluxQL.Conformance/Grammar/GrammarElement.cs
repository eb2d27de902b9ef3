namespace InfluxQL.Conformance.Grammar;

/// <summary>A part of a grammar rule.</summary>
public abstract record GrammarElement;

/// <summary>A token's name, or in a lexer grammar the name of another lexer rule.</summary>
public sealed record TokenReference(string Name) : GrammarElement;

/// <summary>A parser rule's name.</summary>
public sealed record RuleReference(string Name) : GrammarElement;

/// <summary>A quoted text.</summary>
public sealed record LiteralText(string Text) : GrammarElement;

/// <summary>A set of characters in brackets, as written.</summary>
public sealed record CharacterSet(string Content) : GrammarElement;

/// <summary>What only a lexer grammar has and nobody here looks into: <c>~</c>, <c>.</c>, ranges, actions.</summary>
public sealed record OpaqueElement(string Text) : GrammarElement;

/// <summary>Elements one after another; none for an empty alternative.</summary>
public sealed record SequenceElement(IReadOnlyList<GrammarElement> Items) : GrammarElement;

/// <summary>Alternatives.</summary>
public sealed record ChoiceElement(IReadOnlyList<GrammarElement> Alternatives) : GrammarElement;

/// <summary>An element with <c>?</c>, <c>*</c> or <c>+</c>.</summary>
/// <param name="Item">What repeats.</param>
/// <param name="Required">Whether it stands at least once.</param>
/// <param name="Unbounded">Whether it may stand more than once.</param>
public sealed record RepeatElement(GrammarElement Item, bool Required, bool Unbounded) : GrammarElement;
