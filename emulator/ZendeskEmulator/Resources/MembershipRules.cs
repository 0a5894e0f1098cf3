using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Resources;

/// <summary>What memberships know of users, who come later in the order of folders.</summary>
/// <param name="Exists">Whether there is a user of an id; deleted ones count.</param>
/// <param name="MayChange">Whether the caller may change the memberships of a user; null, or the error.</param>
/// <param name="Changed">Puts a user whose memberships have changed.</param>
internal sealed record MembershipUsers(
    Func<AccountState, long, bool> Exists, Func<AccountState, Caller, long, Error?> MayChange, MembershipUsers.UserChanged Changed)
{
    public delegate void UserChanged(in AccountWrite write, long userId);
}

/// <summary>The hooks and operations that memberships have in common: every change keeps one default, and changes the user.</summary>
internal sealed class MembershipRules<T>(MembershipUsers users)
    where T : TimedRecord, IMembership, IHasSchema<T>, new()
{
    /// <summary>The order of a user's memberships in lists by offset; null for that of the ids.</summary>
    public Func<AccountState, T[], IEnumerable<T>>? InOrder { get; init; }

    public T Put(in RecordChange<T> change)
    {
        var draft = MembershipDraft<T>.Of(change.Write, change.Draft.UserId);
        var added = draft.Add(change.Write, change.Draft, change.Draft.Default);
        Put(change.Write, change.Draft.UserId, draft);
        return added;
    }

    public Outcome<T> Delete(in RecordChange<T> change)
    {
        if (users.MayChange(change.Write.State, change.Caller, change.Draft.UserId) is { } error)
        {
            return error;
        }
        var draft = MembershipDraft<T>.Of(change.Write, change.Draft.UserId);
        draft.Remove(change.Draft);
        Put(change.Write, change.Draft.UserId, draft);
        return change.Draft;
    }

    /// <summary>Lets a seed have memberships: the one that the user has stays, and becomes the default where the line says so.</summary>
    public SeedKind Seed(Rules<T> rules) => new SeedKind<RecordInput<T>>(
        T.Schema.Envelope,
        T.Schema.Json.OnCreate,
        () => new RecordInput<T>(),
        (in AccountWrite write, RecordInput<T> input) =>
        {
            var draft = MembershipDraft<T>.Of(write, input.Values.UserId);
            if (draft.FindRelated(input.Values.RelatedId) is not { } found)
            {
                return rules.Save(write, Caller.OwnerOf(write.State), null, input).Select(saved => saved.Id);
            }
            if (input.Values.Default)
            {
                draft.MakeDefault(found);
                Put(write, input.Values.UserId, draft);
            }
            return found.Id;
        });

    /// <summary>The memberships of the user in the path.</summary>
    public Operation ListOfUser(Crud<T> crud, string path, string id) => crud.ListOf(path, id, (state, userId) =>
        users.Exists(state, userId) ? Ordered(state, state.Get<Records<T>>().OfOwner(userId)) : null);

    /// <summary>A membership of the user in the path.</summary>
    public Operation CreateOfUser(Crud<T> crud, string path, string id) =>
        crud.CreateOf(path, id, users.Exists, (membership, userId) => membership.UserId = userId);

    /// <summary>Makes a membership of the user in the path the default, and answers all of the user's.</summary>
    public Operation MakeDefault(Crud<T> crud, string path, string id) => Operations.Put(
        path,
        id,
        $"{T.Schema.Name}/make_default",
        MakeDefault((membership, membershipId) => membership.Id == membershipId),
        (RequestContext request, in Outcome<T[]> outcome) => crud.Lists.Show(
            request,
            RecordPage<T>.Of(Ordered(request.State, outcome.Record), PageRequest.First),
            $"/api/v2/users/{request.PathId(0)}/{T.Schema.Name}.json"));

    /// <summary>Makes a membership of the user in the path the default; all of the user's.</summary>
    /// <param name="isMeant">Whether the path's second id means a membership.</param>
    public WriteHandler<T[]> MakeDefault(Func<T, long, bool> isMeant) => (RequestContext request, in AccountWrite write) =>
    {
        var (userId, id) = (request.PathId(0), request.Id);
        var draft = MembershipDraft<T>.Of(write, userId);
        if (draft.Find(membership => isMeant(membership, id)) is not { } chosen)
        {
            return Errors.RecordNotFound;
        }
        if (users.MayChange(write.State, request.Caller, userId) is { } error)
        {
            return error;
        }
        draft.MakeDefault(chosen);
        return Put(write, userId, draft);
    };

    private OrderedRecords<T> Ordered(AccountState state, T[] memberships) =>
        new(InOrder is null ? memberships : [.. InOrder(state, memberships)]);

    private T[] Put(in AccountWrite write, long userId, MembershipDraft<T> draft)
    {
        if (draft.IsChanged)
        {
            users.Changed(write, userId);
        }
        return draft.Put(write);
    }
}
