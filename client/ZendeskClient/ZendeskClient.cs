namespace Zendesk;

/// <summary>
/// A client of one account's Support API. Make one and keep it: it holds what is known of the account's rate limits.
/// Safe for use by several threads.
/// </summary>
public sealed class ZendeskClient : IDisposable
{
    private readonly HttpClient? owned;

    /// <summary>A client with connections of its own.</summary>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public ZendeskClient(ZendeskClientOptions options)
        : this(NewHttpClient(), options, ownsHttpClient: true)
    {
    }

    /// <summary>A client over an HttpClient of the caller's, who disposes it. Its base address and headers are not needed.</summary>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public ZendeskClient(HttpClient http, ZendeskClientOptions options)
        : this(http, options, ownsHttpClient: false)
    {
    }

    private ZendeskClient(HttpClient http, ZendeskClientOptions options, bool ownsHttpClient)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        owned = ownsHttpClient ? http : null;
        var api = new ZendeskApi(http, options);
        JobStatuses = new JobStatusOperations(api);
        Users = new UserOperations(api, JobStatuses);
        UserIdentities = new UserIdentityOperations(api);
        Organizations = new OrganizationOperations(api);
    }

    /// <summary>Users.</summary>
    public UserOperations Users { get; }

    /// <summary>The identities of users.</summary>
    public UserIdentityOperations UserIdentities { get; }

    /// <summary>Organizations.</summary>
    public OrganizationOperations Organizations { get; }

    /// <summary>Jobs.</summary>
    public JobStatusOperations JobStatuses { get; }

    /// <summary>Closes the connections that are the client's own.</summary>
    public void Dispose() => owned?.Dispose();

    /// <summary>
    /// Connections are renewed, so that a change of DNS is noticed within minutes. The API redirects nowhere; where
    /// something does, personal data does not follow.
    /// </summary>
    internal static SocketsHttpHandler NewHandler() => new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };

    private static HttpClient NewHttpClient() => new(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
}
