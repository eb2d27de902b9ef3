using System.Buffers;
using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>Makes keys of the bytes that a terminal sends: UTF-8 with the control sequences of ECMA-48 and xterm.</summary>
internal sealed class KeyDecoder
{
    private const byte Escape = 0x1B;
    private const byte Delete = 0x7F;
    private const int MaxSequence = 64;
    private const int EscapePatience = 50;
    private const int PastePatience = 2000;

    private static readonly byte[] s_beginPaste = "\u001b[200~"u8.ToArray();
    private static readonly byte[] s_endPaste = "\u001b[201~"u8.ToArray();

    private byte[] _buffer = new byte[1024];
    private int _start;
    private int _end;
    private int _searched;
    private bool _isPasting;
    private bool _isFlushing;

    /// <summary>Whether a beginning waits for its rest: an escape, part of a character, a paste.</summary>
    public bool IsPending { get; private set; }

    /// <summary>How long the rest may take before <see cref="Flush"/> tells that it does not come.</summary>
    public int PatienceInMilliseconds => _isPasting ? PastePatience : EscapePatience;

    /// <summary>Whether there are bytes that were not given out yet and are no mere beginning.</summary>
    public bool HasKey => _start < _end && !IsPending;

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Adds bytes behind those that are there.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _searched = Math.Max(0, _searched - _start);
            _end -= _start;
            _start = 0;
        }

        if (_buffer.Length < _end + bytes.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _end + bytes.Length));
        }

        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
        IsPending = false;
    }

    /// <summary>Takes a beginning for what it is, as nothing more has come.</summary>
    public void Flush()
    {
        _isFlushing = true;
        IsPending = false;
    }

    /// <summary>Gives the next key.</summary>
    public bool TryRead(out Key key)
    {
        key = default;
        if (_start == _end && !(_isPasting && _isFlushing))
        {
            _isFlushing = false;
            IsPending = _isPasting;
            return false;
        }

        if (Rest.StartsWith(s_beginPaste))
        {
            _start += s_beginPaste.Length;
            _searched = _start;
            _isPasting = true;
        }

        int length = _isPasting ? ReadPaste(out key) : ReadKey(Rest, out key);
        _start += length;
        IsPending = length == 0 && key.Code != KeyCode.Paste;
        return !IsPending;
    }

    /// <summary>The letter that is held with Ctrl for a control character.</summary>
    public static char LetterOfControl(int control) => control == 0 ? ' ' : char.ToLowerInvariant((char)(control + 0x40));

    private int ReadPaste(out Key key)
    {
        int found = _buffer.AsSpan(_searched, _end - _searched).IndexOf(s_endPaste);
        if (found < 0 && !_isFlushing)
        {
            _searched = Math.Max(_start, _end - s_endPaste.Length + 1);
            key = default;
            return 0;
        }

        int end = found < 0 ? _end : _searched + found;
        string text = Encoding.UTF8.GetString(_buffer, _start, end - _start);
        key = new Key(KeyCode.Paste, KeyModifiers.None, EditBuffer.Normalize(text));
        _isPasting = false;
        return end - _start + (found < 0 ? 0 : s_endPaste.Length);
    }

    private int ReadKey(ReadOnlySpan<byte> bytes, out Key key)
    {
        byte first = bytes[0];
        if (first == Escape)
        {
            return ReadEscape(bytes, out key);
        }

        if (first is < 0x20 or Delete)
        {
            key = ControlKey(first, KeyModifiers.None);
            return 1;
        }

        return ReadText(bytes, out key);
    }

    private int ReadText(ReadOnlySpan<byte> bytes, out Key key)
    {
        int length = 0;
        while (length < bytes.Length && bytes[length] is >= 0x20 and not Delete)
        {
            if (Rune.DecodeFromUtf8(bytes[length..], out _, out int used) == OperationStatus.NeedMoreData && !_isFlushing)
            {
                break;
            }

            length += used;
        }

        key = length == 0 ? default : Key.OfText(Encoding.UTF8.GetString(bytes[..length]));
        return length;
    }

    private int ReadEscape(ReadOnlySpan<byte> bytes, out Key key)
    {
        key = new Key(KeyCode.Escape);
        if (bytes.Length == 1)
        {
            return _isFlushing ? 1 : 0;
        }

        byte second = bytes[1];
        if (second == Escape)
        {
            // Two escapes before a sequence are Alt with its key; otherwise the first one stands alone.
            if (bytes.Length == 2)
            {
                return _isFlushing ? 1 : 0;
            }

            if (bytes[2] is not ((byte)'[' or (byte)'O'))
            {
                return 1;
            }

            int inner = ReadEscape(bytes[1..], out key);
            key = key with { Modifiers = key.Modifiers | KeyModifiers.Alt };
            return inner == 0 ? 0 : inner + 1;
        }

        if (second is (byte)'[' or (byte)'O')
        {
            int length = KeySequences.LengthOf(bytes, MaxSequence);
            if (length > 0)
            {
                key = KeySequences.Decode(bytes[..length]);
                return length;
            }

            if (!_isFlushing)
            {
                return 0;
            }
        }

        if (second is < 0x20 or Delete)
        {
            key = ControlKey(second, KeyModifiers.Alt);
            return 2;
        }

        OperationStatus status = Rune.DecodeFromUtf8(bytes[1..], out Rune rune, out int used);
        if (status == OperationStatus.NeedMoreData && !_isFlushing)
        {
            return 0;
        }

        key = new Key(KeyCode.Chord, KeyModifiers.Alt, rune.ToString());
        return 1 + used;
    }

    private static Key ControlKey(byte value, KeyModifiers modifiers) => value switch
    {
        (byte)'\r' => new Key(KeyCode.Enter, modifiers),
        (byte)'\t' => new Key(KeyCode.Tab, modifiers),
        0x08 or Delete => new Key(KeyCode.Backspace, modifiers),
        _ => Key.OfChord(modifiers | KeyModifiers.Control, LetterOfControl(value)),
    };
}
