using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Resources;

/// <summary>Finds the records that belong to the record in the path; null when there is no such record.</summary>
internal static class RelatedRecords
{
    /// <summary>The records that refer to another one.</summary>
    public static FindOwned<T> Of<T, TOther>(Relation<T> relation)
        where T : TimedRecord, IHasSchema<T>, new()
        where TOther : TimedRecord, IHasSchema<TOther>, new() => (state, id) =>
            state.Get<Records<TOther>>().Find(id) is null ? null : new FewRecords<T>(state.Get<Records<T>>().Of(relation, id));

    /// <summary>The records that an owner has.</summary>
    /// <param name="exists">Whether there is an owner of an id.</param>
    public static FindOwned<T> OfOwner<T>(Func<AccountState, long, bool> exists)
        where T : TimedRecord, IHasSchema<T>, new() => (state, id) =>
            exists(state, id) ? new FewRecords<T>(state.Get<Records<T>>().OfOwner(id)) : null;

    /// <summary>The records that a user's memberships lead to.</summary>
    /// <param name="exists">Whether there is a user of an id.</param>
    public static FindOwned<T> OfMember<T, TMembership>(Func<AccountState, long, bool> exists)
        where T : TimedRecord, IHasSchema<T>, new()
        where TMembership : TimedRecord, IMembership, IHasSchema<TMembership>, new() => (state, id) =>
            exists(state, id)
                ? new FewRecords<T>(state.Get<Records<TMembership>>().OfOwner(id)
                    .Select(membership => state.Get<Records<T>>().Find(membership.RelatedId))
                    .OfType<T>())
                : null;
}
