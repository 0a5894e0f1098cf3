using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>Work that reports its progress.</summary>
/// <returns>The response of the call without progress.</returns>
internal delegate ValueTask<Response> WorkWithProgress(IProgress<int> progress, CancellationToken cancellation);

/// <summary>
/// Lines of JSON: {"progress":1000} during the work, and its result or error as the last line. The status is always
/// 200, because it is sent before the work begins.
/// </summary>
internal sealed class ProgressStream(WorkWithProgress work) : Response(StatusCodes.Status200OK)
{
    private const string MediaType = "application/x-ndjson";

    public override string ContentType => MediaType;

    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override Func<HttpContext, ValueTask> Stream => StreamAsync;

    public override void Write(Utf8JsonWriter json, Links links) =>
        throw new InvalidOperationException("It is written as the work goes on.");

    /// <summary>Whether the client asks for it.</summary>
    public static bool IsWanted(RequestContext request) =>
        request.Http.Request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase);

    private async ValueTask StreamAsync(HttpContext http)
    {
        var progress = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var working = WorkAsync(progress.Writer, http.RequestAborted);
        await foreach (var lines in progress.Reader.ReadAllAsync(http.RequestAborted).ConfigureAwait(false))
        {
            await SendAsync(http, string.Create(CultureInfo.InvariantCulture, $"{{\"progress\":{lines}}}")).ConfigureAwait(false);
        }
        var response = await working.ConfigureAwait(false);
        await SendAsync(http, Encoding.UTF8.GetString(JsonOutput.Render(response, new Links("")))).ConfigureAwait(false);
    }

    private async Task<Response> WorkAsync(ChannelWriter<int> progress, CancellationToken cancellation)
    {
        try
        {
            return await work(new Progress(progress), cancellation).ConfigureAwait(false);
        }
        finally
        {
            progress.Complete();
        }
    }

    private static async ValueTask SendAsync(HttpContext http, string line)
    {
        Encoding.UTF8.GetBytes(line + "\n", http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private sealed class Progress(ChannelWriter<int> progress) : IProgress<int>
    {
        public void Report(int value) => progress.TryWrite(value);
    }
}
