namespace ZendeskEmulator.OAuth;

/// <summary>An OAuth client: a program that gets tokens (facts-webhooks-oauth §5.6).</summary>
internal sealed record OAuthClient : TimedRecord, IHasSchema<OAuthClient>
{
    public const string Public = "public";
    public const string Confidential = "confidential";

    private const string GlobalPrefix = "zdg-";

    public static readonly UniqueKey<OAuthClient> ByIdentifier =
        new(client => client.Identifier, (errors, _) => errors.Taken("identifier", "Identifier"));

    public static readonly Relation<OAuthClient> OfUser = new(client => client.UserId);

    /// <summary>The recorded order.</summary>
    // Assumed A-82: the places of kind and scopes.
    public static Schema<OAuthClient> Schema { get; } = new("clients", "client", fields => fields
        .Url()
        .Id()
        .Reference("user_id", client => client.UserId, (client, value) => client.UserId = value)
        .Text("name", client => client.Name, (client, value) => client.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Text("identifier", client => client.Identifier, (client, value) => client.Identifier = value?.Trim() ?? "")
            .Required("Identifier").Essential()
        .Text("company", client => client.Company, (client, value) => client.Company = value)
        .Text("description", client => client.Description, (client, value) => client.Description = value)
        .Texts("redirect_uri", client => client.RedirectUris, (client, value) => client.RedirectUris = value)
        .Text("secret", client => client.SecretStart, (client, value) => client.SecretStart = value).OnCreate()
        .Times()
        .Boolean("global", client => client.IsGlobal, (_, _) => { }).ReadOnly()
        .Text("logo_url", client => client.LogoUrl, (client, value) => client.LogoUrl = value)
        .Text("kind", client => client.Kind, (client, value) => client.Kind = value ?? Confidential).OnCreate()
        .Texts("scopes", client => client.Scopes, (client, value) => client.Scopes = value)
        .Text("secret_hash", client => client.SecretHash, (client, value) => client.SecretHash = value ?? "").ReadOnly().Hidden(),
        path: "oauth/clients",
        storedAs: "oauth_clients")
    {
        Unique = [ByIdentifier],
        Relations = [OfUser],
    };

    /// <summary>The user on whose behalf <c>client_credentials</c> acts.</summary>
    public long UserId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The <c>client_id</c> of the token endpoint.</summary>
    public string Identifier { get; set; } = "";

    public string? Company { get; set; }

    public string? Description { get; set; }

    /// <summary>The addresses to which an authorization may redirect.</summary>
    public string[]? RedirectUris { get; set; }

    public string? LogoUrl { get; set; }

    /// <summary>A public client has no secret that it could keep, and must use PKCE.</summary>
    public string Kind { get; set; } = Confidential;

    /// <summary>The scopes that it may ask for; null or empty for all.</summary>
    public string[]? Scopes { get; set; }

    /// <summary>The first letters of its secret.</summary>
    public string? SecretStart { get; set; }

    public string SecretHash { get; set; } = "";

    public bool IsPublic => Kind == Public;

    /// <summary>The client with a secret, of which only the beginning and a hash are kept.</summary>
    public OAuthClient With(string secret) =>
        this with { SecretStart = IssuedSecret.StartOf(secret), SecretHash = IssuedSecret.HashOf(secret) };

    /// <summary>Whether it is one of Zendesk's own, which work in many accounts.</summary>
    public bool IsGlobal => Identifier.StartsWith(GlobalPrefix, StringComparison.OrdinalIgnoreCase);
}
