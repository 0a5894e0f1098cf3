using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users/search: by external_id ignoring case, or by a whole address, primary or not.</summary>
internal static class SearchUsers
{
    public static Answer Handle(RequestContext request)
    {
        if (OffsetPage.Read(request.Query, "users/search", out var page) is { } badPage)
        {
            return badPage;
        }
        var users = request.State.Get<UserCollection>();
        User? found;
        if (request.Query["external_id"] is { Length: > 0 } externalId)
        {
            found = users.FindByExternalId(externalId);
        }
        else if (request.Query["query"] is { } query && AddressIn(query) is { } address)
        {
            found = users.FindByAddress(address);
        }
        else
        {
            return Errors.InvalidEndpoint;
        }
        UserView[] all = found is null ? [] : [users.View(found)];
        return new UserListAnswer(page.Skip == 0 ? all : [], all.Length, page, "/api/v2/users/search.json", request.Query, isSearch: true);
    }

    /// <summary>The address when the query is one and nothing else.</summary>
    private static string? AddressIn(string query)
    {
        var address = UserIdentityRules.Normalize(UserIdentityType.Email, query);
        return UserIdentityRules.IsProperlyFormatted(address) ? address : null;
    }
}
