using System.Text.Json;
using ZendeskEmulator.CustomRoles;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users/{id}/entitlements/full: the roles of an agent in other products.</summary>
internal static class ShowEntitlements
{
    private const string None = "none";

    public static Response Handle(RequestContext request) =>
        request.State.Get<UserCollection>().Find(request.PathId(0)) is { Deleted: false, Role: not UserRole.EndUser } user
            ? new ObjectResponse((json, _) => Write(json, user))
            : Errors.RecordNotFound;

    // Assumed A-99: the role of a user in each product follows from its role here.
    private static void Write(Utf8JsonWriter json, User user)
    {
        var isAdmin = user.Role == UserRole.Admin;
        var isLight = !TeamMembers.TakesSeat(user.RoleType);
        json.WriteStartObject("entitlements");
        Write(json, user, "chat", isAdmin ? "admin" : isLight ? None : "agent");
        Write(json, user, "explore", isAdmin ? "admin" : isLight ? "viewer" : "studio");
        Write(json, user, "guide", isAdmin ? "admin" : isLight ? "viewer" : "agent");
        Write(json, user, "talk", isAdmin ? "admin" : isLight ? None : "agent");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, User user, string product, string name)
    {
        json.WriteStartObject(product);
        json.WriteString("name", name);
        json.WriteBoolean("is_active", name != None && !user.Suspended);
        json.WriteEndObject();
    }
}
