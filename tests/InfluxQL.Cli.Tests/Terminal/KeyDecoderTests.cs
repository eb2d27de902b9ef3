using System.Text;

namespace InfluxQL.Cli.Terminal;

public sealed class KeyDecoderTests
{
    [Theory]
    [InlineData("\r", "Enter")]
    [InlineData("\t", "Tab")]
    [InlineData("\u007f", "Backspace")]
    [InlineData("\b", "Backspace")]
    [InlineData("\u0001", "C-a")]
    [InlineData("\n", "C-j")]
    [InlineData("\u001f", "C-_")]
    [InlineData("\0", "C- ")]
    [InlineData("\u001bb", "A-b")]
    [InlineData("\u001bB", "A-b")]
    [InlineData("\u001b\r", "A-Enter")]
    [InlineData("\u001b\u007f", "A-Backspace")]
    [InlineData("\u001b.", "A-.")]
    [InlineData("\u001b[A", "Up")]
    [InlineData("\u001bOA", "Up")]
    [InlineData("\u001b[1;5D", "C-Left")]
    [InlineData("\u001b[1;3C", "A-Right")]
    [InlineData("\u001bOc", "C-Right")]
    [InlineData("\u001b[d", "S-Left")]
    [InlineData("\u001b\u001b[D", "A-Left")]
    [InlineData("\u001b[H", "Home")]
    [InlineData("\u001b[1~", "Home")]
    [InlineData("\u001b[4~", "End")]
    [InlineData("\u001bOF", "End")]
    [InlineData("\u001b[3~", "Delete")]
    [InlineData("\u001b[3;5~", "C-Delete")]
    [InlineData("\u001b[5~", "PageUp")]
    [InlineData("\u001b[Z", "S-Tab")]
    [InlineData("\u001bOS", "F4")]
    [InlineData("\u001b[14~", "F4")]
    [InlineData("\u001b[[D", "F4")]
    [InlineData("\u001b[24~", "F12")]
    [InlineData("\u001b[13;5u", "C-Enter")]
    [InlineData("\u001b[27;2;13~", "S-Enter")]
    [InlineData("\u001b[97;5u", "C-a")]
    [InlineData("\u001b[27;5;46~", "C-.")]
    [InlineData("\u001b[999~", "Unknown")]
    [InlineData("\u001b[?1;2c", "Unknown")]
    [InlineData("\u001b[99999999999999999999~", "Unknown")]
    public void A_sequence_is_its_key(string sequence, string expected)
    {
        Key expectedKey = KeyScript.Read($"<{expected}>").ShouldHaveSingleItem();

        // Whole, byte by byte, and in the middle of others.
        Decode(sequence).Select(Fold).ShouldBe([expectedKey]);
        DecodeByByte(sequence).Select(Fold).ShouldBe([expectedKey]);
        Decode("x" + sequence + "y").Select(Fold).ShouldBe([Key.OfText("x"), expectedKey, Key.OfText("y")]);
    }

    [Fact]
    public void Letters_that_come_together_are_one_text() => Decode("SELECT ü日😀").ShouldBe([Key.OfText("SELECT ü日😀")]);

    [Fact]
    public void A_letter_of_several_bytes_waits_for_its_rest() =>
        string.Concat(DecodeByByte("aü日😀").Select(key => key.Text)).ShouldBe("aü日😀");

    [Fact]
    public void Bytes_that_are_no_text_are_replaced()
    {
        var decoder = new KeyDecoder();
        decoder.Append([0xFF, (byte)'a']);

        decoder.TryRead(out Key key).ShouldBeTrue();
        key.ShouldBe(Key.OfText("\uFFFDa"));
    }

