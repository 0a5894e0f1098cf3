using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>Makes requests of one account from a seed: the same seed and responses give the same requests.</summary>
internal sealed partial class FuzzRequests
{
    private static readonly string[] QueryNames =
    [
        "page", "per_page", "page[size]", "page[after]", "page[before]", "page%5Bsize%5D", "sort", "sort_by", "sort_order",
        "include", "role", "role[]", "permission_set", "external_id", "external_ids", "ids", "keys", "query", "name", "phone",
        "include_deleted", "access_token", "start_time", "cursor", "filename", "token", "status", "organization_id", "group_id",
        "requester", "client_id", "response_type", "redirect_uri", "scope", "state", "code_challenge", "filter[type]",
        "filter[role]", "operation", "user", "text", "until", "limit",
    ];

    private static readonly string[] Sorts = ["id", "-id", "name", "-name", "created_at", "-updated_at", "--name", "position"];

    private static readonly string[] WildPaths =
    [
        "/", "//", "/api", "/api/v2", "/api/v2/", "/api/v3/users", "/_emulator", "/_emulator/", "/_emulator/nothing", "/_accounts",
        "/_accounts/", "/_accounts//api/v2/users", "/.json", "/api/v2/users.json.json",
    ];

    private static readonly string[] NoHttp =
    [
        "GET\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "BREW / HTTP/9.9\r\nHost: a\r\n\r\n", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        "POST /api/v2/users HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /api/v2/users HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ];

    private readonly Random random;
    private readonly FuzzTexts texts;
    private readonly FuzzJson json;
    private readonly FuzzPool pool;
    private readonly string account;
    private readonly IReadOnlyList<FuzzRoute> api;
    private readonly IReadOnlyList<FuzzRoute> control;

    public FuzzRequests(int seed, string account, FuzzPool pool, IReadOnlyList<FuzzRoute> api, IReadOnlyList<FuzzRoute> control)
    {
#pragma warning disable CA5394 // A seed makes a run again.
        random = new Random(seed);
#pragma warning restore CA5394
        texts = new FuzzTexts(random);
        json = new FuzzJson(random, texts, pool);
        this.pool = pool;
        this.account = account;
        this.api = api;
        this.control = control;
    }

    public FuzzRequest Next() => random.Next(1000) switch
    {
        < 5 => new FuzzRequest(Encoding.Latin1.GetBytes(texts.Pick(NoHttp)), HasNoBody: false, MayClose: true),
        < 30 => Make(new FuzzRoute(texts.Pick(["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"]), WildPath(), "")),
        < 180 => Make(control[random.Next(control.Count)]),
        _ => Make(api[random.Next(api.Count)]),
    };

    /// <summary>A request that resets the account.</summary>
    public FuzzRequest Reset() => Make("POST", "/_emulator/reset", $"Authorization: {Authorization()}\r\n", null);

    private FuzzRequest Make(FuzzRoute route)
    {
        var method = random.Next(50) == 0
            ? texts.Pick(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"])
            : route.Method == "GET" && random.Next(20) == 0 ? "HEAD" : route.Method;
        var headers = new StringBuilder();
        if (route.IsOfFaults)
        {
            headers.Append("X-Emulator-Account: ").Append(account).Append("-faults\r\n");
        }
        headers.Append("Authorization: ").Append(random.Next(60) == 0 ? WildAuthorization() : Authorization()).Append("\r\n");
        AddWildHeader(headers);
        var isWrite = method is "POST" or "PUT" or "PATCH" || (method == "DELETE" && random.Next(4) == 0) || random.Next(100) == 0;
        return Make(method, TargetOf(route), headers.ToString(), isWrite ? json.BodyFor(route) : null);
    }

    private FuzzRequest Make(string method, string target, string headers, byte[]? body)
    {
        var head = new StringBuilder();
        head.Append(method).Append(' ').Append(target).Append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (!headers.Contains("X-Emulator-Account", StringComparison.Ordinal))
        {
            head.Append("X-Emulator-Account: ").Append(account).Append("\r\n");
        }
        head.Append(headers);
        if (body is not null)
        {
            head.Append("Content-Type: ").Append(random.Next(50) == 0
                ? texts.Pick(
                    ["text/plain", "application/json; charset=utf-16", "application/x+json", "", ";", "multipart/form-data; boundary=x"])
                : "application/json").Append("\r\n");
        }
        var isChunked = body is not null && random.Next(30) == 0;
        head.Append(isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : $"Content-Length: {body?.Length ?? 0}\r\n\r\n");
        byte[] bytes = [.. Encoding.Latin1.GetBytes(head.ToString()), .. isChunked ? Chunked(body!) : body ?? []];
        return new FuzzRequest(bytes, method == "HEAD", MayClose: false);
    }

    private string TargetOf(FuzzRoute route)
    {
        var isJob = route.Path.Contains("job", StringComparison.Ordinal);
        var path = Parameter().Replace(route.Path, match => isJob && pool.Find("job") is { } job ? job : Value(match.Value));
        if (random.Next(12) == 0)
        {
            path += ".json";
        }
        if (random.Next(100) == 0)
        {
            path = path.Replace("/", "//", StringComparison.Ordinal);
        }
        if (random.Next(20) == 0)
        {
            var named = random.Next(20) == 0 ? Escaped(texts.Pick(["-", "a_b", " ", "\0", "other"])) : account;
            path = $"/_accounts/{named}{path}";
        }
        return random.Next(3) == 0 || path.Contains("search", StringComparison.Ordinal) || path.Contains("many", StringComparison.Ordinal)
            ? $"{path}?{Query()}"
            : path;
    }

    private string Value(string parameter) => random.Next(10) switch
    {
        0 => Escaped(texts.For("name")),
        1 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        2 when parameter.Contains("field", StringComparison.Ordinal) => Escaped(pool.Find("key") ?? "plan"),
        > 2 when parameter == "{name}" => Escaped(pool.Find("account") ?? "nobody"),
        > 2 when parameter.Contains("token", StringComparison.Ordinal) =>
            Escaped(pool.Find(random.Next(2) == 0 ? "token" : "content_token") ?? "x"),
        _ => Escaped(pool.Find("id") ?? "1"),
    };

    private string Query() => string.Join('&', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pair(random.Next(25) == 0
        ? Escaped(texts.For("name"))
        : texts.Pick(QueryNames))));

