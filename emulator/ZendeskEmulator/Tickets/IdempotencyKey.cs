using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tickets;

/// <summary>An Idempotency-Key that created a ticket, with the response to give again. It is kept for two hours.</summary>
internal sealed record IdempotencyKey : Record, IKindOf<IdempotencyKey>
{
    /// <summary>The longest key in bytes (facts §8).</summary>
    public const int Longest = 255;

    /// <summary>The maximum number of kept keys; the oldest are removed first.</summary>
    public const int MaxCount = 10_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    public static AccountRecordKind<IdempotencyKey> Kind { get; } =
        new StoredKind<IdempotencyKey, IdempotencyKeyCollection>("idempotency_keys", new(new Fields<IdempotencyKey>()
            .Text("key", known => known.Key, (known, text) => known.Key = text ?? "").Essential()
            .Text("body_hash", known => known.BodyHash, (known, text) => known.BodyHash = text ?? "").Essential()
            .Time("created_at", known => known.CreatedAt, (known, time) => known.CreatedAt = time).Essential()
            .Number("ticket_id", known => known.TicketId, (known, number) => known.TicketId = number).Essential()
            .Value("response", StoredTypes.Raw, known => known.Response, (known, json) => known.Response = json).Essential()
            .Stamps()));

    public string Key { get; set; } = "";

    /// <summary>Of the request's body.</summary>
    public string BodyHash { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    /// <summary>The number of the ticket.</summary>
    public long TicketId { get; set; }

    /// <summary>The body of the response.</summary>
    public RawJson Response { get; set; }

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
