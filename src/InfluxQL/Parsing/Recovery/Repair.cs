namespace InfluxQL.Parsing.Recovery;

/// <summary>A way on from a token that does not fit.</summary>
internal sealed class Repair
{
    /// <summary>What to take and invent.</summary>
    public List<RepairStep> Steps { get; } = [];

    /// <summary>The item after those that the repair is about.</summary>
    public int Next { get; set; }

    /// <summary>How unlikely it is, mistakes that follow from it included.</summary>
    public int Cost { get; set; }

    /// <summary>How many items before the one that did not fit are done again.</summary>
    public int Back { get; set; }

    public Mistake Mistake { get; set; }

    /// <summary>The first and last item of what is wrong.</summary>
    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>The type of token that the message names.</summary>
    public int NamedToken { get; set; }

    public void Clear()
    {
        Steps.Clear();
        NamedToken = 0;
        Back = 0;
    }
}
