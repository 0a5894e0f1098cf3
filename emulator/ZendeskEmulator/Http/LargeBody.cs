using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// Sends a body that is too large to buffer, piece by piece as the client reads. A client that does not read therefore
/// holds up one piece, not a list of sixty megabytes.
/// </summary>
internal static class LargeBody
{
    private const int PieceBytes = 32 * 1024;

    /// <summary>The tag of a body: its MD5. The body is rendered once more just to compute it.</summary>
    public static EntityTag TagOf(Response response, Links links)
    {
#pragma warning disable CA5351 // Not for safety: Zendesk's own tags have the length of an MD5.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        var buffer = new ArrayBufferWriter<byte>(2 * PieceBytes);
        using var json = JsonOutput.WriterInto(buffer);
        foreach (var _ in response.WriteInPieces(json, links)!)
        {
            Append(json, buffer, hash);
        }
        Append(json, buffer, hash);
        return EntityTag.OfHash(hash.GetHashAndReset());
    }

    /// <summary>Writes the body at the client's speed.</summary>
    public static async ValueTask WriteAsync(PipeWriter output, Response response, Links links, CancellationToken cancellation)
    {
        var json = JsonOutput.WriterInto(output);
        await using (json.ConfigureAwait(false))
        {
            foreach (var _ in response.WriteInPieces(json, links)!)
            {
                if (json.BytesPending + output.UnflushedBytes < PieceBytes)
                {
                    continue;
                }
                json.Flush();
                if ((await output.FlushAsync(cancellation).ConfigureAwait(false)).IsCompleted)
                {
                    // The client disconnected.
                    return;
                }
            }
        }
    }

    private static void Append(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, IncrementalHash hash)
    {
        json.Flush();
        hash.AppendData(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
