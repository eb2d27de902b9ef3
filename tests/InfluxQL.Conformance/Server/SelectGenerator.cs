using InfluxQL.Conformance.Generation;

namespace InfluxQL.Conformance.Server;

/// <summary>
/// Makes SELECTs over a small schema that parse. About three quarters break a rule that the server checks before it
/// runs them.
/// </summary>
public sealed class SelectGenerator
{
    private static readonly string[] s_columns = ["value", "n", "s", "ok", "host", "env", "missing", "\"value\"", "value::float", "host::tag"];
    private static readonly string[] s_literals = ["1", "0", "-1", "2.5", "'x'", "'2000-01-01'", "5m", "0s", "-10s", "true", "3", "9223372036854775808"];
    private static readonly string[] s_operators = ["+", "-", "*", "/", "%", "&", "|", "^"];
    private static readonly string[] s_comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly string[] s_simple = ["count", "mean", "median", "mode", "spread", "stddev", "sum", "first", "last", "max", "min", "distinct"];
    private static readonly string[] s_running = ["difference", "non_negative_difference", "cumulative_sum"];
    private static readonly string[] s_rates = ["derivative", "non_negative_derivative", "elapsed", "integral"];

    private static readonly string[] s_averages =
    [
        "moving_average", "exponential_moving_average", "double_exponential_moving_average", "triple_exponential_moving_average",
        "triple_exponential_derivative", "relative_strength_index", "kaufmans_efficiency_ratio", "kaufmans_adaptive_moving_average",
        "chande_momentum_oscillator",
    ];

    private static readonly string[] s_math = ["abs", "sin", "acos", "exp", "ln", "log2", "log10", "sqrt", "floor", "ceil", "round"];
    private static readonly string[] s_binaryMath = ["pow", "atan2", "log"];

    private static readonly string[] s_times =
    [
        "now()", "now() - 1h", "now() - 5m + 1s", "'2000-01-01'", "'2000-01-01 00:00:00'", "'2000-01-01T00:00:00Z'", "'2000-01-01' + 1d",
        "1000", "10s", "1.5", "0", "-5", "'2000-13-01'", "'x'", "host", "true", "'9999-12-31'", "'1600-01-01'", "now(1)", "(5)", "1h / 2",
        "/a/", "9223372036854775808", "now", "1 + value", "('2000-01-01')", "2 * 1h", "'2000-01-01' - '1999-01-01'", "'2000-01-01Z'",
    ];

    private static readonly string[] s_dimensions =
    [
        "time(1m)", "time(10s)", "time(1h, 5m)", "time(1m, now())", "time(1m, '2000-01-01T00:00:05Z')", "host", "env", "*", "/ho/", "time(1m + 30s)",
        "(host)", "host::tag", "time", "TIME", "time()", "time(1m, 2m, 3m)", "time('1m')", "time(10)", "time(b)", "time(1m, mean())", "time(1m, now(1))",
        "time(1m, 5)", "time(1m, 'x')", "time(1m, '2000-13-01')", "mean(value)", "'host'", "5", "host + 1", "floor(1)", "time(0s)", "\"time\"",
    ];

    private readonly RandomSource _random;

    /// <summary>Makes the generator of one query of a seed.</summary>
    public SelectGenerator(long seed, long number)
    {
        _random = new RandomSource(seed, number);
    }

    /// <summary>Makes a SELECT.</summary>
    public string Next() => Select(0);

