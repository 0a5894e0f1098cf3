using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Facade;

/// <summary>What is known of records when accounts are filled, written out and read in.</summary>
/// <param name="Seeds">The kinds of record that a seed may have.</param>
/// <param name="Kinds">All kinds of record.</param>
internal sealed record StateTools(IReadOnlyList<SeedKind> Seeds, IReadOnlyList<AccountRecordKind> Kinds);
