using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Dashboard.Tests;

/// <summary>A proxy that has the emulator under a path of its own, and takes that path away.</summary>
internal sealed class PrefixProxy : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly HttpClient client;
    private readonly Uri target;

    private PrefixProxy(WebApplication host, HttpClient client, Uri target)
    {
        this.host = host;
        this.client = client;
        this.target = target;
    }

    /// <summary>Its address with the prefix, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public static async Task<PrefixProxy> StartAsync(Uri target, string prefix)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var proxy = new PrefixProxy(host, client, target);
        host.Map(prefix + "/{**path}", proxy.ForwardAsync);
        await host.StartAsync();
        proxy.Address = host.Urls.Single() + prefix;
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        client.Dispose();
    }

    private async Task ForwardAsync(HttpContext http)
    {
        var path = (string?)http.Request.RouteValues["path"];
        using var request = new HttpRequestMessage(
            new HttpMethod(http.Request.Method), new Uri(target, $"/{path}{http.Request.QueryString}"));
        if (http.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(http.Request.Body);
        }
        foreach (var (name, value) in http.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, (string?)value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (string?)value);
            }
        }
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
        http.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            http.Response.Headers[name] = values.ToArray();
        }
        http.Response.Headers.Remove("Transfer-Encoding");
        await response.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
