namespace ZendeskEmulator.Search;

/// <summary>The parameters of a search other than its query.</summary>
/// <param name="Now">The account's present instant, for relative dates and the search lag.</param>
internal sealed record SearchContext(AccountState State, DateTimeOffset Now, CancellationToken Cancellation)
{
    /// <summary>False to look at every record instead, which finds the same.</summary>
    public bool UsesIndexes { get; init; } = true;

    /// <summary>The caller, who is "me" in a query; 0 without a caller.</summary>
    public long CallerId { get; init; }

    /// <summary>True for an end user, who must not find a ticket by a private comment.</summary>
    public bool IsOfEndUser { get; init; }

    /// <summary>The writes that searches do not see yet; null for an account without a lag.</summary>
    public SearchLag? Lag { get; } = State.Observer as SearchLag;

    public static SearchContext Of(RequestContext request) =>
        new(request.State, request.Account.Clock.UtcNow, request.Http.RequestAborted) { CallerId = request.Caller.UserId };
}
