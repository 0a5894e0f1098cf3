using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>Fills a new account with records of another one. Records never change, so both have the same objects.</summary>
internal static class AccountFork
{
    /// <returns>The changes for the data file.</returns>
    public static List<Change> Fill(AccountState state, List<(AccountRecordKind Kind, object Record)> records)
    {
        state.SharesFiles = true;
        var changes = new List<Change>(records.Count);
        foreach (var (kind, record) in records)
        {
            var id = kind.Of(record).Id;
            kind.Apply(state, id, record);
            changes.Add(new Change(kind, state.Number, id, (int)(id - state.FirstId), record));
        }
        return changes;
    }
}
