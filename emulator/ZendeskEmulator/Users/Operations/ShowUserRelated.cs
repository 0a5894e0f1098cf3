using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users/{id}/related: how many tickets and subscriptions it has; there are none.</summary>
internal static class ShowUserRelated
{
    public static Response Handle(RequestContext request)
    {
        var id = request.PathId(0);
        return request.State.Get<UserCollection>().Find(id) is null ? Errors.RecordNotFound : new UserRelatedResponse();
    }
}

/// <summary>{"user_related":{…}}</summary>
internal sealed class UserRelatedResponse() : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartObject("user_related");
        json.WriteNumber("assigned_tickets", 0);
        json.WriteNumber("requested_tickets", 0);
        json.WriteNumber("ccd_tickets", 0);
        json.WriteNumber("organization_subscriptions", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
