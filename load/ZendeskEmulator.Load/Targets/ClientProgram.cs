using Zendesk;

namespace ZendeskEmulator.Load.Targets;

/// <summary>A program that uses the account by the reference client.</summary>
internal sealed class ClientProgram : IDisposable
{
    private readonly HttpClient http;

    /// <param name="name">The name by which an emulator distinguishes it from other programs.</param>
    /// <param name="configure">Changes the client's default options.</param>
    public ClientProgram(
        TargetAccount account, string name, HttpMessageHandler handler, TimeProvider time, Action<ZendeskClientOptions> configure)
    {
        var (email, token) = account.CredentialsOf(name);
        var options = new ZendeskClientOptions
        {
            BaseAddress = account.Url,
            Credentials = ZendeskCredentials.ApiToken(email, token),
            TimeProvider = time,
        };
        configure(options);
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        Client = new ZendeskClient(http, options);
    }

    public ZendeskClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        http.Dispose();
    }
}
