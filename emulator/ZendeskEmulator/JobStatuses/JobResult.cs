using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The row of an item that is done, as it is stored until the job is finished: one commit with what the item did.</summary>
internal sealed record JobResult : IRecord
{
    public required long Id { get; init; }

    public required long Version { get; init; }

    public required long JobId { get; init; }

    long? IRecord.OwnerId => JobId;

    public required RawJson Row { get; init; }
}
