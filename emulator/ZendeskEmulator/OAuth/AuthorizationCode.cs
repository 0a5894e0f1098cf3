namespace ZendeskEmulator.OAuth;

/// <summary>A user's consent on its way to the token endpoint: good once, for 120 seconds.</summary>
internal sealed record AuthorizationCode : TimedRecord, IHasSchema<AuthorizationCode>
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(120);

    public static readonly UniqueKey<AuthorizationCode> ByHash = new(code => code.Hash, (_, _) => { });

    public static Schema<AuthorizationCode> Schema { get; } = new("authorization_codes", "authorization_code", fields => fields
        .Reference("client_id", code => code.ClientId, (code, value) => code.ClientId = value).ReadOnly().Essential()
        .Reference("user_id", code => code.UserId, (code, value) => code.UserId = value).ReadOnly().Essential()
        .Text("redirect_uri", code => code.RedirectUri, (code, value) => code.RedirectUri = value ?? "").ReadOnly()
        .Texts("scopes", code => code.Scopes, (code, value) => code.Scopes = value).ReadOnly()
        .Text("code_challenge", code => code.Challenge, (code, value) => code.Challenge = value).ReadOnly()
        .Text("hash", code => code.Hash, (code, value) => code.Hash = value ?? "").ReadOnly().Essential()
        .Times(),
        storedAs: "oauth_authorization_codes")
    {
        Unique = [ByHash],
    };

    public long ClientId { get; set; }

    public long UserId { get; set; }

    public string RedirectUri { get; set; } = "";

    public string[]? Scopes { get; set; }

    /// <summary>The S256 challenge of PKCE; null if the program sent no challenge.</summary>
    public string? Challenge { get; set; }

    public string Hash { get; set; } = "";

    public bool IsValid(DateTime now) => now - CreatedAt < Lifetime;
}
