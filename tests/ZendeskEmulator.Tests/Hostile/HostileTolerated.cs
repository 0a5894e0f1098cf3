namespace ZendeskEmulator.Tests.Hostile;

/// <summary>Rubbish that Zendesk passes over: each request is answered as if it were not there.</summary>
internal static class HostileTolerated
{
    public static readonly IReadOnlyDictionary<string, HostileRequest> All = Requests.ToDictionary(
        request => request.Name,
        StringComparer.Ordinal);

    private static IEnumerable<HostileRequest> Requests =>
    [
        .. from query in (string[])["page=0", "page=-1", "page=-9223372036854775808", "page=", "per_page=0", "per_page=-5",
               "per_page=99999999999999999999", "per_page=101", "page[after]=", "page[before]=&page[size]=1",
               "sort=%00", "sort=--id", "sort=;drop%20table%20users&page[size]=1", "sort_by=nothing", "include=nothing,%FF,,", "role=root",
               "role[]=%00", "a", "=", "&&&", "%", "%zz=%", "?", "x=" + new string('y', 7000),
               string.Join('&', Enumerable.Repeat("page=1", 900)), "access_token=%FF%FE", "access_token="]
           select HostileRequest.Get($"list of users?{(query.Length > 60 ? query[..60] + "…" : query)}", $"/api/v2/users?{query}", 200),
        .. from query in (string[])["%00", "%FF%FE", "\"", "\"\"\"", ":", "::", "-", "-:", "email:", "email:\"", "email:*", "*", "**", "-*",
               "role:", "organization:none:none", "PhoneNumber%0A%2B15550001",
               new string('a', 1000), "a*+b*", "(((((", "%5C", "%27%20or%201=1", "%F0%9F%98%80", "external_id:%00"]
           select HostileRequest.Get(
               $"search {(query.Length > 60 ? query[..60] + "…" : query)}",
               $"/api/v2/users/search?query={query}",
               200),
        .. HostileBodies.Empty,
        HostileRequest.Get("a search for nothing", "/api/v2/users/search", 200),
        HostileRequest.Get("show_many without ids", "/api/v2/users/show_many", 200),
        HostileRequest.Get("show_many of nothing", "/api/v2/users/show_many?ids=,,,&external_ids=%00,%FF", 200),
        HostileRequest.Get("show_many of huge ids", "/api/v2/users/show_many?ids=99999999999999999999,-1,9223372036854775807", 200),
        HostileRequest.Get("an external_id that is no text", "/api/v2/users/search?external_id=%ED%A0%80", 200),
        .. from tag in (string[])["\"", "W/", "W/\"", "\"\"", "W/\"00000000000000000000000000000000\"", ",,,,", "\\", new string('x', 5000)]
           select HostileRequest.Get(
               $"If-None-Match: {(tag.Length > 60 ? tag[..60] + "…" : tag)}",
               "/api/v2/users/{user}",
               200) with { Headers = [("If-None-Match", tag)] },
        .. from host in (string[])["evil.example\"><script>", "a b", "..", "[::1", "[::1]:99999", "a:b:c", ":", new string(
            'h',
            5000), "\"", "{}", "<>", ",", "a.zendesk.com.evil", HostileRequest.Utf8("hôte")]
           select HostileRequest.Get(
               $"X-Forwarded-Host: {(host.Length > 60 ? host[..60] + "…" : host)}",
               "/api/v2/users/{user}",
               200) with { Headers = [("X-Forwarded-Host", host)], IsWireOnly = host.Any(letter => letter > '~') },
        .. from proto in (string[])["javascript", "https,http", "", "ftp", "HTTPS", "\"", "https://evil"]
           select HostileRequest.Get(
               $"X-Forwarded-Proto: {proto}",
               "/api/v2/users/{user}",
               200) with { Headers = [("X-Forwarded-Proto", proto)] },
        HostileRequest.Get("a doubled slash", "/api//v2///users", 200) with { IsWireOnly = true },
        HostileRequest.Get("a body with a GET", "/api/v2/users", 200) with { Body = "{\"user\":{\"name\":" },
        HostileRequest.Get("explain with rubbish", "/api/v2/users", 200) with { Headers = [("X-Emulator-Explain", "true; drop")] },
    ];
}
