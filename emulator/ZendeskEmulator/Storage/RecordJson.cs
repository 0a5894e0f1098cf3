using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZendeskEmulator.Storage;

/// <summary>Writes records as JSON, one after the other, into one buffer.</summary>
internal sealed class RecordJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly Utf8JsonWriter json;

    public RecordJson() => json = new Utf8JsonWriter(buffer, new JsonWriterOptions
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The record's JSON, valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(RecordKind kind, object record)
    {
        json.Reset();
        buffer.ResetWrittenCount();
        kind.Write(json, record);
        json.Flush();
        return buffer.WrittenSpan;
    }

    public void Dispose() => json.Dispose();
}
