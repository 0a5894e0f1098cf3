namespace ZendeskEmulator.Storage;

/// <summary>One record put into the data file, or taken out when <paramref name="Record"/> is null.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Account">The account's number.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Count">The id's place in the account: the record's key is account number × 10^8 + count.</param>
/// <param name="Record">The immutable record.</param>
internal readonly record struct Change(RecordKind Kind, int Account, long Id, int Count, object? Record);

/// <summary>What the data file keeps of an account itself.</summary>
/// <param name="Number">The number that its records carry; a reset gives the name a new one.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Slot">Its range of ids.</param>
/// <param name="Count">The highest id given so far, as a count: a deleted id never returns.</param>
/// <param name="Version">The newest version given to a record.</param>
/// <param name="Salt">Made with the account's state, part of every ETag: versions start again after a reset, tags do not.</param>
internal readonly record struct AccountRow(int Number, string Name, int Slot, int Count, long Version, ulong Salt);
