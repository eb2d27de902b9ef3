namespace InfluxQL.Conformance.Generation;

/// <summary>Damages a derived query a little, so that it is nearly valid: the mistakes that people make.</summary>
internal sealed class TokenMutator
{
    private const string Letters = "abcxyzSELT_019 .,'\"/*-";

    private readonly RandomSource _random;
    private readonly TokenSampler _sampler;

    public TokenMutator(RandomSource random, TokenSampler sampler)
    {
        _random = random;
        _sampler = sampler;
    }

    public void Mutate(List<GeneratedToken> tokens)
    {
        int times = _random.Chance(750) ? 1 : 2;
        for (int i = 0; i < times && tokens.Count > 0; i++)
        {
            MutateOnce(tokens, _random.Next(tokens.Count));
        }
    }

    private void MutateOnce(List<GeneratedToken> tokens, int index)
    {
        switch (_random.Next(6))
        {
            case 0:
                tokens.RemoveAt(index);
                break;
            case 1:
                tokens.Insert(index, tokens[index]);
                break;
            case 2 when index > 0:
                (tokens[index - 1], tokens[index]) = (tokens[index], tokens[index - 1]);
                break;
            case 3:
                tokens[index] = tokens[index] with { Text = Misspell(tokens[index].Text) };
                break;
            case 4:
                tokens[index] = _sampler.SampleAny();
                break;
            default:
                tokens.Insert(index, _sampler.SampleAny());
                break;
        }
    }

    private string Misspell(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        int index = _random.Next(text.Length);

        // The second half of a surrogate pair is no character of its own.
        if (char.IsSurrogate(text[index]))
        {
            return text;
        }

        string other = _random.Pick(Letters.ToCharArray()).ToString();
        return _random.Next(4) switch
        {
            0 => text.Remove(index, 1),
            1 => text.Insert(index, other),
            2 => text.Remove(index, 1).Insert(index, other),
            _ => index > 0 && !char.IsSurrogate(text[index - 1])
                ? text[..(index - 1)] + text[index] + text[index - 1] + text[(index + 1)..]
                : text,
        };
    }
}
