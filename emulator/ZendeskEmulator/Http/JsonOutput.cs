using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A writer and its buffer, kept for each thread: a response is written in one go, with its length known.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "The writer holds nothing but its buffer, and lives as long as the thread.")]
internal sealed class JsonOutput
{
    /// <summary>What is larger is not kept whole. A list of a hundred users is some 90 KB.</summary>
    public const int LargestWhole = 256 * 1024;

    // Zendesk writes < > & and letters of any script as they are.
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static JsonOutput? ofThread;

    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly Utf8JsonWriter json;

    private JsonOutput() => json = new Utf8JsonWriter(buffer, Options);

    /// <summary>The bytes of the response's body, valid until this thread's next call.</summary>
    public static ReadOnlySpan<byte> Render(Response response, Links links) => TryRender(response, links, long.MaxValue, out var body) ? body : default;

    /// <summary>Renders the body; false when it can be written in pieces and is too large to be kept whole.</summary>
    public static bool TryRender(Response response, Links links, out ReadOnlySpan<byte> body) => TryRender(response, links, LargestWhole, out body);

    /// <summary>A writer of a body into something else.</summary>
    public static Utf8JsonWriter WriterInto(IBufferWriter<byte> output) => new(output, Options);

    private static bool TryRender(Response response, Links links, long largest, out ReadOnlySpan<byte> body)
    {
        if (ofThread is null || ofThread.buffer.Capacity > LargestWhole)
        {
            ofThread = new JsonOutput();
        }
        var output = ofThread;
        output.buffer.ResetWrittenCount();
        output.json.Reset();
        body = default;
        if (response.WriteInPieces(output.json, links) is not { } pieces)
        {
            response.Write(output.json, links);
        }
        else if (!output.Write(pieces, largest))
        {
            return false;
        }
        output.json.Flush();
        body = output.buffer.WrittenSpan;
        return true;
    }

    private bool Write(IEnumerable<Piece> pieces, long largest)
    {
        foreach (var _ in pieces)
        {
            if (json.BytesCommitted + json.BytesPending > largest)
            {
                return false;
            }
        }
        return true;
    }
}
