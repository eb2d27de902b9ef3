using InfluxQL.Semantics;

namespace InfluxQL.Services;

/// <summary>Functions, with what they take.</summary>
internal static class FunctionOffers
{
    public static void Add(CompletionPlace place, QueryServiceOptions options, OfferList offers)
    {
        bool isClause = place.Call is { } call && (call.IsFill || call.IsTimeZone);
        if (place.Role != NameRole.Column || place.Path.Count > 0 || isClause || offers.QuotesNames || !place.Parse.Fits("f("))
        {
            return;
        }

        foreach (FunctionDefinition function in FunctionCatalog.All)
        {
            if (IsMeant(place, function) && options.Target.SupportsFunction(function.Name.AsSpan()))
            {
                bool isEmpty = function.Arguments.Count == 0;
                offers.Add(new Offer(CompletionKind.Function, function.Name, function.Name + (isEmpty ? "()" : "("), OfferGroup.Function)
                {
                    Snippet = isEmpty ? null : SnippetOf(function),
                    Detail = function.Signature,
                    Documentation = function.Summary,
                });
            }
        }
    }

    private static bool IsMeant(CompletionPlace place, FunctionDefinition function)
    {
        bool isInTime = place.Call is { IsInterval: true };
        return place.Clause switch
        {
            ClausePlace.GroupBy => function.Name == (isInTime ? "now" : "time"),
            ClausePlace.Where => function.IsMathematical || function.Name is "now" or "date_part",
            _ => function.Kind != FunctionKind.DateAndTime || function.Name is "date_part",
        };
    }

    // What has to be given; the rest can be typed behind it.
    private static string SnippetOf(FunctionDefinition function)
    {
        bool isEndless = function.MaxArguments is null;
        IEnumerable<FunctionArgument> arguments = isEndless
            ? [function.Arguments[0], function.Arguments[function.Arguments.Count - 1]]
            : function.Arguments.Take(function.MinArguments);
        return $"{function.Name}({string.Join(", ", arguments.Select((argument, i) => $"${{{i + 1}:{argument.Name}}}"))})";
    }
}
