using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Http;

/// <summary>
/// A request's body in one piece. A body that arrived in one piece is used in place; any other is copied once.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    public static readonly RequestBody Empty = new();

    private PipeReader? reader;
    private SequencePosition end;
    private byte[]? rented;

    private RequestBody()
    {
    }

    public ReadOnlyMemory<byte> Bytes { get; private init; }

    /// <summary>Receives the body; null without one, and with the error for one that is too large or broken HTTP.</summary>
    public static async ValueTask<(RequestBody? Body, Error? Refused)> ReceiveAsync(
        HttpRequest request, int limit, CancellationToken aborted)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return (null, null);
        }
        try
        {
            var body = await ReadAsync(request, limit, aborted).ConfigureAwait(false);
            return (body, body is null ? Errors.RequestEntityTooLarge(limit) : null);
        }
        catch (IOException broken) when (!aborted.IsCancellationRequested)
        {
            // The server throws this for malformed chunks and for a body that ends early.
            return (null, Errors.BadRequest(
                (broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, broken.Message));
        }
    }

    /// <summary>
    /// Reads the body; null if it is longer than <paramref name="limit"/>. We check the limit ourselves, because the
    /// in-process server does not.
    /// </summary>
    private static async ValueTask<RequestBody?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength is 0)
        {
            return Empty;
        }
        if (request.ContentLength > limit)
        {
            return null;
        }
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (buffer.Length > limit)
            {
                reader.AdvanceTo(buffer.End);
                return null;
            }
            if (!read.IsCompleted && buffer.Length != request.ContentLength)
            {
                reader.AdvanceTo(buffer.Start, buffer.End);
                continue;
            }
            if (buffer.IsSingleSegment)
            {
                return new RequestBody { Bytes = buffer.First, reader = reader, end = buffer.End };
            }
            var length = (int)buffer.Length;
            var copy = ArrayPool<byte>.Shared.Rent(length);
            buffer.CopyTo(copy);
            reader.AdvanceTo(buffer.End);
            return new RequestBody { Bytes = copy.AsMemory(0, length), rented = copy };
        }
    }

    public void Dispose()
    {
        reader?.AdvanceTo(end);
        reader = null;
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
            rented = null;
        }
    }
}
