using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>A kind of record, with the collection of the account that holds it in memory.</summary>
internal abstract class AccountRecordKind(string name, IReadOnlyList<string> columns) : RecordKind(name, columns)
{
    /// <summary>
    /// Puts the record into its collection; a null removes it. Call it in the account's turn.
    /// </summary>
    public abstract void Apply(AccountState state, long id, object? record);

    /// <summary>Puts a record of the data file into its collection, before anybody reads the account.</summary>
    public abstract void Load(AccountState state, long id, object record);

    public abstract IRecord Of(object record);

    /// <summary>The current record with this id; null if there is no such record.</summary>
    public abstract IRecord? Find(AccountState state, long id);

    /// <summary>The records with higher ids, ascending; also those that are not listed.</summary>
    public abstract IEnumerable<IRecord> All(AccountState state, long id);
}

/// <inheritdoc/>
internal abstract class AccountRecordKind<T>(string name, IReadOnlyList<string> columns) : AccountRecordKind(name, columns)
    where T : class, IRecord
{
    /// <summary>The records of an account.</summary>
    public abstract RecordCollection<T> In(AccountState state);

    public override void Apply(AccountState state, long id, object? record) => In(state).Apply(id, (T?)record);

    public override void Load(AccountState state, long id, object record) => In(state).Load(id, (T)record);

    public override IRecord Of(object record) => (T)record;

    public override IRecord? Find(AccountState state, long id) => In(state).Find(id);

    public override IEnumerable<IRecord> All(AccountState state, long id) => In(state).WithUnlisted.Ascending(id);
}
