using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Accounts;

/// <summary>The row of a snapshot in the data file.</summary>
/// <param name="Place">Its number among the records of the account's snapshots. Later records have higher numbers.</param>
/// <param name="Name">The name, unique in the account.</param>
/// <param name="CreatedAt">The account's time when it was saved.</param>
/// <param name="Count">The highest id that the account had given, as a count: records with higher ids are not in the snapshot.</param>
/// <param name="Clock">How the account's clock was set.</param>
internal sealed record SnapshotHead(int Place, string Name, DateTime CreatedAt, int Count, ClockSetting Clock);

/// <summary>A record as it was before its first change after a snapshot.</summary>
/// <param name="Place">Its count among the records of the account's snapshots.</param>
/// <param name="Kind">The record's kind.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Record">The record; null when there was none.</param>
/// <param name="Bytes">The length of its JSON.</param>
internal sealed record KeptRecord(int Place, AccountRecordKind Kind, long Id, object? Record, int Bytes);
