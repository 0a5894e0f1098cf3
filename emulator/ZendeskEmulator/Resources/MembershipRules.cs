using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Resources;

/// <summary>Puts the user whose memberships have changed, where it shows them.</summary>
internal delegate void MembershipsChanged(in AccountWrite write, long userId);

/// <summary>Chooses the membership that a path means by its second id.</summary>
internal delegate bool IsMeant<in T>(T membership, long id);

/// <summary>What the memberships of users have in common: each change keeps one default, and changes the user.</summary>
/// <param name="mayChange">Whether the caller may change the memberships of a user; null, or the error.</param>
internal sealed class MembershipRules<T>(Func<AccountState, Caller, long, Error?> mayChange, MembershipsChanged changed)
    where T : TimedRecord, IMembership, IHasSchema<T>, new()
{
    public T Put(in RecordChange<T> change)
    {
        var draft = MembershipDraft<T>.Of(change.Write, change.Draft.UserId);
        var added = draft.Add(change.Write, change.Draft, change.Draft.Default);
        Put(change.Write, change.Draft.UserId, draft);
        return added;
    }

    public Outcome<T> Delete(in RecordChange<T> change)
    {
        if (mayChange(change.Write.State, change.Caller, change.Draft.UserId) is { } error)
        {
            return error;
        }
        Leave(change.Write, change.Draft);
        return change.Draft;
    }

    /// <summary>Ends a membership, for whatever reason.</summary>
    public void Leave(in AccountWrite write, T membership)
    {
        var draft = MembershipDraft<T>.Of(write, membership.UserId);
        draft.Remove(membership);
        Put(write, membership.UserId, draft);
    }

    /// <summary>Makes a membership of the user in the path the default; all of the user's.</summary>
    public WriteHandler<T[]> MakeDefault(IsMeant<T> isMeant) => (RequestContext request, in AccountWrite write) =>
    {
        var (userId, id) = (request.PathId(0), request.Id);
        var draft = MembershipDraft<T>.Of(write, userId);
        if (draft.Find(membership => isMeant(membership, id)) is not { } chosen)
        {
            return Errors.RecordNotFound;
        }
        if (mayChange(write.State, request.Caller, userId) is { } error)
        {
            return error;
        }
        draft.MakeDefault(chosen);
        return Put(write, userId, draft);
    };

    private T[] Put(in AccountWrite write, long userId, MembershipDraft<T> draft)
    {
        if (draft.IsChanged)
        {
            changed(write, userId);
        }
        return draft.Put(write);
    }
}
