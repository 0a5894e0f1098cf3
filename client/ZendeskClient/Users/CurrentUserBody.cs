using System.Text.Json;

namespace Zendesk;

/// <summary>{"user":{…}} of users/me: with wrong credentials Zendesk responds with 200 and a user without an id.</summary>
internal sealed record CurrentUserBody(JsonElement User)
{
    public static readonly BodyReader<CurrentUser> One = BodyReader.Of(
        ZendeskJson.Default.CurrentUserBody,
        body => CurrentUserOf(body.User));

    private static CurrentUser? CurrentUserOf(JsonElement user) =>
        user.ValueKind != JsonValueKind.Object ? null
        : user.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Null ? new CurrentUser(null)
        : user.Deserialize(ZendeskJson.Default.User) is { } known ? new CurrentUser(known)
        : null;
}

/// <summary>The caller; null for unknown credentials.</summary>
internal sealed record CurrentUser(User? User);
