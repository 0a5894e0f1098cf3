using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Users;

/// <summary>Finds the records that belong to the user in the path; null when there is no such user.</summary>
internal static class RecordsOfUser
{
    public static IRecordSource<T>? Owned<T>(AccountState state, long userId)
        where T : TimedRecord, IHasSchema<T>, new() =>
        UserCollection.Has(state, userId) ? new FewRecords<T>(state.Get<Records<T>>().OfOwner(userId)) : null;

    /// <summary>The records that the user's memberships lead to.</summary>
    public static IRecordSource<T>? Joined<T, TMembership>(AccountState state, long userId)
        where T : TimedRecord, IHasSchema<T>, new()
        where TMembership : TimedRecord, IMembership, IHasSchema<TMembership>, new() =>
        UserCollection.Has(state, userId)
            ? new FewRecords<T>(state.Get<Records<T>>().FindAll(
                state.Get<Records<TMembership>>().OfOwner(userId).Select(membership => membership.RelatedId)))
            : null;
}
