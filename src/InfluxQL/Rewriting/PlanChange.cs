namespace InfluxQL.Rewriting;

/// <summary>What a step changed in a statement, and why.</summary>
public sealed class PlanChange
{
    internal PlanChange(PlanStep step, string description)
    {
        Step = step;
        Description = description;
    }

    /// <summary>The step.</summary>
    public PlanStep Step { get; }

    /// <summary>What changed and why: a sentence.</summary>
    public string Description { get; }

    /// <summary>The description.</summary>
    public override string ToString() => Description;
}
