using System.Text;
using System.Text.Unicode;
using LiteDB;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// A record as a document: its key, the name of its account, its checksum, and its fields. JSON that a document cannot return
/// byte for byte is one text. A value that is too large for a document is stored in parts (<see cref="LiteDbParts"/>).
/// </summary>
internal static class LiteDbRecord
{
    public const string Key = "_id";

    /// <summary>Whether JSON is stored as one text instead of fields.</summary>
    private const string Text = "_json";

    /// <summary>JSON that is no text: it has bytes that are not UTF-8.</summary>
    private const string Bytes = "_bytes";

    private const string Account = "account";
    private const string Checksum = "_checksum";

    /// <summary>As fields a document takes up to eight times its JSON, and may take 16 MB.</summary>
    private const int MaxFieldBytes = 1 << 20;

    /// <summary>The longest JSON that is one text.</summary>
    public const int MaxTextBytes = 8 << 20;

    /// <summary>Fills an empty document.</summary>
    public static void Fill(BsonDocument document, long key, BsonValue account, uint checksum, ReadOnlySpan<byte> json)
    {
        Begin(document, key, account, checksum);
        var isText = Utf8.IsValid(json);
        if (isText && json.Length <= MaxFieldBytes)
        {
            if (LiteDbJson.TryFill(document, json) && !document.ContainsKey(Text) && !document.ContainsKey(Bytes)
                && !document.ContainsKey(LiteDbParts.Field))
            {
                return;
            }
            Begin(document, key, account, checksum);
        }
        if (isText)
        {
            document[Text] = Encoding.UTF8.GetString(json);
        }
        else
        {
            document[Bytes] = json.ToArray();
        }
    }

    /// <summary>Fills an empty document of a record that stands in parts.</summary>
    public static void FillDivided(BsonDocument document, long key, BsonValue account, uint checksum, BsonValue parts)
    {
        Begin(document, key, account, checksum);
        document[LiteDbParts.Field] = parts;
    }

    /// <summary>The fields of a record, which follow the fields that each document has.</summary>
    public static LiteDbFields Of(ReadOnlySpan<byte> document, out long key, out long checksum)
    {
        var fields = LiteDbFields.Of(document);
        fields.Read("_id"u8);
        key = fields.Integer;
        fields.Read("account"u8);
        fields.Read("_checksum"u8);
        checksum = fields.Integer;
        return fields;
    }

    /// <summary>Whether a record's first field has its JSON.</summary>
    public static bool IsJson(in LiteDbFields first) => first.Name.SequenceEqual("_json"u8) || first.Name.SequenceEqual("_bytes"u8);

    private static void Begin(BsonDocument document, long key, BsonValue account, uint checksum)
    {
        document.Clear();
        document.Add(Key, new BsonValue(key));
        document.Add(Account, account);
        document.Add(Checksum, new BsonValue((long)checksum));
    }
}
