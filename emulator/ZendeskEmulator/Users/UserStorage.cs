using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Users;

/// <summary>The JSON of users in the data file.</summary>
internal static class UserStorage
{
    private static readonly NamedType<UserRole> Roles = new(
        (UserRole.EndUser, UserJson.NameOf(UserRole.EndUser)),
        (UserRole.Agent, UserJson.NameOf(UserRole.Agent)),
        (UserRole.Admin, UserJson.NameOf(UserRole.Admin)));

    public static readonly StoredFields<User> Fields = new(new Fields<User>()
        .Stamps()
        .Text("name", user => user.Name, (user, name) => user.Name = name ?? "").Essential()
        .Text("external_id", user => user.ExternalId, (user, text) => user.ExternalId = text)
        .Value("role", Roles, user => user.Role, (user, role) => user.Role = role)
        .Text("time_zone", user => user.TimeZone, (user, text) => user.TimeZone = text)
        .Text("locale", user => user.Locale, (user, text) => user.Locale = text)
        .Text("shared_phone", user => user.SharedPhone, (user, text) => user.SharedPhone = text)
        .Value("tags", TagsType.Tags, user => user.Tags, (user, tags) => user.Tags = tags)
        .Value("fields", CustomFieldValuesType.Values, user => user.Fields, (user, values) => user.Fields = values)
        .Text("alias", user => user.Alias, (user, text) => user.Alias = text)
        .Text("signature", user => user.Signature, (user, text) => user.Signature = text)
        .Text("details", user => user.Details, (user, text) => user.Details = text)
        .Text("notes", user => user.Notes, (user, text) => user.Notes = text)
        .Integer("custom_role_id", user => user.CustomRoleId, (user, id) => user.CustomRoleId = id)
        .NumberIfAny("photo_id", user => user.PhotoId, (user, id) => user.PhotoId = id)
        .NumberIfAny("role_type", user => user.RoleType, (user, type) => user.RoleType = (byte)type)
        .Boolean("moderator", user => user.Moderator, (user, flag) => user.Moderator = flag)
        .Text("ticket_restriction", user => user.TicketRestriction, (user, text) => user.TicketRestriction = text)
        .Boolean("only_private_comments", user => user.OnlyPrivateComments, (user, flag) => user.OnlyPrivateComments = flag)
        .Boolean("suspended", user => user.Suspended, (user, flag) => user.Suspended = flag)
        .Text("email_when_deleted", user => user.EmailWhenDeleted, (user, text) => user.EmailWhenDeleted = text)
        .Boolean("deleted", user => user.Deleted, (user, flag) => user.Deleted = flag)
        .Boolean("permanently_deleted", user => user.PermanentlyDeleted, (user, flag) => user.PermanentlyDeleted = flag)
        .Times());
}
