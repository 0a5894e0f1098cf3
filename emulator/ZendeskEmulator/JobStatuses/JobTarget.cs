namespace ZendeskEmulator.JobStatuses;

/// <summary>The record that an item of a job names: by <c>id</c>, else by <c>external_id</c>.</summary>
internal sealed class JobTarget
{
    public static readonly BodyShape<JobTarget> Shape = new BodyShape<JobTarget>()
        .Integer("id", (target, value) => target.Id = value)
        .TextOrNumber("external_id", (target, value) => target.ExternalId = value);

    public long? Id { get; private set; }

    public string? ExternalId { get; private set; }

    public static JobTarget Of(in JobItem item) => item.Read(Shape, new JobTarget());

    /// <summary>
    /// The id in a failed row. An item without an id shows its index, because a row's id is a number (client
    /// expectations 48).
    /// </summary>
    public static long IdIn(in JobItem item) => Of(item).IdOr(item.Index);

    /// <summary>Finds the record; null when it does not exist.</summary>
    public T? Find<T>(Func<long, T?> byId, Func<string, T?> byExternalId)
        where T : class =>
        Id is { } id ? byId(id) : string.IsNullOrWhiteSpace(ExternalId) ? null : byExternalId(ExternalId);

    /// <inheritdoc cref="IdIn"/>
    public long IdOr(int index) => Id ?? index;
}
