using InfluxQL.Parsing.Recovery;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Services;

/// <summary>The innermost call that is open at a place.</summary>
/// <param name="Name">The name as it is written, without quotes.</param>
/// <param name="NameType">The type of the name's token: <c>fill</c> and <c>tz</c> begin clauses.</param>
/// <param name="Argument">The number of commas before the place.</param>
/// <param name="Start">Offset of the name in the statement.</param>
/// <param name="Length">Length of the name, with its quotes.</param>
internal sealed record CallPlace(string Name, int NameType, int Argument, int Start, int Length)
{
    /// <summary>Whether it is a call of time(), as GROUP BY has it.</summary>
    public bool IsInterval => Name.Equals("time", StringComparison.OrdinalIgnoreCase);

    public bool IsFill => NameType is T.FILL or T.FILL_PARAMETER;

    public bool IsTimeZone => NameType is T.TZ or T.TZ_PARAMETER;

    public static CallPlace? Find(PrefixParse parse)
    {
        int depth = 0;
        int commas = 0;
        for (int i = parse.Tokens.Length - 1; i > 0; i--)
        {
            switch (parse.Tokens[i].Type)
            {
                case T.CLOSE_PAREN:
                    depth++;
                    break;
                case T.COMMA:
                    commas += depth == 0 ? 1 : 0;
                    break;
                case T.OPEN_PAREN:
                    if (depth-- == 0)
                    {
                        return null;
                    }

                    break;
                case T.CALL_OPEN_PAREN:
                    if (depth-- == 0)
                    {
                        return new CallPlace(NameText.ValueOf(parse.TextOf(parse.Tokens[i - 1])), parse.Tokens[i - 1].Type, commas, parse.Tokens[i - 1].Start, parse.Tokens[i - 1].End - parse.Tokens[i - 1].Start);
                    }

                    break;
                default:
                    break;
            }
        }

        return null;
    }
}
