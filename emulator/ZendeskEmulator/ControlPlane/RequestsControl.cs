using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/requests: how many requests of which operation were answered with which status.</summary>
internal sealed class RequestsControl(ControlAccounts accounts)
{
    public Response Show(RequestContext request)
    {
        var counts = accounts.Find(request)?.State.Get<RequestCounts>().All() ?? [];
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
    }
}
