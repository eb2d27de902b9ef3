using System.Text;

namespace InfluxQL.Cli.Results;

/// <summary>The body of an answer is not what the v1 API gives.</summary>
/// <param name="problem">The rest of a sentence that begins with "The answer".</param>
/// <param name="inner">The cause.</param>
internal sealed class AnswerFormatException(string problem, Exception? inner = null) : Exception(problem, inner)
{
    private const int KeptBytes = 1000;

    /// <summary>The beginning of a body that is no answer, as the server wrote it; null where it was one for a while.</summary>
    public string? Beginning { get; private init; }

    /// <summary>It ends before it is complete.</summary>
    public static AnswerFormatException CutOff() => new("ends in its middle: the server or something between broke off");

    /// <summary>There is none.</summary>
    public static AnswerFormatException Empty() => new("is empty: something between may have lost it");

    /// <summary>It is no JSON.</summary>
    /// <param name="bytes">The bytes that could not be read, in part or as a whole.</param>
    /// <param name="hasBegun">A part of it was JSON.</param>
    /// <param name="inner">The cause.</param>
    public static AnswerFormatException NoJson(ReadOnlySpan<byte> bytes, bool hasBegun, Exception? inner = null)
    {
        if (hasBegun)
        {
            return new AnswerFormatException("goes on with something that is no JSON", inner);
        }

        string text = Encoding.UTF8.GetString(bytes.Length > KeptBytes ? bytes[..KeptBytes] : bytes).Trim();
        return text.Length == 0 ? Empty() : new AnswerFormatException("is no JSON", inner) { Beginning = text };
    }
}
