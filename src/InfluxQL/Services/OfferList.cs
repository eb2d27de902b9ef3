using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>Collects offers that match what is typed, each once.</summary>
internal sealed class OfferList
{
    private readonly List<(Offer Offer, TextSpan Span, bool Begins)> _offers = [];
    private readonly HashSet<(string Text, TextSpan Span)> _known = [];
    private TextSpan _span;
    private string _typed = string.Empty;
    private char _quote;

    /// <summary>What may be typed that is not offered.</summary>
    public FreeInput FreeInput { get; set; }

    /// <summary>Whether what is typed is a word in lower case, so that words of the language are offered in it too.</summary>
    public bool PrefersLowerCase { get; private set; }

    /// <summary>The digits that are typed; empty where something else is.</summary>
    public string Digits { get; private set; } = string.Empty;

    /// <summary>From now on offers replace <paramref name="span"/> and have to match <paramref name="typed"/>.</summary>
    public void Begin(TextSpan span, string typed)
    {
        _span = span;
        _quote = typed.Length > 0 && typed[0] is '"' or '\'' or '/' ? typed[0] : '\0';
        _typed = _quote == '\0' ? typed : typed.Substring(1);
        PrefersLowerCase = typed.Length > 0 && char.IsLetter(typed[0]) && typed == typed.ToLowerInvariant();
        Digits = typed.Length > 0 && typed.All(c => c is >= '0' and <= '9') ? typed : string.Empty;
    }

    public void Add(Offer offer)
    {
        if (_quote != '\0' && (offer.Text.Length == 0 || offer.Text[0] != _quote))
        {
            return;
        }

        int at = _typed.Length == 0 ? 0 : offer.Label.IndexOf(_typed, StringComparison.OrdinalIgnoreCase);
        at = at < 0 && offer.Text.StartsWith(_typed, StringComparison.OrdinalIgnoreCase) ? 0 : at;
        if (at >= 0 && _known.Add((offer.Text, _span)))
        {
            _offers.Add((offer, _span, at == 0));
        }
    }

    /// <summary>Whether a name has to be written in quotes here, because a quote is typed.</summary>
    public bool QuotesNames => _quote == '"';

    public CompletionList ToList(int limit)
    {
        _offers.Sort(static (left, right) =>
        {
            int order = right.Begins.CompareTo(left.Begins);
            order = order != 0 ? order : left.Offer.Group.CompareTo(right.Offer.Group);
            return order != 0 ? order : string.CompareOrdinal(left.Offer.Label, right.Offer.Label);
        });
        int count = Math.Min(limit, _offers.Count);
        var items = new CompletionItem[count];
        for (int i = 0; i < count; i++)
        {
            (Offer offer, TextSpan span, _) = _offers[i];
            items[i] = new CompletionItem(offer.Kind, offer.Label, offer.Text, span, i)
            {
                SnippetText = offer.Snippet,
                Detail = offer.Detail,
                Documentation = offer.Documentation,
            };
        }

        return new CompletionList(items, FreeInput, _offers.Count > count);
    }
}
