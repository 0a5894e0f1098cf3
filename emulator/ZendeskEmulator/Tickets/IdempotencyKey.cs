using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tickets;

/// <summary>An Idempotency-Key that created a ticket, with the response to give again. It is kept for two hours.</summary>
internal sealed record IdempotencyKey : Record, IKindOf<IdempotencyKey>
{
    /// <summary>The longest key in bytes (facts §8).</summary>
    public const int Longest = 255;

    /// <summary>The maximum number of kept keys; the oldest are removed first.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    public static AccountRecordKind<IdempotencyKey> Kind { get; } = new AccountRecordKind<IdempotencyKey, IdempotencyKeyCollection>(
        "idempotency_keys",
        TicketStorage.Default.IdempotencyKey);

    public required string Key { get; init; }

    /// <summary>Of the request's body.</summary>
    public required string BodyHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The number of the ticket.</summary>
    public required long TicketId { get; init; }

    /// <summary>The body of the response.</summary>
    public required RawJson Response { get; init; }

    public bool IsKept(DateTime now) => now - CreatedAt < Kept;
}

/// <summary>The keys of an account, oldest first.</summary>
internal sealed class IdempotencyKeyCollection : RecordCollection<IdempotencyKey>, IAccountPart<IdempotencyKeyCollection>
{
    // A key differs by case from another one, so the index, which ignores case, gets its letters as numbers.
    private readonly KeyIndex byKey;

    private IdempotencyKeyCollection(AccountState state)
        : base(state) => byKey = IndexBy(record => Exact(record.Key));

    public static IdempotencyKeyCollection Create(AccountState state) => new(state);

    public IdempotencyKey? Find(string key) => Find(byKey.Find(Exact(key)));

    protected override void Index(IdempotencyKey? before, IdempotencyKey? after) =>
        byKey.Move(before is null ? null : Exact(before.Key), after is null ? null : Exact(after.Key), (after ?? before)!.Id);

    private static string Exact(string key) => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(key));
}
