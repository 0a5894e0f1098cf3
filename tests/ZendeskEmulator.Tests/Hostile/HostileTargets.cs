using System.Text;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>Bad ids in paths, bad paging values, paths and methods that there are not.</summary>
internal static class HostileTargets
{
    private static readonly string[] Lists =
    [
        "/api/v2/users", "/api/v2/organizations", "/api/v2/organization_memberships", "/api/v2/deleted_users",
        "/api/v2/users/{user}/identities", "/api/v2/users/{user}/organizations", "/api/v2/users/{user}/organization_memberships",
        "/api/v2/organizations/{organization}/users", "/api/v2/organizations/{organization}/organization_memberships",
        "/api/v2/user_fields", "/api/v2/organization_fields",
    ];

    /// <summary>Every path with an id, where {id} is put in.</summary>
    private static readonly (string Method, string Target)[] PathsWithId =
    [
        ("GET", "/api/v2/users/{id}"), ("PUT", "/api/v2/users/{id}"), ("DELETE", "/api/v2/users/{id}"),
        ("GET", "/api/v2/users/{id}/related"), ("GET", "/api/v2/users/{id}/tags"), ("POST", "/api/v2/users/{id}/tags"),
        ("DELETE", "/api/v2/users/{id}/tags"),
        ("GET", "/api/v2/users/{id}/identities"), ("POST", "/api/v2/users/{id}/identities"),
        ("GET", "/api/v2/users/{user}/identities/{id}"), ("PUT", "/api/v2/users/{user}/identities/{id}"),
        ("DELETE", "/api/v2/users/{user}/identities/{id}"),
        ("PUT", "/api/v2/users/{user}/identities/{id}/make_primary"), ("PUT", "/api/v2/users/{user}/identities/{id}/verify"),
        ("PUT", "/api/v2/users/{user}/identities/{id}/request_verification"), ("GET", "/api/v2/end_users/{id}/identities"),
        ("GET", "/api/v2/users/{id}/organizations"), ("GET", "/api/v2/users/{id}/organizations/count"),
        ("GET", "/api/v2/users/{id}/organization_memberships"),
        ("DELETE", "/api/v2/users/{user}/organizations/{id}"), ("PUT", "/api/v2/users/{user}/organizations/{id}/make_default"),
        ("GET", "/api/v2/users/{user}/organization_memberships/{id}"), ("DELETE", "/api/v2/users/{user}/organization_memberships/{id}"),
        ("PUT", "/api/v2/users/{user}/organization_memberships/{id}/make_default"),
        ("GET", "/api/v2/organization_memberships/{id}"), ("DELETE", "/api/v2/organization_memberships/{id}"),
        ("GET", "/api/v2/organizations/{id}"), ("PUT", "/api/v2/organizations/{id}"), ("DELETE", "/api/v2/organizations/{id}"),
        ("GET", "/api/v2/organizations/{id}/related"), ("PUT", "/api/v2/organizations/{id}/tags"),
        ("GET", "/api/v2/organizations/{id}/users"),
        ("GET", "/api/v2/organizations/{id}/users/count"), ("GET", "/api/v2/organizations/{id}/organization_memberships"),
        ("GET", "/api/v2/deleted_users/{id}"), ("DELETE", "/api/v2/deleted_users/{id}"),
        ("GET", "/api/v2/user_fields/{field}/options/{id}"), ("DELETE", "/api/v2/user_fields/{field}/options/{id}"),
    ];

    private static readonly (string Id, int Status)[] Ids =
    [
        ("abc", 400), ("1.5", 400), ("1e3", 400), ("0x10", 400), ("%20", 400), ("..%2f..%2fetc", 400), ("1%2F2", 400),
        ("%F0%9F%98%80", 400), ("%D9%A1%D9%A2", 400), ("%EF%BC%91", 400), ("%FF", 400), ("%ED%A0%80", 400), ("%", 400), ("%zz", 400),
        ("--1", 400), ("1;drop", 400), ("null", 400), ("*", 400),
        ("-1", 404), ("0", 404), ("-9223372036854775808", 404), ("9223372036854775807", 404), ("9223372036854775808", 404),
        (new string('9', 5000), 404), ("1000000000000", 404),
    ];