    private string Select(int depth)
    {
        string fields = Join(1 + (_random.Chance(300) ? 1 : 0) + (_random.Chance(100) ? 1 : 0), FieldWithAlias);
        string source = depth < 2 && _random.Chance(200) ? $"({Select(depth + 1)})" : _random.Chance(100) ? "cpu, mem" : "cpu";
        string text = $"SELECT {fields} FROM {source}";
        text += _random.Chance(450) ? $" WHERE {Condition(0)}" : string.Empty;
        text += _random.Chance(450) ? $" GROUP BY {Join(_random.Chance(300) ? 2 : 1, Dimension)}" : string.Empty;
        text += _random.Chance(150) ? $" fill({_random.Pick(["null", "none", "linear", "previous", "0", "5.5"])})" : string.Empty;
        text += _random.Chance(120) ? $" ORDER BY time {_random.Pick(["ASC", "DESC"])}" : string.Empty;
        text += _random.Chance(200) ? $" LIMIT {_random.Pick(["0", "1", "2", "10"])}" : string.Empty;
        return text + (depth == 0 && _random.Chance(60) ? " tz('Europe/Berlin')" : string.Empty);
    }

    private string FieldWithAlias() => Field(0) + (_random.Chance(150) ? " AS value" : string.Empty);

    private string Field(int depth)
    {
        int choice = _random.Next(1000);
        return choice switch
        {
            < 150 => _random.Pick(s_columns),
            < 170 => "time",
            < 200 => depth == 0 ? "*" : _random.Pick(["*", "value"]),
            < 215 => depth == 0 ? "/val/" : "value",
            < 240 => _random.Pick(s_literals),
            < 260 => "DISTINCT value",
            < 350 => depth < 3 ? $"{Field(depth + 1)} {_random.Pick(s_operators)} {Field(depth + 1)}" : "value",
            < 370 => depth < 3 ? $"({Field(depth + 1)})" : "value",
            < 385 => $"-{_random.Pick(["value", "(value + 1)", "max(value)"])}",
            _ => Call(depth),
        };
    }

    private string Call(int depth)
    {
        (string name, List<string> arguments) = _random.Next(100) switch
        {
            < 35 => (_random.Pick(s_simple), new List<string> { Source(depth, false) }),
            < 43 => (_random.Pick(s_running), [Source(depth, true)]),
            < 53 => Rate(depth),
            < 66 => (_random.Pick(s_averages), Average(depth)),
            < 71 => (_random.Pick(["holt_winters", "holt_winters_with_fit"]), [Source(depth, true), Integer(), Integer()]),
            < 81 => (_random.Pick(["top", "bottom"]), Pick()),
            < 86 => ("percentile", [Source(depth, false), _random.Pick(["95", "50.5", "'x'", "a"])]),
            < 90 => ("sample", [Source(depth, false), Integer()]),
            < 95 => (_random.Pick(s_math), [Argument(depth)]),
            < 98 => (_random.Pick(s_binaryMath), [Argument(depth), Argument(depth)]),
            _ => (_random.Pick(["average", "now", "time", "tz", "Foo"]), [Source(depth, false)]),
        };
        Damage(arguments, depth);
        name = _random.Chance(50) ? name.ToUpperInvariant() : name;
        return $"{name}({string.Join(", ", arguments)})";
    }

    private (string Name, List<string> Arguments) Rate(int depth)
    {
        string name = _random.Pick(s_rates);
        List<string> arguments = [Source(depth, name != "integral")];
        if (_random.Chance(500))
        {
            arguments.Add(_random.Pick(["1s", "10m", "1s", "0s", "-1s", "10", "'1s'", "true"]));
        }

        return (name, arguments);
    }

    private List<string> Average(int depth)
    {
        List<string> arguments = [Source(depth, true), Integer()];
        if (_random.Chance(200))
        {
            arguments.Add(_random.Pick(["0", "1", "-1", "-2", "5", "'x'", "1.5"]));
            if (_random.Chance(500))
            {
                arguments.Add(_random.Pick(["'simple'", "'exponential'", "'none'", "'x'", "simple", "1"]));
            }
        }

        return arguments;
    }

    private List<string> Pick()
    {
        List<string> arguments = [_random.Chance(900) ? "value" : Argument(1)];
        if (_random.Chance(300))
        {
            arguments.Add(_random.Pick(["host", "env", "'host'", "5", "max(value)", "value"]));
        }

        arguments.Add(Integer());
        return arguments;
    }

