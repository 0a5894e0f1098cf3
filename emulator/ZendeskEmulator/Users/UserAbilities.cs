using System.Text.Json;

namespace ZendeskEmulator.Users;

/// <summary>The caller's rights on a user: a row of the sideloaded <c>abilities</c>.</summary>
internal static class UserAbilities
{
    // Assumed A-100: the keys. The sideload is documented, its rows are not.
    private static readonly string[] OfChange =
    [
        "can_edit", "can_edit_password", "can_manage_identities_of", "can_verify_identity", "can_reset_password", "can_set_password",
        "can_set_alias", "can_send_verification_email", "can_verify_now", "can_modify_user_tags",
    ];

    private static readonly string[] OfAdmins = ["can_create_password", "can_assume", "can_delete", "can_export"];

    public static WriteRecord<UserView> WriterFor(Caller caller) => (json, user, links) => Write(json, user.User, links, caller);

    private static void Write(Utf8JsonWriter json, User user, Links links, Caller caller)
    {
        var mayChange = UserRights.MayChange(caller, user) && !user.Deleted;
        json.WriteStartObject();
        json.WriteString("url", links.Record(UserJson.Folder, user.Id));
        json.WriteNumber("user_id", user.Id);
        foreach (var ability in OfChange)
        {
            json.WriteBoolean(ability, mayChange);
        }
        json.WriteBoolean("can_change_password", caller.UserId == user.Id);
        foreach (var ability in OfAdmins)
        {
            json.WriteBoolean(ability, mayChange && caller.Role == CallerRole.Admin);
        }
        json.WriteEndObject();
    }
}
