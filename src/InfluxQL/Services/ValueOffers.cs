using InfluxQL.Literals;
using InfluxQL.Semantics;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Services;

/// <summary>Values: those of tags, durations, time zones, options of fill(), times, regular expressions.</summary>
internal static class ValueOffers
{
    private const long Day = 86_400_000_000_000;

    private static readonly string[] s_units = ["s", "m", "h", "d", "w", "ms", "u", "ns"];

    private static readonly string[] s_durations = ["10s", "1m", "5m", "10m", "1h", "6h", "12h", "1d", "7d", "30d"];

    private static readonly (string Option, string Meaning)[] s_fillOptions =
    [
        ("null", "Intervals without a point have no value; this is what happens without fill()."),
        ("none", "Intervals without a point are left out."),
        ("previous", "Intervals without a point have the value of the one before."),
        ("linear", "Intervals without a point have a value between their neighbours."),
        ("0", "Intervals without a point have this number."),
    ];

    /// <summary>Whether a word is an option of fill().</summary>
    public static bool IsFillOption(string word) => Array.Exists(s_fillOptions, item => item.Option == word);

    public static void Add(CompletionPlace place, QueryServiceOptions options, Func<SchemaScope> scope, OfferList offers)
    {
        AddFreeInput(place, offers);
        if (place.Call is { IsFill: true })
        {
            foreach ((string option, string meaning) in s_fillOptions)
            {
                if (place.Parse.TypeFromEnd(0) == T.CALL_OPEN_PAREN && place.Parse.Fits(option))
                {
                    offers.Add(new Offer(CompletionKind.Value, option, option, OfferGroup.Value) { Documentation = meaning });
                }
            }
        }
        else if (place.Call is { IsTimeZone: true })
        {
            AddZones(place, offers);
        }
        else
        {
            AddDurations(place, offers);
            AddCompared(place, options, scope, offers);
            AddRegex(place, offers);
        }
    }

    private static void AddFreeInput(CompletionPlace place, OfferList offers)
    {
        AddIf("''", FreeInput.String);
        AddIf("1", FreeInput.Number);
        AddIf("1s", FreeInput.Duration);
        AddIf("/x/", FreeInput.Regex);

        void AddIf(string sample, FreeInput input)
        {
            if (place.Parse.Fits(sample))
            {
                offers.FreeInput |= input;
            }
        }
    }

    private static void AddZones(CompletionPlace place, OfferList offers)
    {
        if (place.Parse.TypeFromEnd(0) == T.CALL_OPEN_PAREN && place.Parse.Fits("''"))
        {
            foreach (string zone in IanaZoneNames.All)
            {
                offers.Add(new Offer(CompletionKind.Value, zone, QuotedText.QuoteString(zone), OfferGroup.Value) { Detail = "time zone" });
            }
        }
    }

    private static void AddDurations(CompletionPlace place, OfferList offers)
    {
        if (!place.Expects(T.DURATION_LITERAL) || !place.Parse.Fits("1s"))
        {
            return;
        }

        bool onlyDuration = !place.Expects(T.NUMBER);
        bool isUnit = place.Call is { } call && FunctionCatalog.Find(call.Name) is { } function
            && call.Argument < function.Arguments.Count
            && function.Arguments[call.Argument].Kind is ArgumentKind.Duration or ArgumentKind.Offset;
        bool isOffset = place.Clause == ClausePlace.Where && place.Parse.TypeFromEnd(0) is T.PLUS or T.MINUS;
        if (offers.Digits.Length > 0)
        {
            foreach (string unit in s_units)
            {
                string text = offers.Digits + unit;
                if (DurationLiteral.TryParse(text.AsSpan(), out long value))
                {
                    offers.Add(new Offer(CompletionKind.Value, text, text, OfferGroup.Value) { Detail = DurationWords.Describe(value) });
                }
            }
        }
        else if (onlyDuration || isUnit || isOffset)
        {
            for (int i = 0; i < s_durations.Length; i++)
            {
                DurationLiteral.TryParse(s_durations[i].AsSpan(), out long value);
                offers.Add(new Offer(CompletionKind.Value, s_durations[i], s_durations[i], OfferGroup.Value) { Detail = DurationWords.Describe(value) });
            }
        }
    }

    private static void AddCompared(CompletionPlace place, QueryServiceOptions options, Func<SchemaScope> scope, OfferList offers)
    {
        if (place.Clause != ClausePlace.Where || place.GetCompared(out int comparison) is not { } name || !place.Expects(T.STRING))
        {
            return;
        }

        if (name.Equals("time", StringComparison.OrdinalIgnoreCase))
        {
            long now = options.Now ?? SystemTime.Now;
            string today = QuotedText.QuoteString(TimeLiteral.Format(now - (now % Day)));
            offers.Add(new Offer(CompletionKind.Value, today, today, OfferGroup.Value) { Detail = "today, UTC" });
            offers.Add(new Offer(CompletionKind.Snippet, "now() - 1h", "now() - 1h", OfferGroup.Value)
            {
                Snippet = "now() - ${1:1h}",
                Detail = "one hour ago",
            });
        }
        else if (comparison is T.EQUALS or T.NOT_EQUALS && scope().Find(name) is { } column)
        {
            foreach (string value in column.Values)
            {
                if (QuotedText.CanQuote(value.AsSpan()))
                {
                    offers.Add(new Offer(CompletionKind.TagValue, value, QuotedText.QuoteString(value), OfferGroup.Value) { Detail = $"value of {name}" });
                }
            }
        }
    }

    private static void AddRegex(CompletionPlace place, OfferList offers)
    {
        if (place.Parse.Fits("/.*/"))
        {
            offers.Add(new Offer(CompletionKind.Value, "/…/", "/.*/", OfferGroup.Operator)
            {
                Snippet = "/${1:.*}/",
                Detail = "regular expression (RE2)",
            });
        }
    }
}
