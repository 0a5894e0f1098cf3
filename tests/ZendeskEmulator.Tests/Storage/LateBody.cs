using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A body of JSON that is held back until Send is called.</summary>
internal sealed class LateBody : HttpContent
{
    private readonly string json;
    private readonly TaskCompletionSource headersSent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LateBody(string json)
    {
        this.json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public Task HeadersSent => headersSent.Task;

    public void Send() => go.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.FlushAsync();
        headersSent.SetResult();
        await go.Task;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(json));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Encoding.UTF8.GetByteCount(json);
        return true;
    }
}
