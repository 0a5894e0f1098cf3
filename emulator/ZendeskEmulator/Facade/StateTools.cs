using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Facade;

/// <summary>The kinds of records for seeding, exporting and importing accounts.</summary>
/// <param name="Seeds">The kinds of record that a seed may have.</param>
/// <param name="Kinds">All kinds of record.</param>
internal sealed record StateTools(IReadOnlyList<SeedKind> Seeds, IReadOnlyList<AccountRecordKind> Kinds);
