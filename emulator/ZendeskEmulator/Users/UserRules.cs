using ZendeskEmulator.Locales;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>The rules that a user must meet before it is stored, with the recorded wordings (facts §3.7).</summary>
internal static class UserRules
{
    /// <summary>The ticket restrictions of agents. End users may have the first or the last.</summary>
    private static readonly string[] TicketRestrictions = ["organization", "groups", "assigned", "requested"];

    /// <summary>Adds the errors of the user itself, without comparing it with other users.</summary>
    /// <param name="before">The user before the change; null for a new one.</param>
    /// <param name="after">The user after the change.</param>
    public static void Validate(UserView? before, UserView after, FieldErrors errors)
    {
        var user = after.User;
        if (string.IsNullOrWhiteSpace(user.Name))
        {
            errors.NameTooShort();
        }
        foreach (var identity in after.Identities)
        {
            if (UserIdentityRules.IsAddress(identity.Type)
                && !IsStored(before, identity)
                && !UserIdentityRules.IsProperlyFormatted(identity.Value))
            {
                errors.EmailNotFormatted(identity.Value);
            }
        }
        if (after.Email is null && NeedsEmail(before, after))
        {
            errors.Blank("email", "Email");
        }
        // Assumed A-08: the wording for values whose refusal is not recorded.
        if (user.CustomRoleId <= 0)
        {
            errors.Invalid("custom_role_id", "Custom role");
        }
        if (user.TimeZone is { } timeZone && TimeZones.Iana(timeZone) is null)
        {
            errors.Invalid("time_zone", "Time zone");
        }
        if (user.Locale is { } locale && !LocaleTable.IsLanguageTag(locale))
        {
            errors.Invalid("locale", "Locale");
        }
        if (user.TicketRestriction is { } restriction && !TicketRestrictions.Contains(restriction))
        {
            errors.Invalid("ticket_restriction", "Ticket restriction");
        }
    }

    /// <summary>An end user's restriction is coerced and never refused (facts §2.2).</summary>
    public static string? CoerceRestriction(UserRole role, string? restriction) =>
        role == UserRole.EndUser && restriction is not "organization" ? null : restriction;

    // Assumed A-09: an agent needs an address to sign in. A user with an email or a phone cannot lose both (documented,
    // without the wording).
    private static bool NeedsEmail(UserView? before, UserView after) =>
        after.User.Role != UserRole.EndUser
        || (after.Phone is null && before is { } old && (old.Email ?? old.Phone) is not null);

    private static bool IsStored(UserView? before, UserIdentity identity)
    {
        foreach (var stored in before?.Identities ?? [])
        {
            if (stored.Id == identity.Id)
            {
                return true;
            }
        }
        return false;
    }
}
