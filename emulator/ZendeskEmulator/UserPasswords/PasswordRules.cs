namespace ZendeskEmulator.UserPasswords;

/// <summary>The requirements for a password at Zendesk's lowest level of security (recorded). Pure.</summary>
internal static class PasswordRules
{
    private const int MinLength = 5;

    /// <summary>The requirements in Zendesk's words (recorded).</summary>
    public static readonly IReadOnlyList<string> Requirements = ["must be at least 5 characters", "must be different from email address"];

    /// <summary>Adds an error for each requirement that a password does not meet.</summary>
    // Assumed A-95: the requirements' own words after the field's name.
    public static void Check(string? password, string? email, FieldErrors errors)
    {
        if ((password ?? "").Length < MinLength)
        {
            errors.PasswordRefused(Requirements[0]);
        }
        if (!string.IsNullOrEmpty(email) && email.Equals(password, StringComparison.OrdinalIgnoreCase))
        {
            errors.PasswordRefused(Requirements[1]);
        }
    }
}
