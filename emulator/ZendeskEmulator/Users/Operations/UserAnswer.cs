using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Users.Operations;

/// <summary>{"user":{…}}</summary>
/// <param name="status">200, or 201 for a user just made.</param>
/// <param name="view">The user.</param>
/// <param name="state">The account's state that the user is from.</param>
/// <param name="hasLocation">True for the two that name the user in a header: create, and create_or_update either way.</param>
/// <param name="includes">What is to be sideloaded; only of a GET.</param>
internal sealed class UserAnswer(int status, UserView view, AccountState state, bool hasLocation = false, Sideloads includes = default) : Answer(status)
{
    private static readonly JsonEncodedText Envelope = JsonEncodedText.Encode("user");

    public override string? Location(Links links) => hasLocation ? links.Record(UserJson.Folder, view.User.Id) : null;

    /// <summary>From the versions of all that the body is made of: known without the body. What is sideloaded has none here.</summary>
    public override EntityTag? Tag(Links links)
    {
        if (!includes.IsEmpty)
        {
            return null;
        }
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
        if (!includes.IsEmpty)
        {
            UserSideloads.Write(json, links, includes, state, [view]);
        }
        json.WriteEndObject();
    }
}

/// <summary>{"users":[…], …} with what is sideloaded behind the list.</summary>
internal sealed class UserListAnswer : Answer
{
    private readonly UserView[] users;
    private readonly PageTail tail;
    private readonly string path;
    private readonly RequestContext request;
    private readonly bool isSearch;

    /// <param name="page">Reads the page.</param>
    /// <param name="path">The list's path with its suffix, for the links.</param>
    /// <param name="isSearch">A search may be kept for ten seconds (recorded).</param>
    /// <param name="withDeleted">Else a user that is deleted while the list is read is left out.</param>
    public UserListAnswer(RequestContext request, Func<RecordPage<User>> page, string path, bool isSearch = false, bool withDeleted = false)
        : base(200)
    {
        this.request = request;
        this.path = path;
        this.isSearch = isSearch;
        var collection = request.State.Get<UserCollection>();
        (users, tail) = request.State.ReadMany(() =>
        {
            var read = page();
            return (read.Records.Select(collection.View).Where(view => withDeleted || !view.User.Deleted).ToArray(), read.Tail);
        });
    }

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
        UserSideloads.Write(json, links, Sideloads.Read(request.Query), request.State, users);
        tail.Write(json, links, path, request.Query);
        json.WriteEndObject();
    }
}
