using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>All that an account has, as of one moment.</summary>
/// <param name="Row">With the range of its ids, the highest one given, and the newest version.</param>
internal sealed record AccountContents(AccountRow Row, List<(AccountRecordKind Kind, object Record)> Records);
