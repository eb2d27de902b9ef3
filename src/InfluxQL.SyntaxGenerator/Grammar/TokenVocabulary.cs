using System.Globalization;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Grammar;

/// <summary>The names and numbers of the lexer's tokens, from the .tokens file that ANTLR writes.</summary>
internal sealed class TokenVocabulary
{
    private TokenVocabulary(IReadOnlyDictionary<string, int> numbers)
    {
        Numbers = numbers;
    }

    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <exception cref="ModelException">A line is not "name=number".</exception>
    public static TokenVocabulary Parse(string text)
    {
        var numbers = new Dictionary<string, int>();
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // Literal names are listed as well: they repeat the numbers.
            if (line[0] == '\'')
            {
                continue;
            }

            int separator = line.IndexOf('=', StringComparison.Ordinal);
            if (separator <= 0
                || !int.TryParse(line.AsSpan(separator + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || !numbers.TryAdd(line[..separator], number))
            {
                throw new ModelException($"InfluxQLLexer.tokens: '{line}' is not a new name with its number.");
            }
        }

        return new TokenVocabulary(numbers);
    }
}
