using ZendeskEmulator.Http;

namespace ZendeskEmulator.JobStatuses;

/// <summary>Which record an item of a job is about: <c>id</c>, else <c>external_id</c>.</summary>
internal sealed class JobTarget
{
    public static readonly BodyShape<JobTarget> Shape = new BodyShape<JobTarget>()
        .Integer("id", (target, value) => target.Id = value)
        .TextOrNumber("external_id", (target, value) => target.ExternalId = value);

    public long? Id { get; private set; }

    public string? ExternalId { get; private set; }

    /// <summary>The record; null when there is none.</summary>
    public T? Find<T>(Func<long, T?> byId, Func<string, T?> byExternalId)
        where T : class =>
        Id is { } id ? byId(id) : string.IsNullOrWhiteSpace(ExternalId) ? null : byExternalId(ExternalId);

    /// <summary>The id that a failed row shows: the item's place where it has none, since a row's id is a number (client expectations 48).</summary>
    public long IdOr(int index) => Id ?? index;
}
