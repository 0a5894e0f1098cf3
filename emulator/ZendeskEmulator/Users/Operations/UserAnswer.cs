using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Users.Operations;

/// <summary>{"user":{…}}</summary>
/// <param name="status">200, or 201 for a user just made.</param>
/// <param name="view">The user.</param>
/// <param name="state">The account's state that the user is from.</param>
/// <param name="hasLocation">True for the two that name the user in a header: create, and create_or_update either way.</param>
internal sealed class UserAnswer(int status, UserView view, AccountState state, bool hasLocation = false) : Answer(status)
{
    private static readonly JsonEncodedText Envelope = JsonEncodedText.Encode("user");

    public override string? Location(Links links) => hasLocation ? links.Record(UserJson.Folder, view.User.Id) : null;

    /// <summary>From the versions of all that the body is made of: known without the body.</summary>
    public override EntityTag? Tag(Links links)
    {
        var tag = EntityTag.Start.With(state.Salt).With((ulong)view.User.Id).With((ulong)view.User.Version).With(links.BaseUrl);
        foreach (var identity in view.Identities)
        {
            tag = tag.With((ulong)identity.Version);
        }
        foreach (var membership in view.Memberships)
        {
            tag = tag.With((ulong)membership.Version);
        }
        return tag;
    }

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName(Envelope);
        UserJson.Write(json, view, links);
        json.WriteEndObject();
    }
}

/// <summary>{"users":[…],"next_page":…,"previous_page":…,"count":…}</summary>
internal sealed class UserListAnswer(UserView[] users, int count, OffsetPage page, string path, QueryText query, bool isSearch = false) : Answer(200)
{
    public override string CacheControl => isSearch ? "max-age=10, private" : base.CacheControl;

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("users");
        foreach (var user in users)
        {
            UserJson.Write(json, user, links);
        }
        json.WriteEndArray();
        page.WriteTail(json, links, path, query, count);
        json.WriteEndObject();
    }
}
