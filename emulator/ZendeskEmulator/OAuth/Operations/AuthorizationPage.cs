using System.Net;
using System.Text;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>The pages of an authorization.</summary>
internal static class AuthorizationPage
{
    private const string Style =
        "<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem}"
        + "button{font:inherit;padding:.4rem 1.2rem;margin-right:.5rem}input{font:inherit;width:100%;padding:.3rem}</style>";

    /// <summary>A page that asks for consent, and for the address of the user.</summary>
    public static HtmlResponse Ask(string action, OAuthClient client, AuthorizationRequest asked, string owner)
    {
        var scopes = string.Join(", ", RequestedScopes.Of(asked.Scope, client) ?? []);
        var page = new StringBuilder();
        page.Append($"<h1>Allow {Text(client.Name)} to access this account?</h1><p>It asks for: <b>{Text(scopes)}</b>.</p>")
            .Append($"<form method=\"post\" action=\"{Text(action)}\">");
        foreach (var (name, value) in asked.Parameters)
        {
            page.Append($"<input type=\"hidden\" name=\"{name}\" value=\"{Text(value)}\">");
        }
        page.Append($"<p><label>Sign in as <input name=\"user\" type=\"email\" required value=\"{Text(owner)}\"></label></p>")
            .Append("<p><button name=\"decision\" value=\"allow\">Allow</button><button name=\"decision\" value=\"deny\">Deny</button></p>")
            .Append("</form>");
        return new HtmlResponse(200, Page($"Allow {client.Name}?", page.ToString()));
    }

    /// <summary>A program that is unknown, or that wants to be sent where it does not belong: no redirect (recorded).</summary>
    // Assumed A-84: the status.
    public static HtmlResponse Invalid(string reason) =>
        new(400, Page("Invalid Authorization Request", $"<h1>Invalid Authorization Request</h1><p>{Text(reason)}</p>"));

    public static HtmlResponse Redirect(string target) =>
        new(302, Page("Redirect", $"<p>You are being <a href=\"{Text(target)}\">redirected</a>.</p>"), target);

    private static string Page(string title, string body) =>
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
        + $"<title>{Text(title)}</title>\n{Style}\n{body}\n</html>\n";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
