using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>GET /api/v2/users/{user_id}/identities: the primary address first.</summary>
internal static class ListUserIdentities
{
    private const string Action = "identities/index";

    public static Answer Handle(RequestContext request)
    {
        if (request.ReadId(0, Action, out var userId) is { } badId)
        {
            return badId;
        }
        if (OffsetPage.Read(request.Query, Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var users = request.State.Get<UserCollection>();
        return users.Find(userId) is { } user
            ? new UserIdentitiesAnswer(user.Id, users.View(user).Identities, page, request.Query)
            : Errors.RecordNotFound;
    }
}

/// <summary>A page of the identities of one user.</summary>
internal sealed class UserIdentitiesAnswer(long userId, UserIdentity[] identities, OffsetPage page, QueryText query) : Answer(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("identities");
        foreach (var identity in identities
            .OrderByDescending(identity => identity.Primary && UserIdentityRules.IsAddress(identity.Type))
            .Skip((int)page.Skip).Take(page.Size))
        {
            UserIdentityJson.Write(json, identity, links);
        }
        json.WriteEndArray();
        page.WriteTail(json, links, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/api/v2/users/{userId}/identities.json"), query, identities.Length);
        json.WriteEndObject();
    }
}
