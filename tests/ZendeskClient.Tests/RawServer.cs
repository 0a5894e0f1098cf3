using System.Net;
using System.Text;
using ZendeskEmulator;

namespace Zendesk.Tests;

/// <summary>A server that answers whatever a test wants, and remembers what it was asked.</summary>
internal sealed class RawServer : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly Func<RawRequest, Task<HttpResponseMessage>> response;
    private readonly List<RawRequest> requests = [];
    private int inFlight;

    private RawServer(EmulatorClock time, Func<RawRequest, Task<HttpResponseMessage>> response)
    {
        Time = time;
        this.response = response;
    }

    public EmulatorClock Time { get; }

    public bool IsBusy => Volatile.Read(ref inFlight) > 0;

    public IReadOnlyList<RawRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>Answers the nth request by the nth answer, and all later ones by the last.</summary>
    public static RawServer Answering(params Func<HttpResponseMessage>[] responses) =>
        new(TestAccount.NewClock(), request => Task.FromResult(responses[Math.Min(request.Number, responses.Length) - 1]()));

    public static RawServer AnsweringBy(EmulatorClock time, Func<RawRequest, HttpResponseMessage> response) =>
        new(time, request => Task.FromResult(response(request)));

    public static RawServer AnsweringBy(Func<RawRequest, Task<HttpResponseMessage>> response) => new(TestAccount.NewClock(), response);

    public static HttpResponseMessage Json(int status, string body, params (string Name, string Value)[] headers) =>
        Response(status, body, "application/json", headers);

    public static HttpResponseMessage Response(int status, string body, string type, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }
        return response;
    }

    /// <summary>A client of this server, on its clock, without jitter.</summary>
    public ZendeskClient NewClient(Action<ZendeskClientOptions>? configure = null)
    {
        var options = new ZendeskClientOptions
        {
            BaseAddress = new Uri("https://acme.zendesk.test"),
            Credentials = ZendeskCredentials.ApiToken("owner@acme.example", "secret"),
            TimeProvider = Time,
            Dice = () => 0,
        };
        configure?.Invoke(options);
        return new ZendeskClient(new HttpClient(this), options);
    }

    /// <summary>Waits for some work, moving the clock whenever nothing else happens.</summary>
    public Task RunAsync(Task work) => Time.RunAsync(work, TestAccount.LongestRun);

    /// <summary>Waits for some work, moving the clock whenever nothing else happens.</summary>
    public Task<T> RunAsync<T>(Task<T> work) => Time.RunAsync(work, TestAccount.LongestRun);

    /// <summary>Waits, the clock standing still, until this many requests have been answered.</summary>
    public async Task AnsweredAsync(int count)
    {
        while (Requests.Count < count || IsBusy)
        {
            await Task.Yield();
        }
    }

    /// <summary>Waits, the clock standing still, until this many requests have come in.</summary>
    public async Task ReceivedAsync(int count)
    {
        while (Requests.Count < count)
        {
            await Task.Yield();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref inFlight);
        try
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            return await response(Remember(request, body)).WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }

    private RawRequest Remember(HttpRequestMessage request, string body)
    {
        lock (gate)
        {
            var remembered = new RawRequest(
                requests.Count + 1,
                request.Method,
                request.RequestUri!,
                request.Headers.Authorization?.ToString() ?? "",
                body,
                Time.GetUtcNow());
            requests.Add(remembered);
            return remembered;
        }
    }
}

/// <summary>What a server was asked.</summary>
internal sealed record RawRequest(int Number, HttpMethod Method, Uri Url, string Authorization, string Body, DateTimeOffset At)
{
    public override string ToString() => $"{Method} {Uri.UnescapeDataString(Url.PathAndQuery)}";
}
