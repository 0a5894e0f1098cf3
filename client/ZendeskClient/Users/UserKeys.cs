namespace Zendesk;

/// <summary>The names by which Zendesk finds one user.</summary>
internal static class UserKeys
{
    public static IReadOnlyList<string> Of(UserInput user) => Of(user.Id, user.ExternalId, user.Email);

    public static IReadOnlyList<string> Of(User user) => Of(user.Id, user.ExternalId, user.Email);

    private static List<string> Of(long? id, string? externalId, string? email)
    {
        var keys = new List<string>();
        if (id is { } known)
        {
            keys.Add(ProfileLimits.KeyOfId(known));
        }
        if (!string.IsNullOrEmpty(externalId))
        {
            keys.Add(ProfileLimits.KeyOfExternalId(externalId));
        }
        if (!string.IsNullOrEmpty(email))
        {
            keys.Add(ProfileLimits.KeyOfEmail(email));
        }
        return keys;
    }
}
