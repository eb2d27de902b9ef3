using System.Text;

namespace InfluxQL.Gateway.Writing;

/// <summary>Bodies of many lines.</summary>
internal static class WriteLines
{
    /// <summary>Right lines, at least so many bytes of them.</summary>
    public static string OfLength(int bytes)
    {
        var lines = new StringBuilder();
        for (int i = 0; lines.Length < bytes; i++)
        {
            lines.Append("cpu,host=server").Append(i % 100).Append(" usage=1.5,idle=").Append(i).Append("i 170000000").Append(1_000_000_000 + i).Append('\n');
        }

        return lines.ToString();
    }
}
