using InfluxQL.Json.Naming;

namespace InfluxQL.Cli.Options;

/// <summary>
/// Tells options from operands: <c>--name VALUE</c>, <c>--name=VALUE</c>, <c>--</c> before operands that look like
/// options. A text that begins with dashes and has a space is a query with a comment, and no option.
/// </summary>
internal static class ArgumentParser
{
    /// <summary>Reads the arguments of a command.</summary>
    /// <param name="options">The options that the command has; <c>--help</c> is not among them.</param>
    /// <param name="args">The arguments.</param>
    /// <exception cref="UsageException">The command does not have such options.</exception>
    public static ParsedArguments Parse(IReadOnlyList<CommandOption> options, ReadOnlySpan<string> args)
    {
        var parsed = new ParsedArguments();
        bool onlyOperands = false;
        for (int i = 0; i < args.Length; i++)
        {
            string argument = args[i];
            if (onlyOperands || !LooksLikeOption(argument))
            {
                parsed.AddOperand(argument);
            }
            else if (argument == "--")
            {
                onlyOperands = true;
            }
            else if (argument is "--help" or "-h")
            {
                parsed.AskForHelp();
                return parsed;
            }
            else
            {
                AddOption(options, parsed, args, ref i);
            }
        }

        return parsed;
    }

    private static void AddOption(IReadOnlyList<CommandOption> options, ParsedArguments parsed, ReadOnlySpan<string> args, ref int index)
    {
        string argument = args[index];
        int equals = argument.IndexOf('=');
        string name = equals < 0 ? argument : argument[..equals];
        CommandOption option = Find(options, name);
        string value = string.Empty;
        if (equals >= 0)
        {
            value = option.ValueName is not null
                ? argument[(equals + 1)..]
                : throw new UsageException($"The option {name} takes no value.");
        }
        else if (option.ValueName is not null && !option.ValueIsOptional)
        {
            value = ++index < args.Length ? args[index] : throw new UsageException($"The option {name} needs a value: {name} {option.ValueName}.");
        }

        CheckValue(option, value);
        if (!parsed.TryAdd(option, value))
        {
            throw new UsageException($"The option {name} is given twice.");
        }
    }

    private static CommandOption Find(IReadOnlyList<CommandOption> options, string name)
    {
        foreach (CommandOption option in options)
        {
            if (option.Name == name || option.ShortName == name)
            {
                return option;
            }
        }

        string? nearest = NearestName.Find(name, options.Select(option => option.Name).Append("--help"));
        throw new UsageException(nearest is null
            ? $"There is no option {name}."
            : $"There is no option {name}. Did you mean {nearest}?");
    }

    private static void CheckValue(CommandOption option, string value)
    {
        if (option.Values is { } values && !values.Contains(value))
        {
            string? nearest = NearestName.Find(value, values);
            string hint = nearest is null ? string.Empty : $" Did you mean {nearest}?";
            throw new UsageException($"'{value}' is no value of {option.Name}; it takes {string.Join(", ", values)}.{hint}");
        }
    }

    private static bool LooksLikeOption(string argument)
    {
        if (argument.Length < 2 || argument[0] != '-')
        {
            return false;
        }

        // The name ends at '='; what follows may be any text.
        int nameEnd = argument.IndexOf('=');
        ReadOnlySpan<char> name = nameEnd < 0 ? argument : argument.AsSpan(0, nameEnd);
        return name.IndexOfAny(" \t\r\n") < 0;
    }
}
