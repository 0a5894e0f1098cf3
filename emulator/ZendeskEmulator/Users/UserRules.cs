using ZendeskEmulator.Http;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>What must hold for a user before it is stored; the wordings are the recorded ones (facts §3.7).</summary>
internal static class UserRules
{
    /// <summary>The restrictions of an agent; an end user's is one of the first and the last.</summary>
    private static readonly string[] TicketRestrictions = ["organization", "groups", "assigned", "requested"];

    /// <summary>Adds what is wrong with the user by itself, without looking at others.</summary>
    /// <param name="before">The user as it was; null for a new one.</param>
    /// <param name="after">The user as it would be.</param>
    public static void Validate(UserView? before, UserView after, FieldErrors errors)
    {
        var user = after.User;
        if (string.IsNullOrWhiteSpace(user.Name))
        {
            errors.NameTooShort();
        }
        foreach (var identity in after.Identities)
        {
            if (UserIdentityRules.IsAddress(identity.Type) && !IsStored(before, identity) && !UserIdentityRules.IsProperlyFormatted(identity.Value))
            {
                errors.EmailNotFormatted(identity.Value);
            }
        }
        if (after.Email is null && NeedsEmail(before, after))
        {
            errors.Blank("email", "Email");
        }
        // Assumed A-08: the wording for values that no recording shows refused.
        if (user.CustomRoleId <= 0)
        {
            errors.Invalid("custom_role_id", "Custom role");
        }
        if (user.TimeZone is { } timeZone && TimeZones.Iana(timeZone) is null)
        {
            errors.Invalid("time_zone", "Time zone");
        }
        if (user.Locale is { } locale && !Locales.IsLanguageTag(locale))
        {
            errors.Invalid("locale", "Locale");
        }
        if (user.TicketRestriction is { } restriction && !TicketRestrictions.Contains(restriction))
        {
            errors.Invalid("ticket_restriction", "Ticket restriction");
        }
    }

    /// <summary>An end user's restriction is coerced, never refused (facts §2.2).</summary>
    public static string? CoerceRestriction(UserRole role, string? restriction) =>
        role == UserRole.EndUser && restriction is not "organization" ? null : restriction;

    // Assumed A-09: an agent signs in with an address; and whoever has an email or a phone cannot lose both (documented, wording not).
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
