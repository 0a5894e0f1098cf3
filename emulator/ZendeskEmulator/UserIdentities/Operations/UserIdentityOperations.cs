using ZendeskEmulator.Users;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>
/// The calls on the identities of the user in the path. The user's <c>email</c>, <c>verified</c> and <c>phone</c> depend on
/// them, so every change puts the user too.
/// </summary>
internal static class UserIdentityOperations
{
    /// <summary>Changes the identities of a user. Returns an error, or null on success.</summary>
    private delegate Error? ChangeDraft(in AccountWrite write, UserIdentityDraft draft);

    /// <summary>Changes one identity of a user. Returns an error, or null on success.</summary>
    private delegate Error? ChangeIdentity(in AccountWrite write, UserIdentityDraft draft, UserIdentity identity);

    /// <summary>By offset with the primary address first (facts §4.2), by cursor in order of id.</summary>
    public static Response List(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var (user, error) = FindUser(request);
        var types = request.Query.All("type");
        return error is not null ? error : Page(request, page, [.. user.Identities.Where(identity => types.Count == 0
            || types.Contains(UserIdentity.Types.NameOf(identity.Type)))]);
    }

    public static Response Show(RequestContext request)
    {
        var found = FindOne(request);
        return found.Error is { } error ? error : One(200, found.Record);
    }

    /// <summary>Only checks that the identity exists. No mail is sent.</summary>
    public static Outcome<UserIdentity> RequestVerification(RequestContext request, in AccountWrite write) => FindOne(request);

    /// <summary>The first identity of its sort becomes the primary. A value of the same user is refused too (facts §4.2).</summary>
    public static Outcome<UserIdentity[]> Create(RequestContext request, in AccountWrite write, RecordInput<UserIdentity> input)
    {
        if (UserIdentity.Types.Find(input.Beside as string) is not { } type)
        {
            return Errors.InvalidAttribute("identity.type", $"must be one of these: {UserIdentity.Types.Names}", request.Action);
        }
        var value = UserIdentityRules.Normalize(type, input.Values.Value);
        // End users cannot verify their own addresses.
        var isVerified = request.Caller.Role >= CallerRole.Agent && input.Values.Verified;
        return Change(request, write, (in AccountWrite write, UserIdentityDraft draft) =>
            Add(write, draft, new UserIdentity { Type = type, Value = value, Verified = isVerified, Primary = input.Values.Primary }));
    }

    /// <summary>Adds an identity that no user has; an error, or null on success.</summary>
    public static Error? Add(in AccountWrite write, UserIdentityDraft draft, UserIdentity sent)
    {
        if (UserIdentityRules.Check(sent.Type, sent.Value, UserIdentity.FindByValue(write.State, sent.Type, sent.Value), 0) is { } wrong)
        {
            return wrong;
        }
        var created = draft.Add(write, sent.Type, sent.Value, sent.Verified);
        if (sent.Primary)
        {
            draft.MakeDefault(created);
        }
        return null;
    }

    /// <summary>Changes value and verified. It cannot change primary (facts §4.2).</summary>
    public static Outcome<UserIdentity[]> Update(RequestContext request, in AccountWrite write, RecordInput<UserIdentity> input) =>
        ChangeOne(request, write, (in AccountWrite write, UserIdentityDraft draft, UserIdentity identity) =>
        {
            var changed = UserIdentity.Schema.Json.Merge(input, identity);
            changed.Primary = identity.Primary;
            changed.Value = UserIdentityRules.Normalize(identity.Type, changed.Value);
            var holder = UserIdentity.FindByValue(write.State, identity.Type, changed.Value);
            if (changed.Value != identity.Value
                && UserIdentityRules.Check(identity.Type, changed.Value, holder, identity.Id) is { } wrong)
            {
                return wrong;
            }
            draft.Change(identity, changed);
            return null;
        });

    public static Outcome<UserIdentity[]> Verify(RequestContext request, in AccountWrite write) =>
        ChangeOne(request, write, (draft, identity) => draft.SetVerified(identity, verified: true));

    public static Outcome<UserIdentity[]> MakePrimary(RequestContext request, in AccountWrite write) =>
        ChangeOne(request, write, (draft, identity) => draft.MakeDefault(identity));

