using InfluxQL.SyntaxGenerator.Emitters;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator;

/// <summary>The command line: writes the generated files and deletes those that the model no longer gives, or with --check says which are stale.</summary>
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
        IReadOnlyList<string> leftOver = repository.FindLeftOver(files);
        if (isCheck)
        {
            Report(output, "stale", stale.Concat(leftOver));
            return stale.Count + leftOver.Count > 0 ? Failure : Success;
        }

        foreach (OutputFile file in files.Where(file => stale.Contains(file.Path)))
        {
            repository.Write(file);
        }

        foreach (string path in leftOver)
        {
            repository.Delete(path);
        }

        Report(output, "wrote", stale);
        Report(output, "deleted", leftOver);
        return Success;
    }

    private static void Report(TextWriter output, string verb, IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            output.WriteLine($"{verb} {path}");
        }
    }
}
