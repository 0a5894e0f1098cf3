using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/requests, /latest, /{id}, /har and /stream, DELETE /_emulator/requests: the log of an account.</summary>
internal sealed class RequestLogControl(ControlAccounts accounts)
{
    /// <summary>A page of the log, the newest first.</summary>
    public Response List(RequestContext request) => Filtered(request, (account, filter, match) =>
    {
        var found = account.Requests.Find(match, filter.After).Where(filter.IsAbout).Take(filter.Size + 1).ToList();
        var hasMore = found.Count > filter.Size;
        var page = hasMore ? found[..^1] : found;
        return new ControlResponse(200, json =>
        {
            RequestJson.WriteSummaries(json, "requests", page);
            json.WriteStartObject("meta");
            json.WriteBoolean("has_more", hasMore);
            json.WriteString("after_cursor", page.Count == 0 ? null : page[^1].Id.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteNumber("forgotten", account.Requests.Forgotten);
        });
    });

    /// <summary>The newest request with everything that is known of it.</summary>
    public Response Latest(RequestContext request) => Filtered(request, (account, filter, match) =>
        Show(account.Requests.Find(match, filter.After).FirstOrDefault(filter.IsAbout), "no request that matches"));

    /// <summary>One request with everything that is known of it.</summary>
    public Response Show(RequestContext request)
    {
        var text = request.PathText(0);
        return accounts.Look(request, account => Show(
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? account.Requests.Find(id) : null,
            $"no request {Beginning.Of(text, 100)}; it may have made room for newer ones"));
    }

    /// <summary>The log in the format of the browsers' network tools.</summary>
    public Response Har(RequestContext request) => Filtered(request, (account, filter, match) =>
        new HarResponse([.. account.Requests.Find(match, filter.After).Where(filter.IsAbout).Reverse()]));

    /// <summary>Each request once it has its response, as server-sent events.</summary>
    public Response Stream(RequestContext request) => Filtered(request, (account, filter, match) =>
        new RequestStream(() => accounts.LookAt(account.Name), match, filter, AfterOf(request, filter)));

    public Response Clear(RequestContext request)
    {
        var deleted = 0;
        return accounts.Change(request, account =>
        {
            deleted = account.Requests.Clear();
            return new ControlResponse(200, json => json.WriteNumber("deleted", deleted));
        });
    }

    /// <summary>
    /// The place at which a stream begins. A browser that reconnects sends the id of the last event that it received.
    /// </summary>
    private static long? AfterOf(RequestContext request, RequestFilter filter) =>
        long.TryParse(request.Http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last
        : filter.After == long.MaxValue ? null
        : filter.After;

    private static Response Show(LoggedRequest? found, string missing) => found is null
        ? Errors.Control(404, $"The log has {missing}.")
        : new JsonResponse(json => RequestJson.WriteAll(json, found));

    private Response Filtered(RequestContext request, Func<EmulatorAccount, RequestFilter, CompiledMatch, Response> show)
    {
        var filter = RequestFilter.Of(request);
        if (filter.Error is { } error)
        {
            return error;
        }
        return accounts.Look(request, account =>
        {
            var match = CompiledMatch.Of(filter.Record.Match, account.Requests.Tools.Operations);
            return match.Error is { } wrong ? wrong : show(account, filter.Record, match.Record);
        });
    }
}
