using ZendeskEmulator.Clock;

namespace ZendeskEmulator.OAuth;

/// <summary>An access token, and the refresh token that came with it (facts-webhooks-oauth §5.5).</summary>
internal sealed record OAuthToken : TimedRecord, IHasSchema<OAuthToken>
{
    public static readonly UniqueKey<OAuthToken> ByAccess = new(token => token.AccessHash, (_, _) => { });
    public static readonly UniqueKey<OAuthToken> ByRefresh = new(token => token.RefreshHash, (_, _) => { });
    public static readonly Relation<OAuthToken> OfUser = new(token => token.UserId);
    public static readonly Relation<OAuthToken> OfClient = new(token => token.ClientId);

    /// <summary>The documented order. Of both tokens ten letters are shown.</summary>
    public static Schema<OAuthToken> Schema { get; } = new("tokens", "token", fields => fields
        .Url()
        .Id()
        .Reference("user_id", token => token.UserId, (token, value) => token.UserId = value).ReadOnly()
        .Reference("client_id", token => token.ClientId, (token, value) => token.ClientId = value).OnCreate()
        .Text("token", token => token.AccessStart, (token, value) => token.AccessStart = value ?? "").ReadOnly()
        .Text("refresh_token", token => token.RefreshStart, (token, value) => token.RefreshStart = value).ReadOnly()
        .CreatedAt()
        .TimeOrNull("expires_at", token => token.ExpiresAt, (token, value) => token.ExpiresAt = value).ReadOnly()
        .TimeOrNull("refresh_token_expires_at", token => token.RefreshExpiresAt, (token, value) => token.RefreshExpiresAt = value)
            .ReadOnly()
        .LookedUp("used_at", (state, _) => state.Get<TokenUses>(), (json, key, token, uses) => uses.Write(json, key, token.Id))
        .Texts("scopes", token => token.Scopes, (token, value) => token.Scopes = value).OnCreate()
        .UpdatedAt().Hidden()
        .Text("access_hash", token => token.AccessHash, (token, value) => token.AccessHash = value ?? "").ReadOnly().Hidden().Essential()
        .Text("refresh_hash", token => token.RefreshHash, (token, value) => token.RefreshHash = value).ReadOnly().Hidden(),
        path: "oauth/tokens",
        storedAs: "oauth_tokens")
    {
        Unique = [ByAccess, ByRefresh],
        Relations = [OfUser, OfClient],
        Indexed = static (state, before, after) => state.Get<TokenEnds>().Move(before, after),
    };

    public long UserId { get; set; }

    /// <summary>The client's id, not its identifier.</summary>
    public long ClientId { get; set; }

    public string AccessStart { get; set; } = "";

    public string AccessHash { get; set; } = "";

    public string? RefreshStart { get; set; }

    public string? RefreshHash { get; set; }

    /// <summary>Null for a token that never expires.</summary>
    public DateTime? ExpiresAt { get; set; }

    public DateTime? RefreshExpiresAt { get; set; }

    public string[]? Scopes { get; set; }

    public bool IsValid(DateTime now) => ExpiresAt is not { } end || now < end;

    public bool CanRefresh(DateTime now) => RefreshHash is not null && (RefreshExpiresAt is not { } end || now < end);

    /// <summary>When the later of the two stops being of use; null for never.</summary>
    public DateTime? End => ExpiresAt is not { } access ? null
        : RefreshHash is null ? access
        : RefreshExpiresAt is not { } refresh ? null
        : refresh > access ? refresh
        : access;

    /// <summary>Whether neither of the two has been of use for a day.</summary>
    public bool IsLongDead(DateTime now) => End <= new DateTimeOffset(now).Minus(TimeSpan.FromDays(1)).UtcDateTime;
}
