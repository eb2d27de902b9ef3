using System.Buffers;
using System.Globalization;
using Nerdbank.MessagePack;

namespace InfluxQL.Gateway.Responses;

/// <summary>Shows MessagePack as text: a document per line, each value with its type, members in the order of their names.</summary>
internal static class MessagePackText
{
    public static string Of(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        List<string> documents = [];
        while (!reader.End)
        {
            documents.Add(Value(ref reader));
        }

        return string.Join('\n', documents);
    }

    private static string Value(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Nil:
                reader.ReadNil();
                return "nil";
            case MessagePackType.Boolean:
                return reader.ReadBoolean() ? "true" : "false";
            case MessagePackType.Integer:
                string code = reader.NextCode.ToString("x2", CultureInfo.InvariantCulture);
                return code == "cf" ? $"icf:{reader.ReadUInt64()}" : $"i{code}:{reader.ReadInt64()}";
            case MessagePackType.Float:
                return $"f:{reader.ReadDouble():R}";
            case MessagePackType.String:
                return $"'{reader.ReadString()}'";
            case MessagePackType.Extension:
                Extension extension = reader.ReadExtension();
                return $"x{extension.Header.TypeCode}:{Convert.ToHexString(extension.Data.ToArray())}";
            case MessagePackType.Array:
                var items = new string[reader.ReadArrayHeader()];
                for (int i = 0; i < items.Length; i++)
                {
                    items[i] = Value(ref reader);
                }

                return $"[{string.Join(' ', items)}]";
            case MessagePackType.Map:
                var members = new string[reader.ReadMapHeader()];
                for (int i = 0; i < members.Length; i++)
                {
                    members[i] = $"{Value(ref reader)}={Value(ref reader)}";
                }

                Array.Sort(members, string.CompareOrdinal);
                return $"{{{string.Join(' ', members)}}}";
            default:
                throw new InvalidDataException($"Unexpected code {reader.NextCode}.");
        }
    }
}
