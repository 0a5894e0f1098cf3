using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A writer and its buffer, kept for each thread: a response is written in one go, with its length known.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "The writer holds nothing but its buffer, and lives as long as the thread.")]
internal sealed class JsonOutput
{
    // A list of a hundred users is some 90 KB; a larger buffer is not kept.
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static JsonOutput? ofThread;

    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly Utf8JsonWriter json;

    private JsonOutput() =>
        // Zendesk writes < > & and letters of any script as they are.
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The bytes of the response's body, valid until this thread's next call.</summary>
    public static ReadOnlySpan<byte> Render(Response response, Links links)
    {
        if (ofThread is null || ofThread.buffer.Capacity > LargestKept)
        {
            ofThread = new JsonOutput();
        }
        var output = ofThread;
        output.buffer.ResetWrittenCount();
        output.json.Reset();
        response.Write(output.json, links);
        output.json.Flush();
        return output.buffer.WrittenSpan;
    }
}
