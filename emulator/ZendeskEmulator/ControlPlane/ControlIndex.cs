using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET / and /_emulator: what this is, and where to go; a page for browsers, JSON for programs.</summary>
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
        return request.Http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? new HtmlPage(Html(request.Links.BaseUrl, account, test, token, routes))
            : new ControlResponse(200, json => Write(json, request.Links.BaseUrl, account, test, token, routes));
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

    private static string Html(string baseUrl, string account, string test, string token, IReadOnlyList<ControlRoute> routes)
    {
        var page = new StringBuilder();
        page.Append($"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>ZendeskEmulator</title>
            <style>body{"{"}font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem{"}"}td{"{"}padding:.1rem .8rem .1rem 0{"}"}</style>
            <h1>ZendeskEmulator {Text(EmulatorFacts.Version)}</h1>
            <p>{Text(What)}</p>
            <p>The API of the account <b>{Text(account)}</b> is at <code>{Text(baseUrl)}/api/v2/</code>. Try it:</p>
            <pre>{Text(test)}</pre>
            <p>{Text(Explain)}</p>
            <h2>Control plane</h2>
            <p>{Text(token)}</p>
            <table>

            """);
        foreach (var route in routes)
        {
            var path = route.Method == HttpMethods.Get
                ? $"<a href=\"{Text(baseUrl + route.Path)}\">{Text(route.Path)}</a>"
                : Text(route.Path);
            page.Append($"<tr><td>{Text(route.Method)}<td><code>{path}</code><td>{Text(route.What)}\n");
        }
        return page.Append("</table>\n</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private sealed class HtmlPage(string html) : Response(200)
    {
        public override string ContentType => "text/html; charset=utf-8";

        public override string CacheControl => "no-store";

        public override bool HasTag => false;

        public override void Write(Utf8JsonWriter json, Links links) =>
            json.WriteRawValue(Encoding.UTF8.GetBytes(html), skipInputValidation: true);
    }
}
