using System.Globalization;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Users;

/// <summary>The filters of every list of users: role, role[], permission_set, external_id.</summary>
internal static class UserFilter
{
    public static IRecordSource<User> Of(IRecordSource<User> users, QueryText query)
    {
        var roles = query.All("role").ToHashSet(StringComparer.Ordinal);
        var customRole = query["permission_set"];
        var externalId = query["external_id"];
        if (roles.Count == 0 && customRole is null && externalId is null)
        {
            return users;
        }
        // If there is an index, the external_id selects one user. The other filters still apply.
        if (externalId is not null && users is UserCollection all)
        {
            users = new FewRecords<User>(all.FindByExternalId(externalId) is { } user ? [user] : []);
        }
        return new FilteredRecords<User>(users, user =>
            (roles.Count == 0 || roles.Contains(UserJson.NameOf(user.Role)))
            && (customRole is null || user.CustomRoleId?.ToString(CultureInfo.InvariantCulture) == customRole)
            && (externalId is null || string.Equals(user.ExternalId, externalId, StringComparison.OrdinalIgnoreCase)));
    }
}
