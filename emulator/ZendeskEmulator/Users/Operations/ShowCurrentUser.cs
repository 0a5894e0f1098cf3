using System.Text.Json;
using ZendeskEmulator.Locales;
using ZendeskEmulator.Sessions;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// GET /api/v2/users/me: the caller, or the anonymous user when there are no credentials, as recorded (facts §1).
/// </summary>
internal static class ShowCurrentUser
{
    public static Response Handle(RequestContext request)
    {
        if (request.Caller.Role == CallerRole.Anonymous)
        {
            return new AnonymousUserResponse();
        }
        var users = request.State.Get<UserCollection>();
        return users.Find(request.Caller.UserId) is { } user
            ? Show(users.View(user), Session.TokenOf(request.State, user.Id))
            : Errors.RecordNotFound;
    }

    private static ObjectResponse Show(UserView user, string token) => new((json, links) =>
    {
        json.WritePropertyName("user");
        UserJson.Write(json, user, links, token);
    });
}

/// <summary>The anonymous user: it has no id, and clients recognise it by its name.</summary>
// Assumed A-16: only id and name are recorded.
internal sealed class AnonymousUserResponse() : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartObject("user");
        json.WriteNull("id");
        json.WriteString("url", $"{links.BaseUrl}{UserJson.Folder}.json");
        json.WriteString("name", "Anonymous user");
        json.WriteString("email", "invalid@example.com");
        json.WriteNull("created_at");
        json.WriteNull("updated_at");
        json.WriteString("time_zone", TimeZones.AccountDefault);
        json.WriteString("iana_time_zone", TimeZones.AccountDefault);
        json.WriteNull("phone");
        json.WriteNull("shared_phone_number");
        json.WriteNull("photo");
        json.WriteNumber("locale_id", LocaleTable.DefaultId);
        json.WriteString("locale", LocaleTable.Default);
        json.WriteNull("organization_id");
        json.WriteString("role", "end-user");
        json.WriteBoolean("verified", false);
        json.WriteString("authenticity_token", EntityTag.Start.ToString()[3..^1]);
        json.WriteNull("external_id");
        json.WriteStartArray("tags");
        json.WriteEndArray();
        json.WriteNull("alias");
        json.WriteBoolean("active", false);
        json.WriteBoolean("shared", false);
        json.WriteBoolean("shared_agent", false);
        json.WriteNull("last_login_at");
        json.WriteBoolean("two_factor_auth_enabled", false);
        json.WriteNull("signature");
        json.WriteNull("details");
        json.WriteNull("notes");
        json.WriteNull("role_type");
        json.WriteNull("custom_role_id");
        json.WriteBoolean("moderator", false);
        json.WriteString("ticket_restriction", "requested");
        json.WriteBoolean("only_private_comments", false);
        json.WriteBoolean("restricted_agent", true);
        json.WriteBoolean("suspended", false);
        json.WriteNull("default_group_id");
        json.WriteBoolean("report_csv", false);
        json.WriteStartObject("user_fields");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
