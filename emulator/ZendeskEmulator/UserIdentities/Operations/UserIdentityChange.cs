using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>
/// The shape that all changes of identities have: find the user of the path (and the identity), change the draft, save
/// both. The user's <c>email</c>, <c>verified</c> and <c>phone</c> follow, so the user has changed too.
/// </summary>
internal static class UserIdentityChange
{
    /// <summary>Changes the identities of the user in the path.</summary>
    /// <param name="change">Changes the draft; answers an error, or null when all is well.</param>
    /// <param name="response">The response, from the identities as they are then.</param>
    public static Response OfUser(RequestContext request, in AccountWrite write, ChangeDraft change, Func<long, UserIdentity[], Response> response)
    {
        var userId = request.PathId(0);
        var users = write.Get<UserCollection>();
        if (users.Find(userId) is not { Deleted: false } user)
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
            write.Put(UserCollection.Kind, user with { UpdatedAt = write.Now, Version = write.Version });
        }
        var saved = draft.Put(write);
        return response(user.Id, saved);
    }

    /// <summary>Changes the one identity in the path.</summary>
    public static Response OfIdentity(RequestContext request, in AccountWrite write, ChangeIdentity change, Func<long, UserIdentity[], long, Response> response)
    {
        var id = request.PathId(1);
        return OfUser(
            request,
            write,
            (in AccountWrite write, UserIdentityDraft draft) => draft.Find(id) is { } identity ? change(write, draft, identity) : Errors.RecordNotFound,
            (userId, identities) => response(userId, identities, id));
    }

    /// <summary>{"identity":{…}}</summary>
    public static Response One(int status, UserIdentity identity, string? folder = null) =>
        new RecordResponse<UserIdentity>(status, "identity", identity, UserIdentityJson.Write, folder);

    /// <summary>The identity of the id, as it was saved.</summary>
    public static Response Saved(long userId, UserIdentity[] identities, long id) => One(200, Array.Find(identities, identity => identity.Id == id)!);
}

/// <summary>Changes the identities of a user.</summary>
internal delegate Response? ChangeDraft(in AccountWrite write, UserIdentityDraft draft);

/// <summary>Changes one identity of a user.</summary>
internal delegate Response? ChangeIdentity(in AccountWrite write, UserIdentityDraft draft, UserIdentity identity);
