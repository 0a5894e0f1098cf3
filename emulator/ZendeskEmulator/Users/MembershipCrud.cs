namespace ZendeskEmulator.Users;

/// <summary>Changes the records that depend on a membership that is deleted.</summary>
internal delegate void EndMembership(in AccountWrite write, long userId, long relatedId);

/// <summary>The operations that memberships have in common: every change keeps one default, and changes the user.</summary>
/// <param name="validate">Checks a new membership.</param>
/// <param name="mayChange">Whether the caller may change the memberships of a user.</param>
/// <param name="end">Changes the records that depend on a membership that is deleted.</param>
/// <param name="sideload">The sideloads of lists of memberships.</param>
internal sealed class MembershipCrud<T>(
    ValidateRecord<T> validate, Func<Caller, User, bool> mayChange, EndMembership end, AddSideloads<T> sideload)
    where T : TimedRecord, IMembership, IHasSchema<T>, new()
{
    /// <summary>The operations that do not name a user in the path.</summary>
    public Crud<T> Crud { get; } = new(new()
    {
        Validate = validate,
        Put = Put,
        Delete = (in RecordChange<T> change) => Delete(change, mayChange, end),
    })
    {
        Lists = new() { Sideload = sideload },
    };

    /// <summary>The order of a user's memberships in lists by offset; null for that of the ids.</summary>
    public Func<AccountState, T[], IEnumerable<T>>? InOrder { get; init; }

    /// <summary>Lets a seed have memberships: the one that the user has stays, and becomes the default where the line says so.</summary>
    public SeedKind Seed => new SeedKind<RecordInput<T>>(
        T.Schema.Envelope,
        T.Schema.Json.OnCreate,
        () => new RecordInput<T>(),
        (in AccountWrite write, RecordInput<T> input) =>
        {
            var draft = MembershipDraft<T>.Of(write, input.Values.UserId);
            if (draft.FindRelated(input.Values.RelatedId) is not { } found)
            {
                return Crud.Rules.Save(write, Caller.OwnerOf(write.State), null, input).Select(saved => saved.Id);
            }
            if (input.Values.Default)
            {
                draft.MakeDefault(found);
                Put(write, input.Values.UserId, draft);
            }
            return found.Id;
        });

    /// <summary>The memberships of the user in the path.</summary>
    public Operation ListOfUser(string path, string id) => Crud.ListOf(path, id, (state, userId) =>
        UserCollection.Has(state, userId) ? Ordered(state, state.Get<Records<T>>().OfOwner(userId)) : null);

    /// <summary>A membership of the user in the path.</summary>
    public Operation CreateOfUser(string path, string id) =>
        Crud.CreateOf(path, id, UserCollection.Has, (membership, userId) => membership.UserId = userId);

    /// <summary>Makes a membership of the user in the path the default, and returns all of the user's.</summary>
    public Operation MakeDefault(string path, string id) => Accounts.Operations.Put(
        path,
        id,
        $"{T.Schema.Name}/make_default",
        MakeDefault((membership, membershipId) => membership.Id == membershipId),
        (RequestContext request, in Outcome<T[]> outcome) => Crud.Lists.Show(
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
        if (!mayChange(request.Caller, write.Get<UserCollection>().Find(userId)!))
        {
            return Errors.Forbidden;
        }
        draft.MakeDefault(chosen);
        return Put(write, userId, draft);
    };

    private static T Put(in RecordChange<T> change)
    {
        var draft = MembershipDraft<T>.Of(change.Write, change.Draft.UserId);
        var added = draft.Add(change.Write, change.Draft, change.Draft.Default);
        Put(change.Write, change.Draft.UserId, draft);
        return added;
    }

    private static Outcome<T> Delete(in RecordChange<T> change, Func<Caller, User, bool> mayChange, EndMembership end)
    {
        var userId = change.Draft.UserId;
        if (!mayChange(change.Caller, change.Write.Get<UserCollection>().Find(userId)!))
        {
            return Errors.Forbidden;
        }
        var draft = MembershipDraft<T>.Of(change.Write, userId);
        draft.Remove(change.Draft);
        Put(change.Write, userId, draft);
        end(change.Write, userId, change.Draft.RelatedId);
        return change.Draft;
    }

    private static T[] Put(in AccountWrite write, long userId, MembershipDraft<T> draft)
    {
        if (draft.IsChanged)
        {
            UserChanges.Touch(write, userId);
        }
        return draft.Put(write);
    }

    private OrderedRecords<T> Ordered(AccountState state, T[] memberships) =>
        new(InOrder is null ? memberships : [.. InOrder(state, memberships)]);
}
