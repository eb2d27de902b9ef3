namespace InfluxQL.SyntaxGenerator;

/// <summary>A folder with the small model's files, removed at the end of the test.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    public TemporaryRepository()
    {
        Root = Directory.CreateTempSubdirectory("influxql-generator-").FullName;
        Write(Repository.ModelPath, SmallModel.Xml);
        Write(Repository.GrammarPath, SmallModel.Grammar);
        Write(Repository.VocabularyPath, SmallModel.Tokens);
    }

    public string Root { get; }

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(GetPath(path))!);
        File.WriteAllText(GetPath(path), text);
    }

    public string Read(string path) => File.ReadAllText(GetPath(path));

    public string GetPath(string path) => Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
