using InfluxQL.SyntaxGenerator.Emitters;
using InfluxQL.SyntaxGenerator.Grammar;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator;

/// <summary>Reads the generator's inputs below a repository's root, and compares or writes its outputs.</summary>
internal sealed class Repository
{
    public const string ModelPath = "grammar/Syntax.xml";
    public const string GrammarPath = "grammar/InfluxQLParser.g4";
    public const string VocabularyPath = "src/InfluxQL/Parsing/Generated/InfluxQLLexer.tokens";

    private const string CSharpExtension = ".cs";

    private readonly string _root;

    public Repository(string root)
    {
        _root = root;
    }

    /// <summary>The repository that contains a folder: the nearest one above it with the model.</summary>
    /// <exception cref="ModelException">There is none.</exception>
    public static Repository FindFrom(string folder)
    {
        for (DirectoryInfo? current = new(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, ModelPath)))
            {
                return new Repository(current.FullName);
            }
        }

        throw new ModelException($"There is no {ModelPath} in {folder} or above it.");
    }

    /// <summary>Everything that the model gives, in memory.</summary>
    /// <exception cref="ModelException">An input is missing or wrong.</exception>
    public IReadOnlyList<OutputFile> Generate()
    {
        SyntaxModel model = SyntaxModelReader.Read(Read(ModelPath));
        ParserGrammar grammar = ParserGrammar.Parse(Read(GrammarPath));
        TokenVocabulary vocabulary = TokenVocabulary.Parse(Read(VocabularyPath));
        return OutputFiles.Generate(model, grammar, vocabulary);
    }

    /// <summary>Which of the files differ from what is on the disk, or are missing there.</summary>
    public IReadOnlyList<string> FindStale(IReadOnlyList<OutputFile> files) =>
        files.Where(file => !File.Exists(FullPath(file.Path)) || File.ReadAllText(FullPath(file.Path)) != file.Text)
            .Select(file => file.Path)
            .ToList();

    /// <summary>
    /// Files that an earlier model gave and this one does not. They are known by their head, since other tools
    /// write into the same folders.
    /// </summary>
    public IReadOnlyList<string> FindLeftOver(IReadOnlyList<OutputFile> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet();
        return paths.Where(path => path.EndsWith(CSharpExtension, StringComparison.Ordinal))
            .Select(path => path[..path.LastIndexOf('/')])
            .Distinct()
            .Where(folder => Directory.Exists(FullPath(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(FullPath(folder), "*" + CSharpExtension).Select(file => $"{folder}/{Path.GetFileName(file)}"))
            .Where(path => !paths.Contains(path) && File.ReadAllText(FullPath(path)).StartsWith(CSharpWriter.Head, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    public void Delete(string path) => File.Delete(FullPath(path));

    public void Write(OutputFile file)
    {
        string path = FullPath(file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text);
    }

    private string Read(string path) =>
        File.Exists(FullPath(path)) ? File.ReadAllText(FullPath(path)) : throw new ModelException($"{path} is missing.");

    private string FullPath(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));
}
