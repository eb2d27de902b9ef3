using System.Globalization;
using InfluxQL.Text;

namespace InfluxQL.Diagnostics;

public class DiagnosticTests
{
    private static readonly DiagnosticDescriptor s_rule =
        new("IQL9999", "A title", "Found {0} after {1}", DiagnosticCategories.Syntax, DiagnosticSeverity.Warning);

    [Fact]
    public void The_message_has_the_arguments_in_the_invariant_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var withComma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            withComma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = withComma;
            Diagnostic.Create(s_rule, default, 1.5, "x").Message.ShouldBe("Found 1.5 after x");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_message_without_arguments_is_formatted_all_the_same()
    {
        var rule = new DiagnosticDescriptor("IQL9998", "A title", "Write {{}} here", DiagnosticCategories.Syntax, DiagnosticSeverity.Error);
        Diagnostic.Create(rule, default).GetMessage().ShouldBe("Write {} here");
    }

    [Fact]
    public void A_diagnostic_has_what_its_rule_says()
    {
        Diagnostic diagnostic = Diagnostic.Create(s_rule, new TextSpan(2, 3), "a", "b");
        diagnostic.Id.ShouldBe("IQL9999");
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Warning);
        diagnostic.Span.ShouldBe(new TextSpan(2, 3));
        diagnostic.Arguments.ShouldBe(["a", "b"]);
        diagnostic.ReferenceText.ShouldBeNull();
        diagnostic.ToString().ShouldBe("[2..5): warning IQL9999: Found a after b");
    }

    [Fact]
    public void A_copy_differs_in_what_was_asked_for_alone()
    {
        Diagnostic diagnostic = Diagnostic.Create(s_rule, new TextSpan(2, 3), "a", "b");
        Diagnostic copy = diagnostic.WithSeverity(DiagnosticSeverity.Error).WithSpan(new TextSpan(0, 1)).WithReferenceText("found a");
        copy.Severity.ShouldBe(DiagnosticSeverity.Error);
        copy.Span.ShouldBe(new TextSpan(0, 1));
        copy.ReferenceText.ShouldBe("found a");
        copy.Message.ShouldBe(diagnostic.Message);
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Warning);
        diagnostic.WithSpan(diagnostic.Span).ShouldBeSameAs(diagnostic);
    }

    [Fact]
    public void Diagnostics_are_equal_if_all_they_say_is()
    {
        Diagnostic diagnostic = Diagnostic.Create(s_rule, default, 1, 2);
        diagnostic.ShouldBe(Diagnostic.Create(s_rule, default, 1, 2));
        diagnostic.ShouldNotBe(Diagnostic.Create(s_rule, default, 1, 3));
        diagnostic.ShouldNotBe(diagnostic.WithSeverity(DiagnosticSeverity.Info));
        diagnostic.ShouldNotBe(diagnostic.WithSpan(new TextSpan(0, 1)));
        diagnostic.GetHashCode().ShouldBe(Diagnostic.Create(s_rule, default, 1, 2).GetHashCode());
    }

    [Fact]
    public void A_rule_and_arguments_are_needed()
    {
        Should.Throw<ArgumentNullException>(() => Diagnostic.Create(null!, default));
        Should.Throw<ArgumentNullException>(() => Diagnostic.Create(s_rule, default, null!));
    }
}
