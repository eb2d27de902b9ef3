using System.Text;

namespace InfluxQL.Semantics;

/// <summary>A function of the language: what it takes, and what it does.</summary>
public sealed class FunctionDefinition
{
    internal FunctionDefinition(
        string name, FunctionKind kind, FunctionForm form, int minArguments, int? maxArguments, string summary, FunctionArgument[] arguments)
    {
        Name = name;
        Kind = kind;
        Form = form;
        MinArguments = minArguments;
        MaxArguments = maxArguments;
        Summary = summary;
        Arguments = arguments;
    }

    /// <summary>The name in lower case. Names of functions may be written in any letter case.</summary>
    public string Name { get; }

    /// <summary>What the function does with its input.</summary>
    public FunctionKind Kind { get; }

    /// <summary>The least number of arguments.</summary>
    public int MinArguments { get; }

    /// <summary>The greatest number of arguments; null where there is no limit.</summary>
    public int? MaxArguments { get; }

    /// <summary>The arguments in their order. Where there is no limit, the one before the last may repeat.</summary>
    public IReadOnlyList<FunctionArgument> Arguments { get; }

    /// <summary>What the function does, in a sentence.</summary>
    public string Summary { get; }

    /// <summary>The name and the arguments, with optional ones in brackets: <c>derivative(field [, unit])</c>.</summary>
    public string Signature
    {
        get
        {
            var text = new StringBuilder(Name).Append('(');
            for (int i = 0; i < Arguments.Count; i++)
            {
                bool optional = MaxArguments is null ? i > 0 && i < Arguments.Count - 1 : i >= MinArguments;
                string repeated = MaxArguments is null && optional ? ", …" : string.Empty;
                string separator = i == 0 ? string.Empty : ", ";
                text.Append(optional ? $" [{separator}{Arguments[i].Name}{repeated}]" : separator + Arguments[i].Name);
            }

            return text.Append(')').ToString();
        }
    }

    /// <summary>Whether it is one of the functions of numbers that may stand in a condition.</summary>
    public bool IsMathematical => Form == FunctionForm.Mathematical;

    /// <summary>Which rules the checks apply to calls.</summary>
    internal FunctionForm Form { get; }

    /// <summary>The signature.</summary>
    public override string ToString() => Signature;
}
