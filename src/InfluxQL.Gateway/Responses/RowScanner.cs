namespace InfluxQL.Gateway.Responses;

/// <summary>Finds the end of a row, an array of scalars, without scanning what it has scanned again when more bytes come.</summary>
internal static class RowScanner
{
    /// <summary>Moves past the rest of a row.</summary>
    /// <param name="bytes">The row from its opening bracket on, as far as it has come.</param>
    /// <param name="position">
    /// The start of a value; the end of the row where it is complete, else the start of the value that is not.
    /// </param>
    public static ScanResult Scan(ReadOnlySpan<byte> bytes, ref int position)
    {
        int at = position;
        JsonScanner.SkipWhitespace(bytes, ref at);
        if (position == 1 && at < bytes.Length && bytes[at] == ']')
        {
            position = at + 1;
            return ScanResult.Complete;
        }

        while (true)
        {
            JsonScanner.SkipWhitespace(bytes, ref at);
            ScanResult result = JsonScanner.SkipScalar(bytes, ref at);
            if (result != ScanResult.Complete)
            {
                return result;
            }

            JsonScanner.SkipWhitespace(bytes, ref at);
            if (at >= bytes.Length)
            {
                return ScanResult.NeedMore;
            }

            byte next = bytes[at++];
            if (next == ']')
            {
                position = at;
                return ScanResult.Complete;
            }

            if (next != ',')
            {
                return ScanResult.Invalid;
            }

            position = at;
        }
    }
}
