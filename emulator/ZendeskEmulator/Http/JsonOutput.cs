using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A writer and its buffer, one per thread. A response is written at once, with a known length.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "The writer holds nothing but its buffer, and lives as long as the thread.")]
internal sealed class JsonOutput
{
    /// <summary>A larger body is not buffered whole. A list of a hundred users has about 90 KB.</summary>
    public const int LargestWhole = 256 * 1024;

    // Zendesk does not escape < > & or letters of any script.
    private static readonly JsonWriterOptions Options = new()
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [ThreadStatic]
    private static JsonOutput? ofThread;

    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly Utf8JsonWriter json;

    private JsonOutput() => json = new Utf8JsonWriter(buffer, Options);

    /// <summary>Renders the response's body. The bytes are valid until this thread's next call.</summary>
    public static ReadOnlySpan<byte> Render(Response response, Links links) =>
        TryRender(response, links, long.MaxValue, out var body) ? body : default;

    /// <summary>
    /// Renders the body; false, with its beginning, when it can be written in pieces and is too large to buffer.
    /// </summary>
    public static bool TryRender(Response response, Links links, out ReadOnlySpan<byte> body) =>
        TryRender(response, links, LargestWhole, out body);

    /// <summary>Creates a writer for another output.</summary>
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
        var isWhole = true;
        if (response.WriteInPieces(output.json, links) is { } pieces)
        {
            isWhole = output.Write(pieces, largest);
        }
        else
        {
            response.Write(output.json, links);
        }
        output.json.Flush();
        body = output.buffer.WrittenSpan;
        return isWhole;
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
