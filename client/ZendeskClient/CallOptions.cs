namespace Zendesk;

/// <summary>
/// Settings of some calls that differ from those of their client; see <see cref="ZendeskClient.WithOptions"/>. Null means: as the
/// client does.
/// </summary>
/// <example><c>await zendesk.WithOptions(new CallOptions { Budget = TimeSpan.FromSeconds(10) }).Users.GetAsync(7)</c></example>
public sealed record CallOptions
{
    /// <summary>How long one call may take, with all its waits and retries: 1 second to 24 hours.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>How long one attempt of a call may take: 10 milliseconds to 24 hours.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>How often a call is retried after a server error, a broken connection or a time-out: 0 to 100.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>
    /// Whether performing a call twice does no more than performing it once, so that it may be retried after a lost response.
    /// Null: the client knows it for each operation. True makes it retry creations too; false makes it retry nothing that
    /// Zendesk may have performed.
    /// </summary>
    public bool? IsIdempotent { get; init; }

    /// <summary>Additional headers of each request, such as <c>X-On-Behalf-Of</c>. Default: empty.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Called with each response, including failed and refused attempts: for the request id and the state of the
    /// rate limits. It runs within the call, on any thread. An exception of it ends the call.
    /// </summary>
    public Action<ZendeskResponse>? OnResponse { get; init; }
}
