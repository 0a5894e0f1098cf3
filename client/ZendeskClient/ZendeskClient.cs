using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>
/// A client of one account's Support API. Create one and keep it, because it holds the state of the account's rate limits.
/// Safe for use by several threads. In tests, its members can be overridden.
/// </summary>
public class ZendeskClient : IDisposable
{
    private readonly ZendeskApi? api;
    private readonly HttpClient? owned;

    /// <summary>A client with connections of its own and default options.</summary>
    /// <param name="baseAddress">The account's address, such as <c>https://acme.zendesk.com/</c>.</param>
    /// <param name="credentials">The credentials of the calls.</param>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address.</exception>
    public ZendeskClient(Uri baseAddress, ZendeskCredentials credentials)
        : this(new ZendeskClientOptions { BaseAddress = baseAddress, Credentials = credentials })
    {
    }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">How it reaches Zendesk and how patient it is.</param>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public ZendeskClient(ZendeskClientOptions options)
        : this(NewHttpClient(), options, ownsHttpClient: true)
    {
    }

    /// <summary>A client over an HttpClient that the caller owns and disposes.</summary>
    /// <param name="http">Its connections. Its base address and headers are not needed.</param>
    /// <param name="options">How the client reaches Zendesk and how patient it is.</param>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public ZendeskClient(HttpClient http, ZendeskClientOptions options)
        : this(http, options, ownsHttpClient: false)
    {
    }

    /// <summary>A client without an account, for tests: a member that is not overridden fails.</summary>
    protected ZendeskClient()
    {
    }

    private ZendeskClient(HttpClient http, ZendeskClientOptions options, bool ownsHttpClient)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        options.Credentials!.UseFor(options.BaseAddress!);
        owned = ownsHttpClient ? http : null;
        api = new ZendeskApi(http, options);
    }

    /// <summary>The same client with other settings: it owns no connections.</summary>
    private ZendeskClient(ZendeskApi api) => this.api = api;

    /// <summary>Users.</summary>
    public virtual UserOperations Users => field ??= new(Api, JobStatuses);

    /// <summary>Users that were deleted.</summary>
    public virtual DeletedUserOperations DeletedUsers => field ??= new(Api);

    /// <summary>The identities of users.</summary>
    public virtual UserIdentityOperations UserIdentities => field ??= new(Api);

    /// <summary>Organizations.</summary>
    public virtual OrganizationOperations Organizations => field ??= new(Api);

    /// <summary>The memberships of users in organizations.</summary>
    public virtual OrganizationMembershipOperations OrganizationMemberships => field ??= new(Api);

    /// <summary>Groups of agents.</summary>
    public virtual GroupOperations Groups => field ??= new(Api);

    /// <summary>Which agent is a member of which group.</summary>
    public virtual GroupMembershipOperations GroupMemberships => field ??= new(Api);

    /// <summary>Tickets and their comments.</summary>
    public virtual TicketOperations Tickets => field ??= new(Api);

    /// <summary>The fields of tickets.</summary>
    public virtual TicketFieldOperations TicketFields => field ??= new(Api);

    /// <summary>The forms of tickets.</summary>
    public virtual TicketFormOperations TicketForms => field ??= new(Api);

    /// <summary>The files of comments.</summary>
    public virtual AttachmentOperations Attachments => field ??= new(Api);

    /// <summary>The custom fields of users.</summary>
    public virtual CustomFieldOperations UserFields => field ??= new(Api, CustomFieldResource.OfUsers);

    /// <summary>The custom fields of organizations.</summary>
    public virtual CustomFieldOperations OrganizationFields => field ??= new(Api, CustomFieldResource.OfOrganizations);

    /// <summary>Zendesk's search.</summary>
    public virtual SearchOperations Search => field ??= new(Api);

    /// <summary>Records that changed since a time.</summary>
    public virtual IncrementalExportOperations IncrementalExports => field ??= new(Api);

    /// <summary>Jobs.</summary>
    public virtual JobStatusOperations JobStatuses => field ??= new(Api);

    /// <summary>
    /// How much of the account's requests a minute is left, by the latest response that says so; null before the first. Other
    /// programs may have used more since.
    /// </summary>
    public virtual RateLimit? RateLimit => Api.RateLimit;

    private ZendeskApi Api => api ?? throw new NotSupportedException("This client has no account: override the members that are used.");

    /// <summary>
    /// This client with other settings for some calls: it shares connections and rate limits, costs next to nothing, and need
    /// not be disposed.
    /// </summary>
    /// <param name="options">The different settings. On a view they are added to the settings of that view.</param>
    /// <returns>A client for those calls.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <example><c>await zendesk.WithOptions(new CallOptions { Budget = TimeSpan.FromSeconds(10) }).Users.GetAsync(7)</c></example>
    public virtual ZendeskClient WithOptions(CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ZendeskClient(Api.With(options));
    }

    /// <summary>
    /// Sends a request for which there is no method here, with the client's rate limits, retries and errors. GET, PUT and DELETE
    /// count as idempotent; <see cref="CallOptions.IsIdempotent"/> says otherwise.
    /// </summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below <c>api/v2/</c> with its query, such as <c>groups?page[size]=100</c>.</param>
    /// <param name="body">The value to send as JSON; null for no body.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The JSON of the response; undefined if the response has no JSON.</returns>
    /// <exception cref="ArgumentException">The path leads elsewhere.</exception>
    /// <exception cref="ZendeskException">The call failed.</exception>
    public virtual async Task<JsonElement> SendAsync(
        HttpMethod method, string path, JsonNode? body = null, CancellationToken cancellationToken = default) =>
        (await Api.ReadAsync(RawRequest.Of(method, path, body), RawBody.Any, cancellationToken).ConfigureAwait(false)).Json;

    /// <summary>Closes the connections that are the client's own.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections that are the client's own.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            owned?.Dispose();
        }
    }

    /// <summary>
    /// Connections are renewed, so that a change of DNS is noticed within minutes. The API redirects nowhere; where
    /// something does, personal data does not follow.
    /// </summary>
    internal static SocketsHttpHandler NewHandler() =>
        new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };

    private static HttpClient NewHttpClient() => new(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
}
