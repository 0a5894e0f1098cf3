using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>
/// The steps of every change to identities: find the user in the path (and the identity), change the draft, save both.
/// The user's <c>email</c>, <c>verified</c> and <c>phone</c> depend on the identities, so the user changes too.
/// </summary>
internal static class UserIdentityChange
{
    /// <summary>Changes the identities of the user in the path.</summary>
    /// <param name="change">Changes the draft. Returns an error, or null on success.</param>
    /// <returns>The identities after the change.</returns>
    public static Outcome<UserIdentity[]> OfUser(RequestContext request, in AccountWrite write, ChangeDraft change)
    {
        var users = write.Get<UserCollection>();
        if (users.Find(request.PathId(0)) is not { Deleted: false } user)
        {
            return Errors.RecordNotFound;
        }
        if (UserRights.CheckIdentitiesOf(request.Caller, users.View(user)) is { } forbidden)
        {
            return forbidden;
        }
        if (request.Caller.Role == CallerRole.Agent && request.Caller.UserId != user.Id && !UserRights.MayChange(request.Caller, user))
        {
            return Errors.Forbidden;
        }
        var draft = new UserIdentityDraft(user.Id, write.Get<UserIdentityCollection>().OfUser(user.Id));
        if (change(write, draft) is { } error)
        {
            return error;
        }
        if (draft.IsChanged)
        {
            write.Put(user);
        }
        return draft.Put(write);
    }

    /// <summary>Changes the one identity in the path.</summary>
    public static Outcome<UserIdentity[]> OfIdentity(RequestContext request, in AccountWrite write, ChangeIdentity change)
    {
        var id = request.Id;
        return OfUser(
            request,
            write,
            (in AccountWrite write, UserIdentityDraft draft) => draft.Find(id) is { } identity
                ? change(write, draft, identity)
                : Errors.RecordNotFound);
    }

    /// <summary>{"identity":{…}}: the saved identity of the path.</summary>
    public static Response RenderOne(RequestContext request, in Outcome<UserIdentity[]> outcome)
    {
        var id = request.Id;
        return One(200, Array.Find(outcome.Record, identity => identity.Id == id)!);
    }

    /// <summary>{"identity":{…}}: the created identity, which is the last one.</summary>
    public static Response RenderNew(RequestContext request, in Outcome<UserIdentity[]> outcome) =>
        One(201, outcome.Record[^1], string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{request.PathId(0)}/identities/"));

    /// <summary>{"identities":[…]}: all identities of the user.</summary>
    public static Response RenderAll(RequestContext request, in Outcome<UserIdentity[]> outcome) =>
        ListUserIdentities.Page(request.PathId(0), outcome.Record, PageRequest.First, request.Query);

    public static Response One(int status, UserIdentity identity, string? folder = null) =>
        new RecordResponse<UserIdentity>(status, "identity", identity, UserIdentityJson.Write, folder);
}

/// <summary>Changes the identities of a user.</summary>
internal delegate Error? ChangeDraft(in AccountWrite write, UserIdentityDraft draft);

/// <summary>Changes one identity of a user.</summary>
internal delegate Error? ChangeIdentity(in AccountWrite write, UserIdentityDraft draft, UserIdentity identity);
