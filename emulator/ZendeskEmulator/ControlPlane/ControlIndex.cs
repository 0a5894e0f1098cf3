using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET / and /_emulator: an index of the emulator for programs. Browsers get the dashboard.</summary>
internal static class ControlIndex
{
    private const string What = "An emulator of Zendesk's Support API. Not affiliated with Zendesk, Inc.";
    private const string Explain = "Send the header X-Emulator-Explain: 1 with a request, and the response says why it is as it is.";

    public static bool Has(RequestContext request) =>
        request.Path is ("" or "/" or "/_emulator" or "/_emulator/") && request.Http.Request.Method is ("GET" or "HEAD");

    /// <param name="hasToken">Whether the control plane asks for one.</param>
    public static Response Show(RequestContext request, IReadOnlyList<ControlRoute> routes, bool hasToken)
    {
        if (request.Selection.Name is not { } account)
        {
            return Errors.Control(404, AccountName.Refuse(request.Selection.Given));
        }
        var credentials = EmulatorCredentials.OfOwner(account);
        var test = $"curl -u {credentials.Email}/token:{credentials.Token} {request.Links.BaseUrl}/api/v2/users/me.json";
        var token = hasToken ? "It asks for its token: Authorization: Bearer TOKEN." : "It asks for no token.";
        return new ControlResponse(200, json => Write(json, request.Links.BaseUrl, account, test, token, routes));
    }

    private static void Write(
        Utf8JsonWriter json,
        string baseUrl,
        string account,
        string test,
        string token,
        IReadOnlyList<ControlRoute> routes)
    {
        json.WriteString("name", "ZendeskEmulator");
        json.WriteString("version", EmulatorFacts.Version);
        json.WriteString("what", What);
        json.WriteString("account", account);
        json.WriteString("api", $"{baseUrl}/api/v2/");
        json.WriteString("try", test);
        json.WriteString("explain", Explain);
        json.WriteString("token", token);
        json.WriteStartArray("control_plane");
        foreach (var route in routes)
        {
            json.WriteStartObject();
            json.WriteString("method", route.Method);
            json.WriteString("path", route.Path);
            json.WriteString("what", route.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
