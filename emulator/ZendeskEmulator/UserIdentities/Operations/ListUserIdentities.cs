using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>
/// GET /api/v2/users/{user_id}/identities: by offset with the primary address first, by cursor in order of id.
/// </summary>
internal static class ListUserIdentities
{
    public static Response Handle(RequestContext request)
    {
        var userId = request.PathId(0);
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var users = request.State.Get<UserCollection>();
        if (users.Find(userId) is not { } user)
        {
            return Errors.RecordNotFound;
        }
        if (UserRights.CheckIdentitiesOf(request.Caller, users.View(user)) is { } forbidden)
        {
            return forbidden;
        }
        var types = request.Query.All("type");
        var identities = users.View(user).Identities.Where(identity => types.Count == 0
            || types.Contains(UserIdentityJson.NameOf(identity.Type)));
        return Page(user.Id, [.. identities], page, request.Query);
    }

    public static Response Page(long userId, UserIdentity[] identities, PageRequest page, QueryText query) =>
        new RecordListResponse<UserIdentity>(
        "identities",
        RecordPage<UserIdentity>.Of(new OrderedRecords<UserIdentity>([.. InOrder(identities)]), page),
        UserIdentityJson.Write,
        string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{userId}/identities.json"),
        query);

    /// <summary>The primary address comes first (facts §4.2).</summary>
    private static IEnumerable<UserIdentity> InOrder(UserIdentity[] identities) => identities
        .OrderByDescending(identity => identity.Primary && UserIdentityRules.IsAddress(identity.Type))
        .ThenBy(identity => identity.Id);
}