    public static Outcome<UserIdentity[]> Remove(RequestContext request, in AccountWrite write) =>
        ChangeOne(request, write, (draft, identity) => draft.Remove(identity));

    /// <summary>{"identity":{…}}: the saved identity of the path.</summary>
    public static Response RenderOne(RequestContext request, in Outcome<UserIdentity[]> outcome)
    {
        var id = request.Id;
        return One(200, Array.Find(outcome.Record, identity => identity.Id == id)!);
    }

    /// <summary>{"identity":{…}}: the created identity, which is the last one.</summary>
    public static Response RenderNew(RequestContext request, in Outcome<UserIdentity[]> outcome) =>
        One(201, outcome.Record[^1], UserIdentity.FolderOf(request.PathId(0)));

    /// <summary>{"identities":[…]}: all identities of the user (recorded).</summary>
    public static Response RenderAll(RequestContext request, in Outcome<UserIdentity[]> outcome) =>
        Page(request, PageRequest.First, outcome.Record);

    private static RecordListResponse<UserIdentity> Page(RequestContext request, PageRequest page, UserIdentity[] identities)
    {
        var ordered = identities.OrderByDescending(identity => identity.Primary && UserIdentityRules.IsAddress(identity.Type))
            .ThenBy(identity => identity.Id);
        return new RecordListResponse<UserIdentity>(
            "identities",
            RecordPage<UserIdentity>.Of(new OrderedRecords<UserIdentity>([.. ordered]), page),
            UserIdentity.Schema.Json.WriterFor(request.State, identities),
            $"{UserIdentity.FolderOf(request.PathId(0)).TrimEnd('/')}.json",
            request.Query);
    }

    private static RecordResponse<UserIdentity> One(int status, UserIdentity identity, string? folder = null) =>
        new(status, UserIdentity.Schema.Envelope, identity, UserIdentity.Schema.Json.Write, folder);

    /// <summary>The user in the path, whose identities the caller may see.</summary>
    private static (UserView User, Error? Error) FindUser(RequestContext request)
    {
        var users = request.State.Get<UserCollection>();
        if (users.Find(request.PathId(0)) is not { } user)
        {
            return (default, Errors.RecordNotFound);
        }
        var view = users.View(user);
        return (view, UserRights.CheckIdentitiesOf(request.Caller, view));
    }

    private static Outcome<UserIdentity> FindOne(RequestContext request)
    {
        var (user, error) = FindUser(request);
        var id = request.Id;
        return error is not null ? error
            : Array.Find(user.Identities, identity => identity.Id == id) is { } found ? found
            : Errors.RecordNotFound;
    }

    private static Outcome<UserIdentity[]> ChangeOne(
        RequestContext request, in AccountWrite write, Action<UserIdentityDraft, UserIdentity> change) =>
        ChangeOne(request, write, (in AccountWrite _, UserIdentityDraft draft, UserIdentity identity) =>
        {
            change(draft, identity);
            return null;
        });

    private static Outcome<UserIdentity[]> ChangeOne(RequestContext request, in AccountWrite write, ChangeIdentity change)
    {
        var id = request.Id;
        return Change(request, write, (in AccountWrite write, UserIdentityDraft draft) =>
            draft.Find(identity => identity.Id == id) is { } found ? change(write, draft, found) : Errors.RecordNotFound);
    }

    /// <summary>Changes the identities of the user in the path, and returns the changed list.</summary>
    private static Outcome<UserIdentity[]> Change(RequestContext request, in AccountWrite write, ChangeDraft change)
    {
        var (view, error) = FindUser(request);
        if (error is not null || view.User.Deleted)
        {
            return error ?? Errors.RecordNotFound;
        }
        if (request.Caller.Role == CallerRole.Agent && request.Caller.UserId != view.User.Id
            && !UserRights.MayChange(request.Caller, view.User))
        {
            return Errors.Forbidden;
        }
        var draft = UserIdentityDraft.Of(write, view.User.Id);
        if (change(write, draft) is { } refused)
        {
            return refused;
        }
        if (draft.IsChanged)
        {
            write.Put(view.User);
        }
        return draft.Put(write);
    }
}