    private static readonly (string Query, int Status)[] Pages =
    [
        ("page=abc", 400), ("page=1.5", 400), ("page=0x1", 400), ("page=1&page=x", 400), ("page=99999999999999999999x", 400),
        ("page=%00", 400), ("page=%FF", 400), ("page=1%2000", 400),
        ("page=9223372036854775807", 400), ("page=101&per_page=100", 400), ("page=2147483648&per_page=1", 400),
        ("per_page=abc", 400), ("per_page=1e3", 400), ("per_page=%D9%A1", 400), ("per_page=--5", 400),
        ("page[size]=abc", 400), ("page[size]=0", 400), ("page[size]=-1", 400), ("page[size]=1.5", 400), ("page[size]=", 400),
        ("page[size]=99999999999", 400), ("page%5Bsize%5D=x", 400), ("page[size]=%00", 400),
        ("page[after]=abc", 400), ("page[after]=!!!!", 400), ("page[after]=%00", 400), ("page[after]=%FF%FE", 400),
        ("page[before]=abc", 400),
        ("page[after]=" + new string('A', 6000), 400),
        After("{"), After("[]"), After("5"), After("null"), After("{\"o\":\"id\"}"), After("{\"o\":5,\"v\":\"MXw=\"}"),
        After("{\"o\":\"id\",\"v\":5}"),
        After("{\"o\":\"id\",\"v\":\"!\"}"), After("{\"o\":\"id\",\"v\":\"\"}"), After(
            "{\"o\":\"-id\",\"v\":\"MXw=\"}"), After("{\"o\":\"name\",\"v\":\"MXw=\"}"),
        // "-1|", "99999999999999999999|", "x|", "|".
        After("{\"o\":\"id\",\"v\":\"LTF8\"}"), After("{\"o\":\"id\",\"v\":\"OTk5OTk5OTk5OTk5OTk5OTk5OTl8\"}"), After(
            "{\"o\":\"id\",\"v\":\"eHw=\"}"), After("{\"o\":\"id\",\"v\":\"fA==\"}"),
        After("{\"o\":\"\\ud800\",\"v\":\"MXw=\"}"), After(
            "{\"o\":\"i\\ud800\",\"v\":\"MXw=\"}"), After("{\"o\":\"id\",\"v\":\"\\ud800\"}"), After("{\"\\ud800\":\"id\",\"v\":\"MXw=\"}"),
        After("{\"o\":\"id\",\"v\":\"\\udc00\\ud800\"}"), After(new string('[', 1000)), After("\0"),
    ];

