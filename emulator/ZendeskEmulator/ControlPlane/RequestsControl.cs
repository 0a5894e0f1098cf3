using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/requests/…: the requests of an account.</summary>
internal sealed class RequestsControl(ControlAccounts accounts)
{
    /// <summary>The number of requests by operation and status.</summary>
    public Response Counts(RequestContext request) => accounts.Look(request, account =>
    {
        var counts = account.Requests.Counts;
        return new ControlResponse(200, json =>
        {
            json.WriteNumber("total", counts.Sum(count => count.Count));
            json.WriteStartArray("counts");
            foreach (var count in counts)
            {
                json.WriteStartObject();
                json.WriteString("operation", count.Operation);
                json.WriteNumber("status", count.Status);
                json.WriteNumber("count", count.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    });

    /// <summary>The requests that found no operation, with Zendesk's name for them where its description has one.</summary>
    public Response Unknown(RequestContext request) => accounts.Look(request, account =>
    {
        var unknown = account.Requests.Unknown;
        var others = account.Requests.OtherUnknown;
        return new ControlResponse(200, json =>
        {
            json.WriteNumber("total", unknown.Sum(one => one.Count) + others);
            json.WriteNumber("others", others);
            json.WriteStartArray("unknown");
            foreach (var one in unknown)
            {
                json.WriteStartObject();
                json.WriteString("method", one.Method);
                json.WriteString("path", one.Path);
                json.WriteString("operation", one.Operation);
                json.WriteNumber("count", one.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    });
}
