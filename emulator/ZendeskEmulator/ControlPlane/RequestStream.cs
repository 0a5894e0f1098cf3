using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// Requests as server-sent events. "requests" has the requests of the last tenth of a second, "missed" the number of requests that a
/// slow reader has lost. The stream keeps only its place in the log, so it takes no memory.
/// </summary>
/// <param name="look">Finds the account, which may be created or deleted while the stream goes on.</param>
/// <param name="after">The number behind which it begins; null for the next request.</param>
internal sealed class RequestStream(Func<EmulatorAccount> look, CompiledMatch match, RequestFilter filter, long? after) : Response(200)
{
    private static readonly TimeSpan BetweenEvents = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(15);

    public override string ContentType => "text/event-stream; charset=utf-8";

    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override Func<HttpContext, ValueTask> Stream => StreamAsync;

    public override void Write(Utf8JsonWriter json, Links links) => throw new InvalidOperationException("A stream has no end.");

    private async ValueTask StreamAsync(HttpContext http)
    {
        var output = http.Response;
        var cancellation = http.RequestAborted;
        // A proxy must pass the events of a stream on at once.
        output.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }
        var requests = look().Requests;
        var last = after ?? requests.LastId;
        await SendAsync(output, ": the requests of this account, as they are answered\n\n", cancellation).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = requests.FollowAsync(match, last, () => look().Requests, stop.Token).GetAsyncEnumerator(stop.Token);
        var next = batches.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, RealTime.WaitAsync(BetweenSigns, cancellation)).ConfigureAwait(false) != next)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await SendAsync(output, ": still here\n\n", cancellation).ConfigureAwait(false);
                    continue;
                }
                if (!await next.ConfigureAwait(false))
                {
                    return;
                }
                await SendAsync(output, TextOf(batches.Current), cancellation).ConfigureAwait(false);
                await RealTime.WaitAsync(BetweenEvents, cancellation).ConfigureAwait(false);
                next = batches.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // It cannot be disposed of while it looks for the next ones.
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await batches.DisposeAsync().ConfigureAwait(false);
        }
    }

    private string TextOf(RequestBatch batch)
    {
        var missed = batch.Missed == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"event: missed\ndata: {{\"missed\":{batch.Missed}}}\n\n");
        var requests = batch.Requests.Where(filter.IsAbout).ToList();
        return requests.Count == 0
            ? missed
            : string.Create(CultureInfo.InvariantCulture, $"{missed}id: {batch.LastId}\nevent: requests\ndata: {JsonOf(requests)}\n\n");
    }

    private static string JsonOf(IEnumerable<LoggedRequest> requests)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = JsonOutput.WriterInto(buffer))
        {
            json.WriteStartObject();
            RequestJson.WriteSummaries(json, "requests", requests);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static async ValueTask SendAsync(HttpResponse output, string text, CancellationToken cancellation)
    {
        if (text.Length == 0)
        {
            return;
        }
        Encoding.UTF8.GetBytes(text, output.BodyWriter);
        await output.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
