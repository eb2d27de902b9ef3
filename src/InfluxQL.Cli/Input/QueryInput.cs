using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Input;

/// <summary>A query and where it comes from.</summary>
/// <param name="Name">What stands before line and column in messages.</param>
/// <param name="Path">The file's path as given; null if the text comes from elsewhere.</param>
/// <param name="Text">The text, without the byte-order mark of a file.</param>
internal sealed record QueryInput(string Name, string? Path, string Text)
{
    private const string StandardInputName = "<stdin>";

    /// <summary>Reads the query that the arguments name: the operand, <c>--file</c>, or standard input.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static QueryInput Read(CommandContext context)
    {
        string? file = context.Arguments.Find(CommonOptions.File);
        if (context.Arguments.Operands.Count > 0)
        {
            if (file is not null)
            {
                throw new UsageException("There are a query and --file; give one of them.");
            }

            string operand = context.Arguments.Operands[0];
            return operand == "-" ? FromStandardInput(context) : new QueryInput("<query>", null, operand);
        }

        if (file is null && context.Terminal.InputIsTerminal)
        {
            throw new UsageException("There is no query. Give it as an argument in quotes, with --file FILE, or on standard input.");
        }

        return file is null or "-"
            ? FromStandardInput(context)
            : new QueryInput(file, file, Utf8Text.Decode(InputFile.ReadAll(file), file));
    }

    private static QueryInput FromStandardInput(CommandContext context) =>
        new(StandardInputName, null, Utf8Text.Decode(InputFile.ReadAll(context.Input, StandardInputName), StandardInputName));
}
