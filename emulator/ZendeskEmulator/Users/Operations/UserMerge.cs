using ZendeskEmulator.Locales;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// Merges a request into a stored user: an absent key keeps the value, null clears it (facts §3.6). Pure.
/// </summary>
internal static class UserMerge
{
    public static User Apply(User user, UserInput input)
    {
        var customRole = input.CustomRoleId.Or(user.CustomRoleId);
        var role = RoleOf(user, input, ref customRole);
        return user with
        {
            Name = input.Name.Or(user.Name) ?? "",
            ExternalId = Text(input.ExternalId, user.ExternalId),
            Role = role,
            CustomRoleId = customRole,
            // Recorded: a cleared alias is the empty string, one that was never set is null.
            Alias = input.Alias.IsSent ? input.Alias.Value ?? "" : user.Alias,
            Details = input.Details.Or(user.Details),
            Notes = input.Notes.Or(user.Notes),
            Signature = input.Signature.Or(user.Signature),
            TimeZone = NullIf(TimeZones.AccountDefault, Text(input.TimeZone, user.TimeZone)),
            Locale = NullIf(LocaleTable.Default, LocaleOf(user, input)),
            Suspended = input.Suspended ?? user.Suspended,
            Moderator = input.Moderator ?? user.Moderator,
            OnlyPrivateComments = input.OnlyPrivateComments ?? user.OnlyPrivateComments,
            TicketRestriction = UserRules.CoerceRestriction(role, Text(input.TicketRestriction, user.TicketRestriction)),
            Tags = TagSet.Replace(user.Tags, input.Tags),
        };
    }

    /// <summary>Adds an error for a role that Zendesk does not have.</summary>
    public static void CheckRole(UserInput input, FieldErrors errors)
    {
        if (input.Role is { IsSent: true, Value: { } role } && ParseRole(role) is null)
        {
            errors.RoleUnknown(role);
        }
    }

    /// <summary>
    /// A custom role turns an end user into an agent. A request that only sets the role to end user removes the custom
    /// role.
    /// </summary>
    private static UserRole RoleOf(User user, UserInput input, ref long? customRole)
    {
        var sent = input.Role.Value is { } name ? ParseRole(name) : null;
        if (input.CustomRoleId.Value is not null)
        {
            return (sent ?? user.Role) == UserRole.Admin ? UserRole.Admin : UserRole.Agent;
        }
        if (sent == UserRole.EndUser)
        {
            customRole = null;
        }
        return sent ?? user.Role;
    }

    private static UserRole? ParseRole(string name) => name switch
    {
        "end-user" => UserRole.EndUser,
        "agent" => UserRole.Agent,
        "admin" => UserRole.Admin,
        _ => null,
    };

    /// <summary><c>locale</c> takes precedence over <c>language</c>, and both over <c>locale_id</c>.</summary>
    private static string? LocaleOf(User user, UserInput input)
    {
        var sent = input.Locale.IsSent ? input.Locale : input.Language;
        if (sent.IsSent)
        {
            return string.IsNullOrWhiteSpace(sent.Value) ? null : LocaleTable.CanonicalOf(sent.Value) ?? sent.Value;
        }
        // Unknown locale ids are ignored. Some clients send 0.
        return input.LocaleId.Value is { } id ? LocaleTable.NameOf(id) ?? user.Locale : user.Locale;
    }

    /// <summary>The account's default is stored as null, so sending back the shown value changes nothing.</summary>
    private static string? NullIf(string accountDefault, string? value) => value == accountDefault ? null : value;

    /// <summary>A text for which blank counts as null.</summary>
    private static string? Text(Optional<string> sent, string? stored) =>
        !sent.IsSent ? stored : string.IsNullOrWhiteSpace(sent.Value) ? null : sent.Value;
}
