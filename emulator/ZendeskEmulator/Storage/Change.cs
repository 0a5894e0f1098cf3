namespace ZendeskEmulator.Storage;

/// <summary>One record put into the data file, or taken out when <paramref name="Record"/> is null.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Account">The account's number.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Count">The id's place in the account: the record's key is account number × 10^8 + count.</param>
/// <param name="Record">The immutable record.</param>
internal readonly record struct Change(RecordKind Kind, int Account, long Id, int Count, object? Record);