    [Fact]
    public void An_escape_waits_whether_more_comes()
    {
        var decoder = new KeyDecoder();
        decoder.Append([0x1B]);

        decoder.TryRead(out _).ShouldBeFalse();
        decoder.IsPending.ShouldBeTrue();
        decoder.HasKey.ShouldBeFalse();

        decoder.Flush();
        decoder.TryRead(out Key key).ShouldBeTrue();
        key.ShouldBe(new Key(KeyCode.Escape));
        decoder.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public void A_sequence_that_does_not_end_is_alt_with_its_letter_and_what_follows()
    {
        var decoder = new KeyDecoder();
        decoder.Append("\u001b[1"u8);
        decoder.TryRead(out _).ShouldBeFalse();
        decoder.Flush();

        ReadAll(decoder).ShouldBe([new Key(KeyCode.Chord, KeyModifiers.Alt, "["), Key.OfText("1")]);
    }

    [Fact]
    public void A_paste_is_one_key_whatever_is_in_it()
    {
        string pasted = "a\r\nb\rc\nd\u001b[A\u0003\t日";
        string sequence = "\u001b[200~" + pasted + "\u001b[201~z";

        Key[] expected = [new Key(KeyCode.Paste, KeyModifiers.None, "a\nb\nc\nd\u001b[A\u0003\t日"), Key.OfText("z")];
        Decode(sequence).ShouldBe(expected);
        DecodeByByte(sequence).ShouldBe(expected);
    }

    [Fact]
    public void An_empty_paste_is_nothing_to_insert() => Decode("\u001b[200~\u001b[201~z").ShouldBe([new Key(KeyCode.Paste), Key.OfText("z")]);

    [Fact]
    public void A_large_paste_in_pieces_is_whole()
    {
        string pasted = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i}\n"));
        byte[] bytes = Encoding.UTF8.GetBytes("\u001b[200~" + pasted + "\u001b[201~");
        var decoder = new KeyDecoder();
        var keys = new List<Key>();
        foreach (byte[] piece in bytes.Chunk(1000))
        {
            decoder.Append(piece);
            keys.AddRange(ReadAll(decoder));
        }

        keys.ShouldHaveSingleItem().Text.ShouldBe(pasted);
    }

    [Fact]
    public void A_paste_that_does_not_end_is_given_out_when_nothing_more_comes()
    {
        var decoder = new KeyDecoder();
        decoder.Append("\u001b[200~abc"u8);
        ReadAll(decoder).ShouldBeEmpty();
        decoder.IsPending.ShouldBeTrue();
        decoder.Flush();

        ReadAll(decoder).ShouldBe([new Key(KeyCode.Paste, KeyModifiers.None, "abc")]);
        decoder.Append("d"u8);
        ReadAll(decoder).ShouldBe([Key.OfText("d")]);
    }

    [Fact]
    public void Any_bytes_end_in_keys()
    {
        var random = new Random(20261);
        byte[] alphabet = [0x1B, 0x1B, (byte)'[', (byte)'O', (byte)'1', (byte)';', (byte)'~', (byte)'A', 0x0D, 0xC3, 0xA4, 0xF0, 0x9F, 0xFF, 0x7F, (byte)'x'];
        for (int run = 0; run < 2000; run++)
        {
            var decoder = new KeyDecoder();
            for (int i = 0; i < 30; i++)
            {
                decoder.Append([alphabet[random.Next(alphabet.Length)]]);
                ReadAll(decoder);
                if (random.Next(4) == 0)
                {
                    decoder.Flush();
                    ReadAll(decoder);
                }
            }

            decoder.Flush();
            ReadAll(decoder);
            decoder.Flush();
            ReadAll(decoder);
            decoder.IsPending.ShouldBeFalse();
            decoder.HasKey.ShouldBeFalse();
        }
    }

    // A chord's letter has no case for the bindings.
    private static Key Fold(Key key) => key.Code == KeyCode.Chord ? key with { Text = key.Text.ToLowerInvariant() } : key;

    private static List<Key> Decode(string sequence)
    {
        var decoder = new KeyDecoder();
        decoder.Append(Encoding.UTF8.GetBytes(sequence));
        return ReadAll(decoder);
    }

    private static List<Key> DecodeByByte(string sequence)
    {
        var decoder = new KeyDecoder();
        var keys = new List<Key>();
        foreach (byte value in Encoding.UTF8.GetBytes(sequence))
        {
            decoder.Append([value]);
            keys.AddRange(ReadAll(decoder));
        }

        return keys;
    }

    private static List<Key> ReadAll(KeyDecoder decoder)
    {
        var keys = new List<Key>();
        while (decoder.TryRead(out Key key))
        {
            keys.Add(key);
        }

        return keys;
    }
}
