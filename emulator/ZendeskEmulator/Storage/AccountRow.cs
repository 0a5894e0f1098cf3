using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Storage;

/// <summary>The row of an account in the data file.</summary>
/// <param name="Number">The number that its records carry; a reset gives the name a new one.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Slot">Its range of ids.</param>
/// <param name="Count">The highest id given so far, as a count: a deleted id never returns.</param>
/// <param name="Version">The newest version given to a record.</param>
/// <param name="Salt">Made with the account's state, part of every ETag: versions start again after a reset, tags do not.</param>
/// <param name="Clock">How its clock was left.</param>
internal readonly record struct AccountRow(int Number, string Name, int Slot, int Count, long Version, ulong Salt, ClockSetting Clock)
{
    /// <summary>The end of the name of a row that holds the snapshots of an account. No account can have such a name.</summary>
    public const string SnapshotsEnd = "#snapshots";

    /// <summary>Whether the row holds the snapshots of an account, not an account.</summary>
    public bool HoldsSnapshots => Name.EndsWith(SnapshotsEnd, StringComparison.Ordinal);
}
