using System.Buffers;
using System.Text.Json;
using LiteDB;

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

    /// <summary>The JSON of the fields, valid until the next call.</summary>
    /// <param name="skip">How many fields come before the record's own.</param>
    public ReadOnlySpan<byte> Of(BsonDocument document, int skip)
    {
        json.Reset();
        buffer.ResetWrittenCount();
        Write(document, skip);
        json.Flush();
        return buffer.WrittenSpan;
    }

    public void Dispose() => json.Dispose();

    private void Write(BsonDocument document, int skip)
    {
        json.WriteStartObject();
        foreach (var (name, value) in document)
        {
            if (skip-- <= 0)
            {
                json.WritePropertyName(name);
                Write(value);
            }
        }
        json.WriteEndObject();
    }

    private void Write(BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.String:
                json.WriteStringValue(value.AsString);
                break;
            case BsonType.Int64:
                json.WriteNumberValue(value.AsInt64);
                break;
            case BsonType.Decimal:
                json.WriteNumberValue(value.AsDecimal);
                break;
            case BsonType.Boolean:
                json.WriteBooleanValue(value.AsBoolean);
                break;
            case BsonType.Null:
                json.WriteNullValue();
                break;
            case BsonType.Document:
                Write(value.AsDocument, 0);
                break;
            case BsonType.Array:
                json.WriteStartArray();
                foreach (var item in value.AsArray)
                {
                    Write(item);
                }
                json.WriteEndArray();
                break;
            default:
                throw new InvalidCastException($"A field is a {value.Type}, which the emulator does not write.");
        }
    }
}
