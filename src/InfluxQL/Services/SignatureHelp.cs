using InfluxQL.Semantics;
using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>The call around a position: what it takes, and which argument the position is in.</summary>
public sealed class SignatureHelp
{
    internal SignatureHelp(string name, string label, string documentation, IReadOnlyList<string> parameters, int active, TextSpan callStart)
    {
        Name = name;
        Label = label;
        Documentation = documentation;
        Parameters = parameters;
        ActiveParameter = active;
        NameSpan = callStart;
    }

    /// <summary>The function's name in lower case.</summary>
    public string Name { get; }

    /// <summary>The signature, such as <c>derivative(field [, unit])</c>.</summary>
    public string Label { get; }

    /// <summary>What the function does.</summary>
    public string Documentation { get; }

    /// <summary>The names of the arguments, as the label has them.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The index of the argument at the position; -1 where the function takes no argument there.</summary>
    public int ActiveParameter { get; }

    /// <summary>The call's name in the text.</summary>
    public TextSpan NameSpan { get; }

    internal static SignatureHelp Of(FunctionDefinition function, int argument, TextSpan nameSpan)
    {
        int count = function.Arguments.Count;
        int active = argument < count ? argument : -1;

        // Where there is no limit, the argument before the last repeats.
        active = function.MaxArguments is null && argument >= count - 1 ? count - 2 : active;
        return new SignatureHelp(function.Name, function.Signature, function.Summary, [.. function.Arguments.Select(item => item.Name)], active, nameSpan);
    }
}
