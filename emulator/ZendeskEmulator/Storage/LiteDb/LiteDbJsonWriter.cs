using System.Buffers;
using System.Text.Json;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The fields of documents as JSON again, one after the other, in one buffer.</summary>
internal sealed class LiteDbJsonWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly Utf8JsonWriter json;

    public LiteDbJsonWriter() => json = new Utf8JsonWriter(buffer, new JsonWriterOptions
    {
        SkipValidation = true,
        Encoder = LiteDbJson.Encoder,
    });

    /// <summary>The JSON of fields, valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(LiteDbFields fields)
    {
        json.Reset();
        buffer.ResetWrittenCount();
        WriteObject(fields);
        json.Flush();
        return buffer.WrittenSpan;
    }

    public void Dispose() => json.Dispose();

    private void WriteObject(LiteDbFields fields)
    {
        json.WriteStartObject();
        while (fields.Read())
        {
            json.WritePropertyName(fields.Name);
            WriteValue(fields);
        }
        json.WriteEndObject();
    }

    private void WriteArray(LiteDbFields items)
    {
        json.WriteStartArray();
        while (items.Read())
        {
            WriteValue(items);
        }
        json.WriteEndArray();
    }

    private void WriteValue(in LiteDbFields field)
    {
        switch (field.Type)
        {
            case LiteDbFieldType.Text:
                json.WriteStringValue(field.Value);
                break;
            case LiteDbFieldType.Int64:
                json.WriteNumberValue(field.Integer);
                break;
            case LiteDbFieldType.Decimal:
                json.WriteNumberValue(field.Decimal);
                break;
            case LiteDbFieldType.Boolean:
                json.WriteBooleanValue(field.Boolean);
                break;
            case LiteDbFieldType.Null:
                json.WriteNullValue();
                break;
            case LiteDbFieldType.Document:
                WriteObject(field.Inner);
                break;
            case LiteDbFieldType.Array:
                WriteArray(field.Inner);
                break;
            default:
                throw new InvalidCastException($"{field.NameText} is a {field.Type}, which no record has.");
        }
    }
}
