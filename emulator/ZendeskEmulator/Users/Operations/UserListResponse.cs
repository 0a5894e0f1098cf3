using System.Text.Json;

namespace ZendeskEmulator.Users.Operations;

/// <summary>{"users":[…], …} with sideloaded lists after the users.</summary>
internal sealed class UserListResponse : Response
{
    private readonly UserView[] users;
    private readonly Sideloads sideloads;
    private readonly PageTail tail;
    private readonly string path;
    private readonly QueryText query;
    private readonly ulong salt;

    /// <param name="page">Reads the page.</param>
    /// <param name="withDeleted">False to leave out a user that is deleted while the list is read.</param>
    public UserListResponse(RequestContext request, Func<RecordPage<User>> page, bool withDeleted = false)
        : base(200)
    {
        path = request.Operation!.JsonPath(request);
        query = request.Query;
        var state = request.State;
        salt = state.Salt;
        var collection = state.Get<UserCollection>();
        (users, tail, sideloads) = state.ReadMany(() =>
        {
            var read = page();
            var views = ViewsOf(read.Records, collection, withDeleted);
            return (views, read.Tail, UserSideloads.Of(views, request));
        });
    }

    /// <param name="found">The users as a search sees them.</param>
    public UserListResponse(RequestContext request, IReadOnlyList<UserView> found, PageTail tail)
        : base(200)
    {
        path = request.Operation!.JsonPath(request);
        this.tail = tail;
        query = request.Query;
        salt = request.State.Salt;
        users = [.. found];
        sideloads = UserSideloads.Of(users, request);
    }

    /// <summary>The views fill one array: they are large, and nearly always there is one for each record.</summary>
    private static UserView[] ViewsOf(IReadOnlyList<User> records, UserCollection collection, bool withDeleted)
    {
        var views = new UserView[records.Count];
        var count = 0;
        foreach (var record in records)
        {
            var view = collection.View(record);
            if (withDeleted || !view.User.Deleted)
            {
                views[count++] = view;
            }
        }
        return count == views.Length ? views : views[..count];
    }

    /// <summary>
    /// Computed from the versions of all users on the page. Hashing the body would cost as much as writing it.
    /// </summary>
    public override EntityTag? Tag(Links links)
    {
        if (!sideloads.IsEmpty)
        {
            return null;
        }
        var tag = tail.AddTo(EntityTag.Start.With(salt).With(links.BaseUrl).With(path).With(query.Text ?? ""));
        foreach (var user in users)
        {
            tag = user.AddTo(tag);
        }
        return tag;
    }

    public override void Write(Utf8JsonWriter json, Links links)
    {
        foreach (var _ in WriteInPieces(json, links))
        {
        }
    }

    public override IEnumerable<Piece> WriteInPieces(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("users");
        foreach (var user in users)
        {
            UserJson.Write(json, user, links);
            yield return default;
        }
        json.WriteEndArray();
        foreach (var piece in sideloads.WriteInPieces(json, links))
        {
            yield return piece;
        }
        tail.Write(json, links, path, query);
        json.WriteEndObject();
    }
}
