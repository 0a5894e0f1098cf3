using System.Globalization;
using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Matching;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// The requests of the log that a query selects: by operation, method, path, caller, status, text, user; or by match, as JSON.
/// </summary>
internal sealed class RequestFilter
{
    private static readonly string[] Names =
        ["operation", "method", "path", "caller", "status", "text", "user", "match", "after", "page[size]", "page[after]"];

    private readonly string? user;

    private RequestFilter(RequestMatch match, string? user, int size, long after)
    {
        Match = match;
        this.user = user;
        Size = size;
        After = after;
    }

    public RequestMatch Match { get; }

    /// <summary>The number of requests on a page.</summary>
    public int Size { get; }

    /// <summary>The number of the last request of the previous page; the largest number for the first page.</summary>
    public long After { get; }

    /// <summary>Reads the query, or returns its error.</summary>
    public static Outcome<RequestFilter> Of(RequestContext request)
    {
        var query = request.Query;
        if (UnknownIn(query) is { } unknown)
        {
            return Errors.Control(400, $"'{unknown}' is unknown here; the nearest known name is '{NearestName.To(unknown, Names)}'");
        }
        var size = ControlPage.SizeIn(query);
        if (size.Error is { } badSize)
        {
            return badSize;
        }
        var after = long.MaxValue;
        if ((query["page[after]"] ?? query["after"]) is { } afterText
            && !long.TryParse(afterText, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            return Errors.Control(400, "page[after] must be the after_cursor of another page");
        }
        var match = MatchOf(query);
        return match.Error is { } error ? error : new RequestFilter(match.Record, query["user"], size.Record, after);
    }

    /// <summary>Whether a request is about the user that the query names: by id, email or external_id.</summary>
    public bool IsAbout(LoggedRequest request)
    {
        if (user is null)
        {
            return true;
        }
        var entry = request.Entry;
        var id = long.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return (id != 0 && (entry.Reasons.Matched?.Id == id || entry.Reasons.Written.Any(written => written.Id == id)))
            || $"{entry.Path}/".Contains($"/{user}/", StringComparison.Ordinal)
            || UserKeys.Any(path => path.Any(entry.Body, value => string.Equals(value, user, StringComparison.OrdinalIgnoreCase)));
    }

    private static readonly BodyPath[] UserKeys =
    [
        .. new[] { "user.email", "user.external_id", "user.id", "users.*.email", "users.*.external_id", "users.*.id" }
            .Select(path => BodyPath.Of(path).Record),
    ];

    private static string? UnknownIn(QueryText query)
    {
        foreach (var pair in new Microsoft.AspNetCore.WebUtilities.QueryStringEnumerable(query.Text))
        {
            var name = pair.DecodeName().ToString();
            if (!Names.Contains(name) && name != "access_token")
            {
                return Beginning.Of(name, 100);
            }
        }
        return null;
    }

    private static Outcome<RequestMatch> MatchOf(QueryText query)
    {
        var match = new RequestMatch();
        if (query["match"] is { } json)
        {
            var read = JsonTree.Parse(Encoding.UTF8.GetBytes(json)) is { } tree
                ? MatchReading.Read(tree)
                : Errors.Control(400, "match must be a JSON object");
            if (read.Error is { } error)
            {
                return error;
            }
            match = read.Record;
        }
        var status = query["status"];
        if (status is not null && MatchReading.StatusOf(status) is null)
        {
            return Errors.Control(400, "status must be a status such as 429, or 4xx");
        }
        return match with
        {
            Operation = query["operation"] ?? match.Operation,
            Method = query["method"] ?? match.Method,
            Path = query["path"] ?? match.Path,
            Caller = query["caller"] ?? match.Caller,
            Status = status is null ? match.Status : MatchReading.StatusOf(status),
            Text = query["text"] ?? match.Text,
        };
    }
}
