using InfluxQL.SyntaxGenerator.Emitters;

namespace InfluxQL.SyntaxGenerator;

public sealed class GeneratorCommandTests : IDisposable
{
    private const string KindsPath = "src/InfluxQL/Syntax/Generated/SyntaxKind.cs";

    private readonly TemporaryRepository _repository = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void A_run_writes_the_files_and_a_second_one_writes_nothing()
    {
        Run(_repository.Root).ShouldBe(GeneratorCommand.Success);
        _output.ToString().ShouldContain("wrote " + KindsPath);

        _output.GetStringBuilder().Clear();
        Run(_repository.Root).ShouldBe(GeneratorCommand.Success);
        _output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void The_check_passes_when_the_files_are_up_to_date()
    {
        Run(_repository.Root);

        Run("--check", _repository.Root).ShouldBe(GeneratorCommand.Success);
    }

    [Fact]
    public void The_check_names_a_stale_file_and_leaves_it_as_it_is()
    {
        Run(_repository.Root);
        _repository.Write(KindsPath, "stale");
        _output.GetStringBuilder().Clear();

        Run("--check", _repository.Root).ShouldBe(GeneratorCommand.Failure);

        _output.ToString().Trim().ShouldBe("stale " + KindsPath);
        _repository.Read(KindsPath).ShouldBe("stale");
    }

    [Fact]
    public void The_check_names_a_missing_file()
    {
        Run(_repository.Root);
        File.Delete(_repository.GetPath(KindsPath));
        _output.GetStringBuilder().Clear();

        Run("--check", _repository.Root).ShouldBe(GeneratorCommand.Failure);

        _output.ToString().Trim().ShouldBe("stale " + KindsPath);
    }

    [Fact]
    public void The_check_names_a_file_that_the_model_no_longer_gives()
    {
        Run(_repository.Root);
        const string Left = "src/InfluxQL/Syntax/Generated/Nodes.Gone.cs";
        _repository.Write(Left, CSharpWriter.Head);
        _output.GetStringBuilder().Clear();

        Run("--check", _repository.Root).ShouldBe(GeneratorCommand.Failure);
        _output.ToString().Trim().ShouldBe("stale " + Left);

        Run(_repository.Root).ShouldBe(GeneratorCommand.Success);
        File.Exists(_repository.GetPath(Left)).ShouldBeFalse();
    }

    [Fact]
    public void The_repository_is_found_from_a_folder_inside_it()
    {
        string inside = Directory.CreateDirectory(_repository.GetPath("src/somewhere")).FullName;

        GeneratorCommand.Run([], inside, _output, _error).ShouldBe(GeneratorCommand.Success);

        File.Exists(_repository.GetPath(KindsPath)).ShouldBeTrue();
    }

    [Fact]
    public void A_wrong_model_fails_with_its_mistakes_and_writes_nothing()
    {
        _repository.Write(Repository.ModelPath, SmallModel.With("Mode=\"list\"", "Mode=\"lists\""));

        Run(_repository.Root).ShouldBe(GeneratorCommand.Failure);

        _error.ToString().ShouldContain("Mode cannot be 'lists'");
        File.Exists(_repository.GetPath(KindsPath)).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_grammar_is_reported()
    {
        File.Delete(_repository.GetPath(Repository.GrammarPath));

        Run(_repository.Root).ShouldBe(GeneratorCommand.Failure);

        _error.ToString().Trim().ShouldBe("grammar/InfluxQLParser.g4 is missing.");
    }

    [Theory]
    [InlineData("--chek")]
    [InlineData("a", "b")]
    public void A_wrong_command_line_shows_the_usage(params string[] arguments)
    {
        Run(arguments).ShouldBe(GeneratorCommand.WrongUsage);

        _error.ToString().ShouldStartWith("Usage:");
    }

    public void Dispose()
    {
        _repository.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private int Run(params string[] arguments) => GeneratorCommand.Run(arguments, _repository.Root, _output, _error);
}
