namespace ZendeskEmulator.Tests.Hostile;

/// <summary>Bodies that are no JSON, or JSON of a wrong shape, at every path that takes one.</summary>
internal static class HostileBodies
{
    /// <summary>One byte over the default of MaxRequestBytes.</summary>
    private const int TooLarge = (1 << 20) + 1;

    /// <summary>Every path that takes a body, with its envelope.</summary>
    private static readonly (string Method, string Target, string Envelope)[] Paths =
    [
        ("POST", "/api/v2/users", "user"),
        ("POST", "/api/v2/users/create_or_update", "user"),
        ("PUT", "/api/v2/users/{user}", "user"),
        ("POST", "/api/v2/organizations", "organization"),
        ("POST", "/api/v2/organizations/create_or_update", "organization"),
        ("PUT", "/api/v2/organizations/{organization}", "organization"),
        ("POST", "/api/v2/users/{user}/identities", "identity"),
        ("PUT", "/api/v2/users/{user}/identities/{identity}", "identity"),
        ("POST", "/api/v2/end_users/{user}/identities", "identity"),
        ("POST", "/api/v2/organization_memberships", "organization_membership"),
        ("POST", "/api/v2/users/{user}/organization_memberships", "organization_membership"),
        ("POST", "/api/v2/user_fields", "user_field"),
        ("PUT", "/api/v2/user_fields/{field}", "user_field"),
        ("POST", "/api/v2/user_fields/{field}/options", "custom_field_option"),
        ("POST", "/api/v2/organization_fields", "organization_field"),
    ];

    /// <summary>Those without an envelope.</summary>
    private static readonly (string Method, string Target)[] PlainPaths =
    [
        ("POST", "/api/v2/users/{user}/tags"),
        ("PUT", "/api/v2/users/{user}/tags"),
        ("DELETE", "/api/v2/users/{user}/tags"),
        ("POST", "/api/v2/organizations/{organization}/tags"),
        ("POST", "/api/v2/users/autocomplete"),
        ("PUT", "/api/v2/user_fields/reorder"),
    ];

    /// <summary>No JSON at all: 422 everywhere.</summary>
    private static readonly (string Name, string Body)[] Unparseable =
    [
        ("a blank", " "),
        ("truncated in a key", "{\"us"),
        ("truncated in a value", "{\"user\":{\"name\":\"Ro"),
        ("truncated before the end", "{\"user\":{\"name\":\"Roger\"}"),
        ("garbage", "name=Roger&email=roger@example.com"),
        ("XML", "<user><name>Roger</name></user>"),
        ("random bytes", "\u0001\u00fe\u00ff\u0000\u0080\u00c3\u0028"),
        ("something behind the end", "{\"user\":{\"name\":\"Roger\"}} x"),
        ("two documents", "{\"user\":{\"name\":\"Roger\"}}{\"user\":{\"name\":\"Roger\"}}"),
        ("a comma too many", "{\"user\":{\"name\":\"Roger\",}}"),
        ("a comment", "{/* */\"user\":{\"name\":\"Roger\"}}"),
        ("single quotes", "{'user':{'name':'Roger'}}"),
        ("NaN", "{\"user\":{\"name\":\"Roger\",\"locale_id\":NaN}}"),
        ("a leading zero", "{\"user\":{\"name\":\"Roger\",\"locale_id\":007}}"),
        ("a plus", "{\"user\":{\"name\":\"Roger\",\"locale_id\":+7}}"),
        ("hexadecimal", "{\"user\":{\"name\":\"Roger\",\"locale_id\":0x10}}"),
        ("a bad escape", "{\"user\":{\"name\":\"\\x41\"}}"),
        ("half an escape", "{\"user\":{\"name\":\"\\u12\"}}"),
        ("a raw line feed in a string", "{\"user\":{\"name\":\"Ro\nger\"}}"),
        ("a raw NUL in a string", "{\"user\":{\"name\":\"Ro\0ger\"}}"),
        ("a NUL behind the end", "{\"user\":{\"name\":\"Roger\"}}\0"),
        ("a byte order mark", "\u00ef\u00bb\u00bf{\"user\":{\"name\":\"Roger\"}}"),
        ("UTF-16", "\u00ff\u00fe{\0\"\0u\0s\0e\0r\0\"\0:\0{\0}\0}\0"),
        ("65 levels", Nested("{\"a\":", 65, "1", "}")),
        ("1,000 levels", Nested("{\"a\":", 1000, "1", "}")),
        ("100,000 levels of arrays", Nested("[", 100_000, "", "]")),
        ("100,000 levels that never end", new string('[', 100_000)),
        ("levels in a known key", "{\"user\":{\"tags\":" + Nested("[", 1000, "", "]") + "}}"),
    ];

    /// <summary>JSON, but nothing under the envelope.</summary>
    private static readonly (string Name, string Body)[] WrongShape =
    [
        ("nothing", ""),
        ("an array as root", "[{\"user\":{\"name\":\"Roger\"}}]"),
        ("a string as root", "\"user\""),
        ("a number as root", "5"),
        ("null as root", "null"),
    ];

    /// <summary>JSON objects without the envelope: as good as an empty envelope.</summary>
    private static readonly (string Name, string Body)[] WithoutEnvelope =
    [
        ("an empty hash", "{}"),
        ("another envelope", "{\"ticket\":{\"name\":\"Roger\"}}"),
        ("the envelope in capitals", "{\"USER\":{\"name\":\"Roger\"},\"ORGANIZATION\":{},\"IDENTITY\":{}}"),
        (
            "nulls as envelopes",
            "{\"user\":null,\"organization\":null,\"identity\":null,\"organization_membership\":null,\"user_field\":null}"),
        ("hostile keys", "{\"a\\r\\nX-Evil: 1\":1,\"\\u0000\":{\"\\\"\\\\\":1},\"\u00e2\u0082\u00ac\":[]}"),
    ];