    private string Pair(string name) => $"{name}={(random.Next(12) == 0 ? Escaped(texts.For("name")) : QueryValue(name))}";

    private string QueryValue(string name) => name switch
    {
        "page" or "per_page" or "page[size]" or "page%5Bsize%5D" =>
            texts.Pick(["1", "2", "3", "100", "101", "0", "-1", "99999999999999999999", "x", ""]),
        "page[after]" or "page[before]" or "cursor" => Escaped(pool.Find(random.Next(2) == 0
            ? "after_cursor"
            : "before_cursor") ?? texts.For("name")),
        "sort" => texts.Pick(Sorts),
        "include" => texts.Pick(["identities", "organizations", "users", "identities,organizations", ",,"]),
        "ids" or "external_ids" or "keys" => Escaped(string.Join(',', Enumerable.Range(0, random.Next(40) == 0
            ? 101
            : random.Next(4)).Select(_ => pool.Find("id") ?? "1"))),
        "query" => Escaped(string.Join(' ', Enumerable.Range(0, random.Next(60) == 0 ? 102 : random.Next(1, 4)).Select(_ => Term()))),
        "start_time" => texts.Pick(["0", "-1", "99999999999", "x", "1700000000"]),
        "response_type" => texts.Pick(["code", "token", "x"]),
        "status" => texts.Pick(["200", "404", "x", "open", "4xx"]),
        "filename" => Escaped(texts.Pick(["a.txt", "b.png", "", "../x", "漢.pdf"])),
        _ => Escaped(pool.Find(name) is { } known && random.Next(2) == 0 ? known : texts.For("name")),
    };

    private string Term()
    {
        var sign = random.Next(5) == 0 ? "-" : "";
        var key = texts.Pick(
        [
            "", "", "name:", "email:", "phone:", "notes:", "details:", "role:", "tags:", "organization:", "external_id:", "type:",
            "status:", "status<", "priority>", "created>", "updated<=", "requester:", "assignee:", "subject:", "commenter:", "order_by:",
            "fieldvalue:", $"{pool.Find("key")}:",
        ]);
        return sign + key + (random.Next(5) == 0 ? $"\"{texts.For("name")}\"" : texts.For("name"));
    }

    private string WildPath() => random.Next(3) == 0
        ? texts.Pick(WildPaths)
        : $"/api/v2/{string.Join('/', Enumerable.Range(0, random.Next(1, 12)).Select(_ => Escaped(texts.For("name"))))}";

    private void AddWildHeader(StringBuilder headers)
    {
        switch (random.Next(60))
        {
            case 0:
                headers.Append("If-None-Match: ").Append(pool.Find("etag") ?? "W/\"\"").Append("\r\n");
                break;
            case 1:
                headers.Append("X-Emulator-Explain: 1\r\n");
                break;
            case 2 when headers.Length == 0 || !headers.ToString().StartsWith("X-Emulator-Account", StringComparison.Ordinal):
                headers.Append("X-Emulator-Account: ").Append(texts.Pick([account, "-", "a_b", "", new string('a', 64)])).Append("\r\n");
                break;
            case 3:
                headers.Append("X-Forwarded-Host: ").Append(texts.Pick(["evil.example", "[::1]:1", "a,b", "\""])).Append("\r\n");
                break;
            case 4:
                headers.Append("X-Forwarded-Proto: ").Append(texts.Pick(["https", "javascript", ""])).Append("\r\n");
                break;
            case 5:
                headers.Append("Origin: ")
                    .Append(texts.Pick(["null", "http://localhost", "https://evil.example", "http://["]))
                    .Append("\r\n");
                break;
            case 6:
                headers.Append("X-Long: ").Append('x', random.Next(20_000)).Append("\r\n");
                break;
            case 7:
                headers.Append("Idempotency-Key: ").Append(texts.Word()).Append("\r\n");
                break;
            default:
                break;
        }
    }

    private string Authorization() =>
        random.Next(4) == 0 ? "Bearer acct_" + account : $"Basic {Base64($"owner@{account}.example/token:any")}";

    private string WildAuthorization() => random.Next(5) switch
    {
        0 => "Basic",
        1 => $"Basic {Base64(texts.For("name"))}",
        2 => $"Basic {Base64($"{texts.Email()}:password")}",
        3 => $"Bearer {new string('x', random.Next(3_000))}",
        _ => "Digest x",
    };

    private byte[] Chunked(byte[] body)
    {
        var at = random.Next(body.Length + 1);
        return [.. Chunk(body[..at]), .. Chunk(body[at..]), .. "0\r\n\r\n"u8];
    }

    private static byte[] Chunk(byte[] bytes) =>
        bytes.Length == 0 ? [] : [.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8];

    /// <summary>As it goes into a target; a target has 8 KB at most.</summary>
    private static string Escaped(string text) => Uri.EscapeDataString(text.Length <= 300 ? text : text[..300].TrimEnd('\ud83d'));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
