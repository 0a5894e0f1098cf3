namespace ZendeskEmulator.Accounts;

/// <summary>
/// Something that is kept in step with the records of a collection. It is called in the account's turn, after the collection
/// has the change; also for records that are not listed.
/// </summary>
internal interface IRecordFollower<in T>
    where T : class, IRecord
{
    /// <param name="before">Null for a new record.</param>
    /// <param name="after">Null for a removed one.</param>
    void Changed(T? before, T? after);
}
