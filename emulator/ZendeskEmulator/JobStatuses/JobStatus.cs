using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace ZendeskEmulator.JobStatuses;

/// <summary>A job and its progress, as stored.</summary>
internal sealed record JobStatus : Record, IKindOf<JobStatus>
{
    public static AccountRecordKind<JobStatus> Kind { get; } = new AccountRecordKind<JobStatus, JobStatusCollection>(
        "job_statuses",
        JobStatusStorage.Default.JobStatus);

    /// <summary>The name of its <see cref="JobKind"/>.</summary>
    [JsonPropertyName("kind")]
    public required string KindName { get; init; }

    /// <summary>The id of its <see cref="JobWork"/>, which is removed when the job is finished.</summary>
    public required long WorkId { get; init; }

    public JobState State { get; init; }

    /// <summary>The number of items.</summary>
    public required int Total { get; init; }

    /// <summary>The number of items that are done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Progress { get; init; }

    /// <summary>
    /// Automatic steps stop before the item at this index, counted from 0; null for a job without a stall.
    /// </summary>
    public int? StallAt { get; init; }

    /// <summary>The exact time at which the job was taken. The time in the queue is measured from it.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>
    /// The exact time at which its next item is due; null while another job comes first, or when no job continues by
    /// itself.
    /// </summary>
    public DateTime? DueAt { get; init; }

    /// <summary>The time at which it completed, failed or was killed; null while it is pending.</summary>
    public DateTime? FinishedAt { get; init; }

    /// <summary>The reason for its failure or end.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The rows of a completed job, an array in the order of the items; null before completion (recorded).
    /// </summary>
    public RawJson? Results { get; init; }

    /// <summary>The id in responses: V3- and 32 hex digits.</summary>
    [JsonIgnore]
    public string Key => $"V3-{HexOf(Id)}";

    /// <summary>True while it is queued or working.</summary>
    [JsonIgnore]
    public bool IsPending => State is JobState.Queued or JobState.Working;

    /// <summary>True when the job stalls until a caller steps it.</summary>
    [JsonIgnore]
    public bool IsStalled => StallAt is { } place && Progress >= place;

    /// <summary>
    /// The 32 hex digits of the id in responses. Every fresh account of the same name gets the same ones.
    /// </summary>
    public static string HexOf(long id)
    {
        Span<byte> hash = stackalloc byte[16];
#pragma warning disable CA5351 // It spreads the id over 32 digits; there is nothing to protect.
        MD5.HashData(BitConverter.GetBytes(id), hash);
#pragma warning restore CA5351
        return Convert.ToHexStringLower(hash);
    }
}