    /// <summary>Updates of nothing.</summary>
    public static IEnumerable<HostileRequest> Empty =>
        from path in Paths from body in WithoutEnvelope where path.Method == "PUT" select Body(path.Method, path.Target, body, 200);

    public static IEnumerable<HostileRequest> All =>
    [
        .. from path in Paths from body in Unparseable select Body(path.Method, path.Target, body, 422),
        .. from path in PlainPaths from body in Unparseable select Body(path.Method, path.Target, body, 422),
        .. from path in Paths from body in WrongShape select Body(path.Method, path.Target, body, 400),
        // The type of a new identity is one of a list, which is told as a wrong type is.
        .. from path in Paths
           from body in WithoutEnvelope
           where path.Method == "POST"
           select Body(path.Method, path.Target, body, path.Envelope == "identity" ? 400 : 422),
        .. from path in Paths
           from value in (string[])["5", "\"a\"", "[]", "[{\"name\":\"Roger\"}]", "true"]
           select Body(path.Method, path.Target, ($"{path.Envelope}: {value}", $"{{\"{path.Envelope}\":{value}}}"), 400),
        .. from path in PlainPaths
           from body in ((string, string)[])[("an array as root", "[\"a\"]"), ("a string as root", "\"a\""), ("null as root", "null")]
           select Body(path.Method, path.Target, body, 400),
        .. from path in Paths from value in NoText select Body(
            path.Method,
            path.Target,
            (value.Name, value.Body(path.Envelope, TextKeyOf(path.Envelope))),
            422),
        .. from path in Paths select Body(
            path.Method,
            path.Target,
            ("a body that is too large", $"{{\"{path.Envelope}\":{{\"name\":\"{new string('a', TooLarge)}\"}}}}"),
            413),
        .. from path in PlainPaths select Body(
            path.Method,
            path.Target,
            ("a body that is too large", $"{{\"tags\":[\"{new string('a', TooLarge)}\"]}}"),
            413),
        Body("POST", "/api/v2/users/create_or_update", ("a body of 20 MB", new string(' ', 20_000_000)), 413),
        User("the same key twice, the first wrong", "{\"user\":{\"name\":5,\"name\":\"Roger\"}}", 400),
        User("the same key twice, the second wrong", "{\"user\":{\"name\":\"Roger\",\"name\":5}}", 400),
        User("the envelope twice, the second wrong", "{\"user\":{\"name\":\"Roger\"},\"user\":5}", 400),
        User("a surrogate alone in the envelope", "{\"\\ud800\":{}}", 422),
        User("an escaped key with a wrong value", "{\"\\u0075ser\":{\"n\\u0061me\":5}}", 400),
        User("a wrong value beside broken JSON", "{\"user\":{\"name\":5},", 422),
        User("a number of 100,000 digits", $"{{\"user\":{{\"name\":\"Roger\",\"organization_id\":{new string('9', 100_000)}}}}}", 400),
        User(
            "100,000 unknown keys and no name",
            $"{{\"user\":{{{string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"key{i}\":1"))}}}}}",
            422),
        .. from value in NoText select Body(
            "POST",
            "/api/v2/users",
            ($"a user field: {value.Name}", value.Body("user", "user_fields\":{\"plan").Replace("}}", "}}}", StringComparison.Ordinal)),
            422),
        User("a key of 500,000 letters", $"{{\"user\":{{\"{new string('k', 500_000)}\":1}}}}", 422),
    ];

    /// <summary>Strings that are no text: half a surrogate pair, bytes that are no UTF-8, as the value of a known key.</summary>
    private static readonly (string Name, Func<string, string, string> Body)[] NoText =
    [
        ("a high surrogate alone", (envelope, key) => $"{{\"{envelope}\":{{\"{key}\":\"\\ud800\"}}}}"),
        ("a low surrogate alone", (envelope, key) => $"{{\"{envelope}\":{{\"{key}\":\"a\\udc00b\"}}}}"),
        ("surrogates the wrong way round", (envelope, key) => $"{{\"{envelope}\":{{\"{key}\":\"\\udc00\\ud800\"}}}}"),
        ("a byte that is no UTF-8", (envelope, key) => $"{{\"{envelope}\":{{\"{key}\":\"a\u00ffb\"}}}}"),
        ("half a letter", (envelope, key) => $"{{\"{envelope}\":{{\"{key}\":\"a\u00c3\"}}}}"),
        ("an overlong letter", (envelope, key) => $"{{\"{envelope}\":{{\"{key}\":\"a\u00c0\u00af\"}}}}"),
        ("a surrogate in UTF-8", (envelope, key) => $"{{\"{envelope}\":{{\"{key}\":\"\u00ed\u00a0\u0080\"}}}}"),
        ("a surrogate alone in a key", (envelope, _) => $"{{\"{envelope}\":{{\"\\ud800\":1}}}}"),
    ];

    private static string TextKeyOf(string envelope) => envelope switch
    {
        "identity" => "value",
        "organization_membership" => "default",
        "user_field" or "organization_field" => "title",
        _ => "name",
    };

    private static string Nested(string open, int levels, string inside, string close) =>
        string.Concat(Enumerable.Repeat(open, levels)) + inside + string.Concat(Enumerable.Repeat(close, levels));

    private static HostileRequest Body(string method, string target, (string Name, string Body) body, int status) =>
        new($"{method} {target} with {body.Name}", method, target, body.Body, status);

    private static HostileRequest User(string name, string body, int status) =>
        Body("POST", "/api/v2/users/create_or_update", (name, body), status);
}
