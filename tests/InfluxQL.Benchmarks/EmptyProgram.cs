using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace InfluxQL.Benchmarks;

/// <summary>A program whose Main returns at once, written to a temporary folder: what starting .NET costs alone.</summary>
internal sealed class EmptyProgram : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("influxql-empty-").FullName;

    public EmptyProgram()
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Empty"), typeof(object).Assembly);
        TypeBuilder type = assembly.DefineDynamicModule("Empty").DefineType("Program", TypeAttributes.Class | TypeAttributes.Abstract | TypeAttributes.Sealed);
        MethodBuilder main = type.DefineMethod("Main", MethodAttributes.Static, typeof(void), []);
        main.GetILGenerator().Emit(OpCodes.Ret);
        type.CreateType();
        MetadataBuilder metadata = assembly.GenerateMetadata(out BlobBuilder code, out BlobBuilder data);
        var image = new BlobBuilder();
        new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage),
            new MetadataRootBuilder(metadata),
            code,
            mappedFieldData: data,
            entryPoint: MetadataTokens.MethodDefinitionHandle(main.MetadataToken)).Serialize(image);
        using (FileStream file = File.Create(AssemblyPath))
        {
            image.WriteContentTo(file);
        }

        string version = Environment.Version.ToString(3);
        File.WriteAllText(
            Path.ChangeExtension(AssemblyPath, ".runtimeconfig.json"),
            $$"""{"runtimeOptions": {"framework": {"name": "Microsoft.NETCore.App", "version": "{{version}}"} } }""");
    }

    /// <summary>What to give to <c>dotnet</c>.</summary>
    public string AssemblyPath => Path.Combine(_folder, "Empty.dll");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
