using System.Globalization;
using ZendeskEmulator.RateLimits;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.IncrementalExports;

/// <summary>The places of a resource's changes behind one, up to a second.</summary>
internal delegate IEnumerable<ChangePlace> FindChanges(AccountState state, ChangePlace after, long last);

/// <summary>Finds the row of a place; false when its record has changed since, and so has another place.</summary>
internal delegate bool FindRow<TRow>(AccountState state, ChangePlace place, out TRow row);

/// <summary>The incremental exports of a resource.</summary>
/// <param name="name">The name of its rows: users.</param>
internal abstract class IncrementalExport(string name) : Contribution
{
    protected const string Folder = "/api/v2/incremental";

    public string Name => name;

    /// <summary>The path of its samples.</summary>
    public string SamplePath => $"{Folder}/{name}/sample";

    /// <summary>GET incremental/{name}/sample: as by time, with few rows and a limit of its own.</summary>
    public abstract Response Sample(RequestContext request);
}

/// <summary>The incremental exports of a resource: by time, by cursor, and samples.</summary>
internal sealed class IncrementalExport<TRow>(string name, FindChanges changes, FindRow<TRow> find) : IncrementalExport(name)
{
    /// <summary>Writes rows, with what must be looked up for them looked up now.</summary>
    public required Func<AccountState, WriteRecord<TRow>> Writer { get; init; }

    /// <summary>The lists that <c>include</c> asks for; null for a resource without any.</summary>
    public Func<IReadOnlyList<TRow>, AccountState, QueryText, Sideloads>? Sideload { get; init; }

    /// <summary>The limit of pages by cursor.</summary>
    public LimitRule CursorLimit { get; init; } = ExportLimits.Requests;

    /// <summary>Whether count and end_of_stream stand before next_page (recorded of tickets).</summary>
    public bool CountsFirst { get; init; }

    private string Action => $"incremental/{Name}";

    /// <summary>GET incremental/{name}</summary>
    public Operation ByTime(string id) =>
        Get($"{Folder}/{Name}", id, Action, request =>
            ByTime(request, ExportLimits.Requests, ExportRules.LargestPage, $"{Folder}/{Name}.json"))
            .For(CallerRole.Admin).Scanning().Assuming(64, 65);

    /// <summary>GET incremental/{name}/cursor</summary>
    public Operation ByCursor(string id) =>
        Get($"{Folder}/{Name}/cursor", id, Action, ByCursor).For(CallerRole.Admin).Scanning().Assuming(64, 65);

    public override Response Sample(RequestContext request) =>
        ByTime(request, ExportLimits.Samples, ExportRules.LargestSample, $"{SamplePath}.json");

    private Response ByTime(RequestContext request, LimitRule limit, int largest, string path)
    {
        if (request.Limits().Take(limit) is { } tooMany)
        {
            return tooMany;
        }
        var now = request.Account.Clock.UtcNow;
        if ((ExportRequest.ReadTime(request.Query, request.Action, largest, out var asked)
            ?? ExportRules.CheckStart(asked.Start, now)) is { } wrong)
        {
            return wrong;
        }
        var (page, rows) = Read(request, asked, now, places => ExportRules.ByTime(places, asked.Start, asked.Size));
        var end = page.EndTime.ToString(CultureInfo.InvariantCulture);
        var tail = new TimeTail(page, path, CountsFirst);
        return new ExportResponse<TRow>(Name, rows, tail, request.Query, end);
    }

    private Response ByCursor(RequestContext request)
    {
        if (request.Limits().Take(CursorLimit) is { } tooMany)
        {
            return tooMany;
        }
        var now = request.Account.Clock.UtcNow;
        if (ExportRequest.ReadCursor(request.Query, request.Action, out var asked) is { } wrong)
        {
            return wrong;
        }
        if (asked.Cursor is null && ExportRules.CheckStart(asked.Start, now) is { } tooRecent)
        {
            return tooRecent;
        }
        var (page, rows) = Read(request, asked, now, places => ExportRules.ByCursor(places, asked.Size));
        // Assumed A-64: without rows the cursor does not change; a response always has a cursor.
        var cursor = page.Places.Count > 0 ? page.Places[^1] : asked.Cursor ?? ChangePlace.Before(asked.Start);
        var tail = new CursorTail(page, request.Operation!.JsonPath(request));
        return new ExportResponse<TRow>(Name, rows, tail, request.Query, cursor.ToCursor());
    }

    private (ExportPage Page, ExportRows<TRow> Rows) Read(
        RequestContext request,
        ExportRequest asked,
        DateTimeOffset now,
        Func<IEnumerable<ChangePlace>, ExportPage> cut)
    {
        var state = request.State;
        return state.ReadMany(() =>
        {
            var page = cut(changes(state, asked.Cursor ?? ChangePlace.Before(asked.Start), ExportRules.LastSecond(now)));
            var rows = new List<TRow>(page.Places.Count);
            foreach (var place in page.Places)
            {
                if (find(state, place, out var row))
                {
                    rows.Add(row);
                }
            }
            return (page, new ExportRows<TRow>(rows, Writer(state), Sideload?.Invoke(rows, state, request.Query)));
        });
    }
}
