using ZendeskEmulator.Http;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Users.Operations;

/// <summary>What a request's values make of a stored user: absent stays, null clears (facts §3.6). Pure.</summary>
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
            // Recorded: an alias that is cleared is the empty string, one that was never set is null.
            Alias = input.Alias.IsSent ? input.Alias.Value ?? "" : user.Alias,
            Details = input.Details.Or(user.Details),
            Notes = input.Notes.Or(user.Notes),
            Signature = input.Signature.Or(user.Signature),
            TimeZone = NullIf(TimeZones.AccountDefault, Text(input.TimeZone, user.TimeZone)),
            Locale = NullIf(Locales.Default, LocaleOf(user, input)),
            Suspended = input.Suspended ?? user.Suspended,
            Moderator = input.Moderator ?? user.Moderator,
            OnlyPrivateComments = input.OnlyPrivateComments ?? user.OnlyPrivateComments,
            TicketRestriction = UserRules.CoerceRestriction(role, Text(input.TicketRestriction, user.TicketRestriction)),
            Tags = TagSet.Replace(user.Tags, input.Tags),
        };
    }

    /// <summary>The error of a role that Zendesk does not have.</summary>
    public static void CheckRole(UserInput input, FieldErrors errors)
    {
        if (input.Role is { IsSent: true, Value: { } role } && ParseRole(role) is null)
        {
            errors.RoleUnknown(role);
        }
    }

    /// <summary>A custom role makes an agent of an end user; an end user by name alone loses it.</summary>
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

    /// <summary><c>locale</c> wins over <c>language</c>, and both over <c>locale_id</c>.</summary>
    private static string? LocaleOf(User user, UserInput input)
    {
        var sent = input.Locale.IsSent ? input.Locale : input.Language;
        if (sent.IsSent)
        {
            return string.IsNullOrWhiteSpace(sent.Value) ? null : Locales.CanonicalOf(sent.Value) ?? sent.Value;
        }
        // An id that no locale has is ignored, as the zeros are that clients send.
        return input.LocaleId.Value is { } id ? Locales.NameOf(id) ?? user.Locale : user.Locale;
    }

    /// <summary>The account's own value is stored as none, so that sending back what was shown changes nothing.</summary>
    private static string? NullIf(string accountDefault, string? value) => value == accountDefault ? null : value;

    /// <summary>A text whose blank is the same as none.</summary>
    private static string? Text(Optional<string> sent, string? stored) =>
        !sent.IsSent ? stored : string.IsNullOrWhiteSpace(sent.Value) ? null : sent.Value;
}
