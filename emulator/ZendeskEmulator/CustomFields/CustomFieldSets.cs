namespace ZendeskEmulator.CustomFields;

/// <summary>The fields of users, or those of organizations, together as one immutable set.</summary>
internal sealed class CustomFieldSets<T> : IAccountPart<CustomFieldSets<T>>
    where T : CustomField, IHasSchema<T>, new()
{
    private readonly Records<T> records;
    private Snapshot last = new(0, CustomFieldSet.Empty);

    private CustomFieldSets(AccountState state) => records = state.Get<Records<T>>();

    /// <summary>The current fields. The set is built on demand, because one write may change all fields.</summary>
    public CustomFieldSet Present
    {
        get
        {
            // Read before the records: a set from the middle of a write is built again after it.
            var changes = records.Changes;
            var snapshot = Volatile.Read(ref last);
            if (snapshot.Changes != changes)
            {
                snapshot = new Snapshot(changes, new CustomFieldSet(records.Ascending(0)));
                Volatile.Write(ref last, snapshot);
            }
            return snapshot.Set;
        }
    }

    public static CustomFieldSets<T> Create(AccountState state) => new(state);

    /// <summary>The set that was built last, and the state of the records from which it was built.</summary>
    private sealed record Snapshot(int Changes, CustomFieldSet Set);
}
