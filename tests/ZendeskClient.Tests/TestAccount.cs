using ZendeskEmulator;

namespace Zendesk.Tests;

/// <summary>One emulator in memory for all tests; each test takes an account of its own.</summary>
internal static class TestAccount
{
    private static readonly Lazy<Task<Emulator>> Shared = new(() => Emulator.StartAsync());

    public static async Task<EmulatorAccount> NewAsync() => (await Shared.Value).CreateAccount();

    /// <summary>A client of an account that nobody else uses.</summary>
    public static async Task<ZendeskClient> NewClientAsync(Action<ZendeskClientOptions>? configure = null) => NewClient(await NewAsync(), configure);

    /// <summary>A client of an account.</summary>
    public static ZendeskClient NewClient(EmulatorAccount account, Action<ZendeskClientOptions>? configure = null) =>
        NewClient(account, account.CreateClient(), configure);

    /// <summary>A client of an account, with something between the two.</summary>
    public static ZendeskClient NewClient(EmulatorAccount account, DelegatingHandler between, Action<ZendeskClientOptions>? configure = null)
    {
        between.InnerHandler = new Forward(account.CreateClient());
        return NewClient(account, new HttpClient(between), configure);
    }

    private static ZendeskClient NewClient(EmulatorAccount account, HttpClient http, Action<ZendeskClientOptions>? configure)
    {
        var options = new ZendeskClientOptions
        {
            BaseAddress = account.BaseUrl,
            Credentials = ZendeskCredentials.ApiToken(account.Credentials.Email, account.Credentials.Token),
        };
        configure?.Invoke(options);
        return new ZendeskClient(http, options);
    }

    /// <summary>Sends a request by another client, which sends a message of its own.</summary>
    private sealed class Forward(HttpClient http) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri);
            foreach (var (name, values) in request.Headers)
            {
                copy.Headers.TryAddWithoutValidation(name, values);
            }
            if (request.Content is { } content)
            {
                copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken));
                copy.Content.Headers.ContentType = content.Headers.ContentType;
            }
            return await http.SendAsync(copy, cancellationToken);
        }
    }
}
