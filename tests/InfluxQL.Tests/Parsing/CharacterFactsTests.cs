using InfluxQL.Literals;

namespace InfluxQL.Parsing;

public class CharacterFactsTests
{
    [Fact]
    public void A_duration_that_certainly_fits_does_fit()
    {
        int certain = 0;
        foreach (string unit in new[] { "ns", "u", "\u00B5", "ms", "s", "m", "h", "d", "w" })
        {
            for (int digits = 1; digits <= 20; digits++)
            {
                foreach (char first in "1589")
                {
                    string text = first + new string('9', digits - 1) + unit;
                    if (CharacterFacts.IsCertainlyDuration(text, digits, unit.Length, digits))
                    {
                        certain++;
                        DurationLiteral.TryParse(text.AsSpan(), out _).ShouldBeTrue(text);
                    }
                }
            }
        }

        certain.ShouldBeGreaterThan(200);
        CharacterFacts.IsCertainlyDuration("1609459200000ms", 13, 2, 13).ShouldBeTrue();
    }
}
