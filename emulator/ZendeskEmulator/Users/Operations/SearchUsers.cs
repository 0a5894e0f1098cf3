using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;
using ZendeskEmulator.UserFields;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// GET /api/v2/users/search: by external_id, ignoring case, or by a query. It pages by offset only (facts §4.1).
/// </summary>
internal static class SearchUsers
{
    public static Response Handle(RequestContext request)
    {
        if (CursorPage.IsAskedFor(request.Query))
        {
            return Errors.InvalidAttribute("page", "must be an integer", request.Action);
        }
        if (OffsetPage.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var state = request.State;
        var users = state.Get<UserCollection>();
        if (request.Query["external_id"] is { Length: > 0 } externalId)
        {
            return Found(request, page, new FewRecords<User>(One(users.FindByExternalId(externalId))));
        }
        var query = request.Query["query"];
        if (string.IsNullOrWhiteSpace(query))
        {
            // A search without a value returns all users (two reports).
            return Found(request, page, users);
        }
        var address = UserIdentityRules.Normalize(UserIdentityType.Email, query);
        if (UserIdentityRules.IsProperlyFormatted(address))
        {
            return Found(request, page, new FewRecords<User>(One(users.FindByAddress(address))));
        }
        if (UserSearch.Check(query) is { } badSearch)
        {
            return badSearch;
        }
        var search = UserSearch.Parse(query, state.Get<CustomFieldSets<UserField>>().Present);
        var needsOrganizations = search.NeedsOrganizations;
        var matches = new FilteredRecords<User>(Candidates(users, search), user =>
        {
            var view = users.View(user);
            return search.Matches(
                view, needsOrganizations
                    ? [.. UserSideloads.Organizations(state, view.Memberships.Select(membership => membership.OrganizationId))]
                    : []);
        })
        {
            Cancellation = request.Http.RequestAborted,
        };
        return Found(request, page, matches);
    }

    /// <summary>The one user that an exact key allows; otherwise all users.</summary>
    private static IRecordSource<User> Candidates(UserCollection users, UserSearch search)
    {
        if (search.ExactEmail is { } email)
        {
            return new FewRecords<User>(One(users.FindByAddress(email)));
        }
        return search.ExactExternalId is { } externalId ? new FewRecords<User>(One(users.FindByExternalId(externalId))) : users;
    }

    private static IEnumerable<User> One(User? user) => user is null ? [] : [user];

    private static UserListResponse Found(RequestContext request, OffsetPage page, IRecordSource<User> users) =>
        new(request, () => RecordPage<User>.Of(users, new PageRequest(page, null)), "/api/v2/users/search.json");
}
