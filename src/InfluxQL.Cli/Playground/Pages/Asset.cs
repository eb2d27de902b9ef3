using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace InfluxQL.Cli.Playground.Pages;

/// <summary>A file of the built page, which lies in the tool's assembly.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">The value of the header.</param>
/// <param name="Tag">A strong ETag, in its quotes.</param>
internal sealed record Asset(ReadOnlyMemory<byte> Content, string ContentType, string Tag)
{
    private const string Prefix = "playground/";

    private static readonly FrozenDictionary<string, string> s_resources = FindResources();

    /// <summary>The paths of all files, such as <c>index.html</c>.</summary>
    public static IEnumerable<string> Paths => s_resources.Keys;

    /// <summary>Reads a file; null if the page has none of that path. Nothing but a listed path is read, whatever dots it has.</summary>
    public static Asset? Find(string path)
    {
        if (!s_resources.TryGetValue(path, out string? resource))
        {
            return null;
        }

        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(content, TypeOf(path), $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
    }

    private static string TypeOf(string path)
    {
        string type = new FileExtensionContentTypeProvider().TryGetContentType(path, out string? known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" ? type + "; charset=utf-8" : type;
    }

    private static FrozenDictionary<string, string> FindResources()
    {
        var resources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in Assembly.GetExecutingAssembly().GetManifestResourceNames())
        {
            // The build writes folders with the separator of its machine.
            string path = name.Replace('\\', '/');
            if (path.StartsWith(Prefix, StringComparison.Ordinal))
            {
                resources[path[Prefix.Length..]] = name;
            }
        }

        return resources.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
