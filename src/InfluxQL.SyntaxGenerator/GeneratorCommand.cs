using InfluxQL.SyntaxGenerator.Emitters;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator;

/// <summary>The command line: writes the generated files, or with --check says which are stale.</summary>
internal static class GeneratorCommand
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int WrongUsage = 2;

    private const string CheckOption = "--check";

    /// <param name="arguments">Optionally --check and the repository's root.</param>
    /// <param name="workingFolder">Where the search for the repository begins when no root is given.</param>
    /// <param name="output">Takes the names of written or stale files.</param>
    /// <param name="error">Takes what is wrong.</param>
    /// <returns>0, or 1 for a wrong model or a stale file, or 2 for a wrong command line.</returns>
    public static int Run(IReadOnlyList<string> arguments, string workingFolder, TextWriter output, TextWriter error)
    {
        bool isCheck = arguments.Contains(CheckOption);
        var roots = arguments.Where(argument => argument != CheckOption).ToList();
        if (roots.Count > 1 || roots.Any(root => root.StartsWith('-')))
        {
            error.WriteLine("Usage: InfluxQL.SyntaxGenerator [--check] [repository root]");
            return WrongUsage;
        }

        try
        {
            Repository repository = roots.Count == 1 ? new Repository(roots[0]) : Repository.FindFrom(workingFolder);
            return Run(repository, isCheck, output);
        }
        catch (ModelException exception)
        {
            foreach (string message in exception.Errors)
            {
                error.WriteLine(message);
            }

            return Failure;
        }
    }

    private static int Run(Repository repository, bool isCheck, TextWriter output)
    {
        IReadOnlyList<OutputFile> files = repository.Generate();
        IReadOnlyList<string> stale = repository.FindStale(files);
        foreach (OutputFile file in files.Where(file => !isCheck && stale.Contains(file.Path)))
        {
            repository.Write(file);
        }

        foreach (string path in stale)
        {
            output.WriteLine($"{(isCheck ? "stale" : "wrote")} {path}");
        }

        return isCheck && stale.Count > 0 ? Failure : Success;
    }
}
