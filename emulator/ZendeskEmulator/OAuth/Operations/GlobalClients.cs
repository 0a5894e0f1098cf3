using System.Text.Json;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>Zendesk's own clients, which work in many accounts, and the number of tokens that an account gave each of them.</summary>
internal static class GlobalClients
{
    private const string Path = "/api/v2/oauth/global_clients";
    private const string Controller = "oauth/global_clients";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        Get(Path, "ListGlobalOAuthClients", $"{Controller}/index", request => List(All(request.State), WriteClient))
            .For(CallerRole.Admin).Assuming(106)
            .Noting("POST oauth/clients with the header X-Emulator-Control and an identifier that begins with zdg- makes one"),
        Get($"{Path}/token_summary", "GlobalOAuthClientsTokenSummary", $"{Controller}/token_summary", Summarize)
            .For(CallerRole.Admin).Assuming(106),
        Get($"{Path}/{{global_client_id}}", "ShowGlobalClient", $"{Controller}/show", Show).For(CallerRole.Admin),
    ];

    private static IReadOnlyList<OAuthClient> All(AccountState state) =>
        [.. state.Get<Records<OAuthClient>>().Ascending(0).Where(client => client.IsGlobal)];

    private static Response Show(RequestContext request) =>
        request.State.Get<Records<OAuthClient>>().Find(request.Id) is { IsGlobal: true } client
            ? Show(client)
            : Errors.RecordNotFound;

    private static Response Summarize(RequestContext request)
    {
        var isOne = BodyValue.TryReadId(request.Query["global_client_id"], out var id);
        var isWithExpired = request.Query["include_expired"] == "true";
        var (state, now) = (request.State, request.Account.Clock.UtcNow.UtcDateTime);
        var clients = All(state).Where(client => !isOne || client.Id == id).ToList();
        return List(clients, (json, client) =>
        {
            var tokens = state.Get<Records<OAuthToken>>().Of(OAuthToken.OfClient, client.Id)
                .Where(token => isWithExpired || token.IsValid(now))
                .Select(token => token.Id)
                .ToList();
            json.WriteNumber("id", client.Id);
            state.Get<TokenUses>().Write(json, JsonEncodedText.Encode("last_used_at"), tokens);
            json.WriteNumber("tokens_count", tokens.Count);
        });
    }

    private static void WriteClient(Utf8JsonWriter json, OAuthClient client)
    {
        json.WriteNumber("id", client.Id);
        json.WriteString("name", client.Name);
        json.WriteString("identifier", client.Identifier);
        json.WriteString("company", client.Company);
        json.WriteString("description", client.Description);
        json.WriteString("logo_url", client.LogoUrl);
        json.WriteString("kind", client.Kind);
    }

    // Assumed A-106: one page. An account has a handful at most.
    private static PlainListResponse<OAuthClient> List(IReadOnlyList<OAuthClient> clients, Action<Utf8JsonWriter, OAuthClient> write) =>
        new("global_clients", clients, (json, client, _) =>
        {
            json.WriteStartObject();
            write(json, client);
            json.WriteEndObject();
        });

    private static ObjectResponse Show(OAuthClient client) => new((json, _) =>
    {
        json.WriteStartObject("global_client");
        WriteClient(json, client);
        json.WriteEndObject();
    });
}
