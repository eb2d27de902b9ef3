using InfluxQL.Conformance.Comparison;
using InfluxQL.Conformance.Reference;

namespace InfluxQL.Conformance;

public sealed class KnownDifferencesTests
{
    [GoFact]
    public void Every_known_difference_explains_its_example_and_is_still_needed()
    {
        using ReferenceProcess reference = new();
        LibraryAdapter library = new();
        List<string> wrong = [];

        foreach (KnownDifference known in KnownDifferences.All)
        {
            DifferentialCase test = new(known.Example, null, library, reference);
            if (test.Difference is null)
            {
                wrong.Add($"{known.Name}: no longer needed, both agree on {known.Example}");
            }
            else if (!known.Explains(test))
            {
                wrong.Add($"{known.Name}: does not explain {known.Example}\n    {test.Difference}");
            }
            else if (KnownDifferences.Find(test) != known)
            {
                wrong.Add($"{known.Name}: {KnownDifferences.Find(test)!.Name} already explains {known.Example}");
            }
        }

        wrong.ShouldBeEmpty(string.Join("\n", wrong));
    }

    [GoFact]
    public void Queries_in_which_the_two_agree_need_no_explanation()
    {
        using ReferenceProcess reference = new();

        new DifferentialCase("SELECT a FROM b WHERE c = 1", null, new LibraryAdapter(), reference).Difference.ShouldBeNull();
    }

    [Fact]
    public void Names_are_not_used_twice_and_reasons_name_their_section()
    {
        KnownDifferences.All.Select(known => known.Name).ShouldBeUnique();
        KnownDifferences.All.ShouldAllBe(known => known.Reason.StartsWith("Section "));
    }
}
