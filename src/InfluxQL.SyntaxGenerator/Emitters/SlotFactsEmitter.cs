using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes the tables of slots: how many, what each takes, which may be empty, what to invent.</summary>
internal static class SlotFactsEmitter
{
    private const int BitsPerWord = 64;

    public static OutputFile Emit(SyntaxModel model)
    {
        var tables = new SlotTables(model);
        var writer = new CSharpWriter("InfluxQL.Syntax");
        writer.Open("public static partial class SyntaxFacts");
        writer.Line($"private const int KindSetWords = {tables.WordsPerSet};");
        writer.Line();
        EmitArray(writer, "By kind: how many slots a node has.", "byte", "SlotCounts", tables.SlotCounts, 24);
        EmitArray(writer, "By kind: where the node's slots begin in the tables below.", "ushort", "FirstSlots", tables.FirstSlots, 16);
        EmitArray(writer, "By slot: which of the sets of kinds it allows.", "byte", "SlotKindSets", tables.SlotSets, 24);
        EmitArray(writer, "By slot: 1 where it may be empty.", "byte", "OptionalSlots", tables.Optional, 24);
        EmitArray(writer, "By slot: the kind of what is invented where it is empty and may not be.", "ushort", "DefaultSlotKinds", tables.Defaults, 16);
        EmitArray(writer, "By slot: the kind of the token between the elements of its list; 0 where there is none.", "byte", "SlotSeparators", tables.Separators, 24);
        writer.Line("// Sets of kinds, one bit per kind.");
        writer.Open("private static readonly ulong[] KindSets =");
        writer.Values(tables.Sets.SelectMany(set => set).Select(word => $"0x{word:X16}"), tables.WordsPerSet);
        writer.Close(";");
        writer.Line();
        EmitMethods(writer);
        writer.Close();
        return new OutputFile("src/InfluxQL/Syntax/Generated/SyntaxFacts.Slots.cs", writer.ToString());
    }

    private static void EmitArray(CSharpWriter writer, string comment, string type, string name, IEnumerable<int> values, int perLine)
    {
        writer.Line($"// {comment}");
        writer.Open($"private static readonly {type}[] {name} =");
        writer.Values(values.Select(value => value.ToString()), perLine);
        writer.Close(";");
        writer.Line();
    }

    private static void EmitMethods(CSharpWriter writer)
    {
        writer.Summary("How many slots a node of a kind has, empty ones included; 0 for lists, tokens and trivia.");
        writer.Line("internal static int GetSlotCount(SyntaxKind kind) => SlotCounts[(int)kind];");
        writer.Line();
        writer.Summary("Whether a slot takes a child of a kind. A slot with a list takes its elements as well: a list of one is its element.");
        writer.Open("internal static bool SlotAllows(SyntaxKind node, int slot, SyntaxKind child)");
        writer.Line("int set = SlotKindSets[FirstSlots[(int)node] + slot];");
        writer.Line("return (KindSets[(set * KindSetWords) + ((int)child >> 6)] & (1UL << ((int)child & 63))) != 0;");
        writer.Close();
        writer.Line();
        writer.Summary("Whether a slot may be empty.");
        writer.Line("internal static bool IsSlotOptional(SyntaxKind node, int slot) => OptionalSlots[FirstSlots[(int)node] + slot] != 0;");
        writer.Line();
        writer.Summary("The kind of what is invented where a slot is empty and may not be; None for a list of tokens.");
        writer.Line("internal static SyntaxKind GetDefaultSlotKind(SyntaxKind node, int slot) => (SyntaxKind)DefaultSlotKinds[FirstSlots[(int)node] + slot];");
        writer.Line();
        writer.Summary("The kind of the tokens between the elements of a slot's list; None where the slot has no list, or a list without separators.");
        writer.Line("internal static SyntaxKind GetSeparatorKind(SyntaxKind node, int slot) => (SyntaxKind)SlotSeparators[FirstSlots[(int)node] + slot];");
    }

    /// <summary>The tables before they are written.</summary>
    private sealed class SlotTables
    {
        private readonly SyntaxModel _model;
        private readonly Dictionary<string, int> _setsByKinds = [];

        public SlotTables(SyntaxModel model)
        {
            _model = model;
            WordsPerSet = (model.Kinds.Count + BitsPerWord - 1) / BitsPerWord;
            SlotCounts = new int[model.Kinds.Count];
            FirstSlots = new int[model.Kinds.Count];
            foreach (NodeModel node in model.ConcreteNodes)
            {
                foreach (string kind in node.Kinds)
                {
                    SlotCounts[model.GetKindValue(kind)] = node.Slots.Count;
                    FirstSlots[model.GetKindValue(kind)] = SlotSets.Count;
                }

                foreach (SlotModel slot in node.Slots)
                {
                    Add(slot);
                }
            }
        }

        public int WordsPerSet { get; }

        public int[] SlotCounts { get; }

        public int[] FirstSlots { get; }

        public List<int> SlotSets { get; } = [];

        public List<int> Optional { get; } = [];

        public List<int> Defaults { get; } = [];

        public List<int> Separators { get; } = [];

        public List<ulong[]> Sets { get; } = [];

        private void Add(SlotModel slot)
        {
            SlotSets.Add(GetSet(_model.GetAllowedKinds(slot)));
            Separators.Add(slot.Separator is { } separator ? _model.GetKindValue(separator) : 0);
            Optional.Add(slot.IsOptional ? 1 : 0);
            Defaults.Add(_model.GetDefaultKind(slot) is { } kind ? _model.GetKindValue(kind) : 0);
        }

        private int GetSet(IEnumerable<string> kinds)
        {
            var words = new ulong[WordsPerSet];
            foreach (int value in kinds.Select(_model.GetKindValue))
            {
                words[value / BitsPerWord] |= 1UL << (value % BitsPerWord);
            }

            string key = string.Join(' ', words);
            if (!_setsByKinds.TryGetValue(key, out int index))
            {
                index = Sets.Count;
                _setsByKinds.Add(key, index);
                Sets.Add(words);
            }

            return index;
        }
    }
}