    public static IEnumerable<HostileRequest> All =>
    [
        .. from path in PathsWithId
           from id in Ids
           select new HostileRequest(
               $"{path.Method} {path.Target} with id {Short(id.Id)}",
               path.Method,
               path.Target.Replace("{id}", id.Id, StringComparison.Ordinal),
               BodyOf(path),
               id.Status),
        // A field is found by its key too: whatever is no id is an unknown key.
        .. from path in ((string Method, string Target)[])[
            ("GET", "/api/v2/user_fields/{id}"),
            ("DELETE", "/api/v2/user_fields/{id}"),
            ("GET", "/api/v2/organization_fields/{id}/options")
        ]
           from id in Ids
           select new HostileRequest(
               $"{path.Method} {path.Target} with id {Short(id.Id)}",
               path.Method,
               path.Target.Replace("{id}", id.Id, StringComparison.Ordinal),
               null,
               404),
        .. from list in Lists from page in Pages select HostileRequest.Get(
            $"{list}?{Short(page.Query)}",
            $"{list}?{page.Query}",
            page.Status),
        .. from path in (string[])[
            "/api/v2/users",
            "/api/v2/users/{user}",
            "/api/v2/organizations",
            "/api/v2/users/me",
            "/api/v2/users/search",
            "/_emulator/info",
            "/"
        ]
           from method in (string[])["TRACE", "OPTIONS", "PATCH", "PROPFIND", "BREW", "get", "X"]
           select new HostileRequest($"{method} {path}", method, path, null, path == "/_emulator/info" ? 405 : 404),
        .. from path in (string[])["/api", "/api/v2", "/api/v3/users", "/API/V2/users", "/api/v2/userz", "/api/v2/users/{user}/"
            + "identities/1/2/3/4/5", "/api/v2/users.xml",
               "/api/v2/users.json.json", "/api/v2/users/create_many.json", "//", "/%2e%2e/%2e%2e/etc/passwd", "/api/v2%2Fusers",
               "/api/v2/targets", "/_emulator/nothing"]
           select HostileRequest.Get($"there is no {path}", path, 404) with { IsWireOnly = path.Contains("%2e", StringComparison.Ordinal)
               || path is "//" },
        HostileRequest.Get(
            "a search with a hundred wildcards",
            $"/api/v2/users/search?query={string.Join('+', Enumerable.Repeat("a*", 100))}",
            422),
        HostileRequest.Get("a path of 6,000 letters", "/api/v2/" + new string('a', 6000), 404),
        HostileRequest.Get("a path of 3,000 segments", "/api/v2" + string.Concat(Enumerable.Repeat("/a", 3000)), 404),
        HostileRequest.Get("a path of 2,000 ids", "/api/v2/users/{user}/identities" + string.Concat(Enumerable.Repeat("/1", 2000)), 404),
        HostileRequest.Get("too many ids", $"/api/v2/users/show_many?ids={string.Join(',', Enumerable.Range(1, 101))}", 400),
        HostileRequest.Get("ids that are no numbers", "/api/v2/users/show_many?ids=1,x,3", 400),
        HostileRequest.Get("organizations by ids that are no numbers", "/api/v2/organizations/show_many?ids=%00", 400),
        HostileRequest.Get("a search for too long a word", $"/api/v2/users/search?query={new string('a', 1001)}", 422),
        HostileRequest.Get(
            "a search for too many words",
            $"/api/v2/users/search?query={string.Join("+", Enumerable.Repeat("-a", 101))}",
            422),
        HostileRequest.Get("an autocomplete of too long a name", $"/api/v2/users/autocomplete?name={new string('a', 1001)}", 422),
        HostileRequest.Get("a search by cursor", "/api/v2/users/search?query=a&page[size]=5", 400),
        HostileRequest.Get("an organization search for nothing", "/api/v2/organizations/search", 400),
        HostileRequest.Get("an autocomplete of one letter", "/api/v2/users/autocomplete?name=a", 400),
        HostileRequest.Get("an autocomplete of NUL", "/api/v2/organizations/autocomplete?name=%00", 400),
    ];

    /// <summary>A cursor that holds any text.</summary>
    private static (string Query, int Status) After(string text) =>
        ($"page[after]={Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))}", 400);

    private static string? BodyOf((string Method, string Target) path) => path switch
    {
        ("PUT" or "POST", _) when path.Target.EndsWith("/tags", StringComparison.Ordinal) => "{\"tags\":[\"new\"]}",
        ("PUT", _) when path.Target.EndsWith("users/{id}", StringComparison.Ordinal) => "{\"user\":{\"notes\":\"new\"}}",
        ("PUT", _) when path.Target.EndsWith("organizations/{id}", StringComparison.Ordinal) => "{\"organization\":{\"notes\":\"new\"}}",
        ("PUT" or "POST", _) when path.Target.Contains(
            "identities",
            StringComparison.Ordinal) => "{\"identity\":{\"type\":\"email\",\"value\":\"new@example.com\"}}",
        _ => null,
    };

    private static string Short(string text) => text.Length <= 200 ? text : $"{text[..80]}… ({text.Length})";
}
