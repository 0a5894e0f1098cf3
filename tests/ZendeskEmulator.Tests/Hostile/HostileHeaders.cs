using System.Text;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>Bad credentials, content types and accounts.</summary>
internal static class HostileHeaders
{
    private const string Good = "{\"user\":{\"name\":\"New\",\"email\":\"new@example.com\"}}";

    private static readonly string[] NoCredentials =
    [
        "Basic", "Basic ", "Basic !!!!", "Basic ====", "Basic YQ==", "Basic Og==", $"Basic {Base64("/token:abc")}",
        $"Basic {Base64("a@b.co/token:")}",
        $"Basic {new string('A', 4000)}", $"Basic {new string('A', 2048)}", "Bearer", "Bearer  ", "Digest username=\"a\"", "Negotiate abc",
        "NTLM", ",", "Basic Basic YTpi",
        "a@b.co/token:abc", "null",
    ];

    private static readonly string[] NoJson =
    [
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "application/jsonx",
        "application/json,text/plain",
        "json", "/", ";", "*/*", "text/json", "application/", "image/svg+json",
    ];

    private static readonly string[] NoAccount = ["-", "a.b", "a/b", "..", "%00", "acct_a", HostileRequest.Utf8("naïve"), new string(
        'a',
        64), "a b", "a,b", "-a", "a-"];

    public static IEnumerable<HostileRequest> All =>
    [
        .. NoCredentials.Select(value => With("Authorization", value, 401)),
        .. NoJson.Select(type => new HostileRequest($"Content-Type: {type}", "POST", "/api/v2/users/create_or_update", Good, 400)
        {
            ContentType = type,
        }),
        new HostileRequest("no Content-Type", "POST", "/api/v2/users/create_or_update", Good, 400) { ContentType = "" },
        new HostileRequest(
            "UTF-16 that says so",
            "POST",
            "/api/v2/users/create_or_update",
            string.Concat(Good.Select(letter => $"{letter}\0")),
            422) { ContentType = "application/json; charset=utf-16" },
        new HostileRequest(
            "UTF-32 that says so",
            "POST",
            "/api/v2/users/create_or_update",
            string.Concat(Good.Select(letter => $"{letter}\0\0\0")),
            422) { ContentType = "application/json;charset=UTF-32" },
        new HostileRequest("Latin-1 that says so", "POST", "/api/v2/users/create_or_update", "{\"user\":{\"name\":\"Andr\u00e9\"}}", 422)
        {
            ContentType = "application/json; charset=iso-8859-1",
        },
        .. NoAccount.Select(name => With("X-Emulator-Account", name, 404)),
        HostileRequest.Get("an account prefix that is no name", "/_accounts/a_b/api/v2/users", 404),
        HostileRequest.Get("an account prefix with an escape", "/_accounts/a%0d%0ab/api/v2/users", 404),
        HostileRequest.Get("an empty account prefix", "/_accounts//api/v2/users", 404),
        HostileRequest.Get("an account prefix that is no name and nothing behind it", "/_accounts/a_b", 404),
        new HostileRequest("reset from another page", "POST", "/_emulator/reset", null, 403)
        {
            Headers = [("Origin", "https://evil.example")],
        },
        new HostileRequest("reset from null", "POST", "/_emulator/reset", null, 403) { Headers = [("Origin", "null")] },
        new HostileRequest("reset from rubbish", "POST", "/_emulator/reset", null, 403) { Headers = [("Origin", "http://[")] },
        new HostileRequest("reset by another page's host", "POST", "/_emulator/reset", null, 403)
        {
            Headers = [("Origin", "http://evil.example"), ("X-Forwarded-Host", "evil.example")],
        },
    ];

    private static HostileRequest With(string name, string value, int status) =>
        new(
            $"{name}: {(value.Length > 80 ? value[..80] + "…" + value.Length : value)}",
            "POST",
            "/api/v2/users/create_or_update",
            Good,
            status)
        {
            Headers = [(name, value)],
            // HttpClient sends no such letters in a header.
            IsWireOnly = value.Any(letter => letter > '~'),
        };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
