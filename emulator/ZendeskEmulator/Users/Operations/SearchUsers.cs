using ZendeskEmulator.Search;
using ZendeskEmulator.Storage;
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
        var text = request.Query["query"];
        var externalId = request.Query["external_id"];
        if (string.IsNullOrEmpty(externalId) && string.IsNullOrWhiteSpace(text))
        {
            // A search without a value returns all users (two reports).
            return new UserListResponse(
                request, () => RecordPage<User>.Of(request.State.Get<UserCollection>(), new PageRequest(page, null)));
        }
        return Read(externalId, text, out var query) is { } badQuery ? badQuery : Found(request, page, query);
    }

    private static Error? Read(string? externalId, string? text, out SearchQuery query)
    {
        if (!string.IsNullOrEmpty(externalId))
        {
            query = SearchQuery.Of(UserSearch.Exactly("external_id", externalId));
            return null;
        }
        var address = UserIdentityRules.Normalize(UserIdentityType.Email, text!);
        if (UserIdentityRules.IsProperlyFormatted(address))
        {
            query = SearchQuery.Of(UserSearch.Exactly("email", address));
            return null;
        }
        return SearchQuery.Read(text!, out query);
    }

    private static UserListResponse Found(RequestContext request, OffsetPage page, SearchQuery query)
    {
        var context = SearchContext.Of(request);
        var sort = SearchSort.Of(request.Query["sort_by"], request.Query["sort_order"], query);
        var hits = SearchType.Find([UserSearch.Type], query, context, new SearchHits(sort, (int)page.Skip + page.Size));
        var found = UserSearch.Type.Documents(hits.InOrder().Skip((int)page.Skip).Select(hit => hit.Place.Id), context);
        return new UserListResponse(request, found, new OffsetTail(page, (int)hits.Count));
    }
}
