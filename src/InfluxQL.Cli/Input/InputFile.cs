namespace InfluxQL.Cli.Input;

/// <summary>Opens and reads files; what goes wrong becomes an <see cref="InputException"/> with a sentence.</summary>
internal static class InputFile
{
    /// <summary>More than this is no query: 64 MiB.</summary>
    private const int MaxLength = 64 * 1024 * 1024;

    /// <summary>Opens a file for reading.</summary>
    public static Stream Open(string path)
    {
        if (path.Length == 0)
        {
            throw new InputException("The name of the file is empty.");
        }

        if (Directory.Exists(path))
        {
            throw new InputException($"{path} is a directory; name a file.");
        }

        try
        {
            // The reader has a buffer of its own.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"There is no file {path}.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException($"{path} may not be read; check its permissions.");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path} cannot be opened: {exception.Message}");
        }
    }

    /// <summary>Reads a whole file.</summary>
    public static ReadOnlyMemory<byte> ReadAll(string path)
    {
        using Stream stream = Open(path);
        return ReadAll(stream, path);
    }

    /// <summary>Reads a stream to its end.</summary>
    public static ReadOnlyMemory<byte> ReadAll(Stream stream, string name)
    {
        byte[] buffer = new byte[16 * 1024];
        int length = 0;
        while (true)
        {
            int read = Read(stream, buffer.AsSpan(length), name);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            if (length > MaxLength)
            {
                throw new InputException($"{name} is larger than {MaxLength / (1024 * 1024)} MiB, which is more than a query may have.");
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    /// <summary>Reads what is there; 0 at the end.</summary>
    public static int Read(Stream stream, Span<byte> buffer, string name)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new InputException($"{name} cannot be read: {exception.Message}");
        }
    }
}