    private string Integer() => _random.Pick(["2", "3", "5", "10", "2", "3", "1", "0", "-1", "2.5", "'x'", "value", "1 + 1"]);

    private string Source(int depth, bool takesCalls) => _random.Next(100) switch
    {
        < 55 => _random.Pick(s_columns),
        < 62 => "*",
        < 67 => "/val/",
        < 70 => "DISTINCT value",
        < 73 => _random.Pick(s_literals),
        < 77 => "value + 1",
        < 80 => "(value)",
        _ => depth < 3 && (takesCalls || _random.Chance(200)) ? Call(depth + 1) : "value",
    };

    private string Argument(int depth) => _random.Chance(250) ? _random.Pick(s_literals) : Field(depth + 1);

    private void Damage(List<string> arguments, int depth)
    {
        int choice = _random.Next(100);
        if (choice < 4)
        {
            arguments.RemoveAt(_random.Next(arguments.Count));
        }
        else if (choice < 8)
        {
            arguments.Add(Argument(depth + 1));
        }
        else if (choice < 11)
        {
            arguments[_random.Next(arguments.Count)] = Argument(depth + 1);
        }
    }

    private string Condition(int depth)
    {
        if (depth < 3 && _random.Chance(300))
        {
            return $"{Condition(depth + 1)} {_random.Pick(["AND", "AND", "OR"])} {Condition(depth + 1)}";
        }

        if (depth < 3 && _random.Chance(120))
        {
            return $"({Condition(depth + 1)})";
        }

        return _random.Next(100) switch
        {
            < 38 => Time(),
            < 60 => $"host {_random.Pick(["=", "!="])} 'a'",
            < 66 => $"host {_random.Pick(["=~", "!~"])} /a/",
            < 78 => $"{_random.Pick(s_columns)} {_random.Pick(s_comparisons)} {_random.Pick(s_literals)}",
            < 83 => $"{_random.Pick(s_math)}({_random.Pick(["value", "value + 1", "n", "value, 2", "mean(value)", ""])}) > 1",
            < 86 => $"{_random.Pick(s_binaryMath)}({_random.Pick(["value, 2", "value", "2, n"])}) > 1",
            < 88 => $"{_random.Pick(["mean", "count", "foo", "now"])}({_random.Pick(["value", "value, 1"])}) > 1",
            < 91 => $"value {_random.Pick(s_operators)} n {_random.Pick(s_comparisons)} 2",
            < 93 => _random.Pick(["true", "false", "'a' = 'a'", "1 = 2", "1 + 1 = 2"]),
            < 96 => _random.Pick(["value", "host", "5", "'x'", "mean(value)", "*", "-value", "value + 1"]),
            _ => $"{_random.Pick(s_literals)} {_random.Pick(s_comparisons)} value",
        };
    }

    private string Time()
    {
        string operation = _random.Chance(60) ? _random.Pick(["!=", "+", "=~ /a/ AND host = "]) : _random.Pick(["=", "<", "<=", ">", ">="]);
        string operand = operation.StartsWith("=~", StringComparison.Ordinal) ? "'a'" : _random.Chance(600) ? _random.Pick(s_times[..10]) : _random.Pick(s_times);
        string name = _random.Pick(["time", "time", "TIME", "\"time\""]);
        bool isSwapped = _random.Chance(120) && !operand.StartsWith('/') && !operation.StartsWith('=');
        return isSwapped ? $"{operand} {operation} {name}" : $"{name} {operation} {operand}";
    }

    private string Dimension() => _random.Chance(650) ? _random.Pick(s_dimensions[..9]) : _random.Pick(s_dimensions);

    private static string Join(int count, Func<string> make) => string.Join(", ", Enumerable.Range(0, count).Select(_ => make()));
}
