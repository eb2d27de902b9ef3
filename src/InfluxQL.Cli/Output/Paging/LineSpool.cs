using System.Text;
using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli.Output.Paging;

/// <summary>
/// Lines for a pager: in memory up to a bound, in a temporary file beyond it, which ends with the object. One thread adds
/// while another reads.
/// </summary>
/// <param name="memoryBound">Characters that are kept in memory.</param>
internal sealed class LineSpool(int memoryBound = LineSpool.DefaultMemoryBound) : IDisposable
{
    private const int DefaultMemoryBound = 4 * 1024 * 1024;

    // The file's offset of one line in so many is kept.
    private const int BlockLines = 64;

    private readonly Lock _gate = new();
    private readonly List<string> _recent = [];
    private readonly List<long> _blocks = [];
    private FileStream? _file;
    private long _linesInFile;
    private int _recentCharacters;
    private bool _isComplete;

    /// <summary>How many lines there are by now.</summary>
    public long Count
    {
        get
        {
            lock (_gate)
            {
                return _linesInFile + _recent.Count;
            }
        }
    }

    /// <summary>No line will follow.</summary>
    public bool IsComplete
    {
        get
        {
            lock (_gate)
            {
                return _isComplete;
            }
        }
    }

    /// <summary>Whether a temporary file was needed.</summary>
    public bool UsesFile => _file is not null;

    /// <summary>Adds a line.</summary>
    /// <param name="line">Without its line break.</param>
    /// <exception cref="OutputException">The temporary file cannot be written.</exception>
    public void Add(string line)
    {
        lock (_gate)
        {
            _recent.Add(line);
            _recentCharacters += line.Length + 1;
            if (_recentCharacters > memoryBound)
            {
                MoveToFile();
            }
        }
    }

    /// <summary>Says that no line will follow.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
        }
    }

    /// <summary>Some lines; fewer where there are no more.</summary>
    /// <param name="first">The number of the first, from 0.</param>
    /// <param name="count">How many.</param>
    public IReadOnlyList<string> Read(long first, int count)
    {
        lock (_gate)
        {
            var lines = new List<string>(count);
            if (first < _linesInFile)
            {
                ReadFile(first, (int)Math.Min(count, _linesInFile - first), lines);
            }

            for (long i = Math.Max(first, _linesInFile); i < first + count && i - _linesInFile < _recent.Count; i++)
            {
                lines.Add(_recent[(int)(i - _linesInFile)]);
            }

            return lines;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static FileStream CreateFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            // Nobody else has to see what the server answered.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"influxql-{Path.GetRandomFileName()}"), options);
    }

    private void MoveToFile()
    {
        try
        {
            _file ??= CreateFile();
            _file.Seek(0, SeekOrigin.End);
            foreach (string line in _recent)
            {
                if (_linesInFile % BlockLines == 0)
                {
                    _blocks.Add(_file.Position);
                }

                _file.Write(Encoding.UTF8.GetBytes(line));
                _file.WriteByte((byte)'\n');
                _linesInFile++;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"The temporary file of the pager in {Path.GetTempPath()} cannot be written: {exception.Message}", exception);
        }

        _recent.Clear();
        _recentCharacters = 0;
    }

    private void ReadFile(long first, int count, List<string> lines)
    {
        int block = (int)(first / BlockLines);
        int end = (int)((first + count + BlockLines - 1) / BlockLines);
        long from = _blocks[block];
        long to = end < _blocks.Count ? _blocks[end] : _file!.Length;
        _file!.Seek(from, SeekOrigin.Begin);
        byte[] bytes = new byte[to - from];
        _file.ReadExactly(bytes);
        string[] texts = Encoding.UTF8.GetString(bytes).Split('\n');
        int skipped = (int)(first - ((long)block * BlockLines));
        lines.AddRange(texts.AsSpan(skipped, count));
    }
}
