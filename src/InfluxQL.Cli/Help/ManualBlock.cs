using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Help;

/// <summary>A part of a section of a manual page.</summary>
internal abstract record ManualBlock;

/// <summary>Running text.</summary>
internal sealed record ManualParagraph(string Text) : ManualBlock;

/// <summary>Lines to copy, which are not filled.</summary>
internal sealed record ManualCode(string Text) : ManualBlock;

/// <summary>Names and what each of them means.</summary>
internal sealed record ManualList(IReadOnlyList<ManualEntry> Entries) : ManualBlock;

/// <summary>Names of other manual pages of section 1.</summary>
internal sealed record ManualReferences(IReadOnlyList<string> Pages) : ManualBlock;
