using System.Security.Cryptography;

namespace ZendeskEmulator.JobStatuses;

/// <summary>A job and its progress, as stored.</summary>
internal sealed record JobStatus : Record, IKindOf<JobStatus>
{
    private static readonly NamedType<JobState> States = new([.. Enum.GetValues<JobState>().Select(state => (state, state.ToString()))]);

    public static AccountRecordKind<JobStatus> Kind { get; } =
        new StoredKind<JobStatus, JobStatusCollection>("job_statuses", new(new Fields<JobStatus>()
            .Text("kind", job => job.KindName, (job, text) => job.KindName = text ?? "").Essential()
            .Reference("work_id", job => job.WorkId, (job, id) => job.WorkId = id).Essential()
            .Value("state", States, job => job.State, (job, state) => job.State = state)
            .Number("total", job => job.Total, (job, number) => job.Total = (int)number).Essential()
            .NumberIfAny("progress", job => job.Progress, (job, number) => job.Progress = (int)number)
            .Integer("stall_at", job => job.StallAt, (job, number) => job.StallAt = (int?)number)
            .Time("created_at", job => job.CreatedAt, (job, time) => job.CreatedAt = time).Essential()
            .TimeOrNull("due_at", job => job.DueAt, (job, time) => job.DueAt = time)
            .TimeOrNull("finished_at", job => job.FinishedAt, (job, time) => job.FinishedAt = time)
            .Text("reason", job => job.Reason, (job, text) => job.Reason = text)
            .Value("results", StoredTypes.RawOrNull, job => job.Results, (job, json) => job.Results = json)
            .Stamps()));

    /// <summary>The name of its <see cref="JobKind"/>.</summary>
    public string KindName { get; set; } = "";

    /// <summary>The id of its <see cref="JobWork"/>, which is removed when the job is finished.</summary>
    public long WorkId { get; set; }

    public JobState State { get; set; }

    /// <summary>The number of items.</summary>
    public int Total { get; set; }

    /// <summary>The number of items that are done.</summary>
    public int Progress { get; set; }

    /// <summary>
    /// Automatic steps stop before the item at this index, counted from 0; null for a job without a stall.
    /// </summary>
    public int? StallAt { get; set; }

    /// <summary>The exact time at which the job was taken. The time in the queue is measured from it.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>
    /// The exact time at which its next item is due; null while another job comes first, or when no job continues by
    /// itself.
    /// </summary>
    public DateTime? DueAt { get; set; }

    /// <summary>The time at which it completed, failed or was killed; null while it is pending.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>The reason for its failure or end.</summary>
    public string? Reason { get; set; }

    /// <summary>
    /// The rows of a completed job, an array in the order of the items; null before completion (recorded).
    /// </summary>
    public RawJson? Results { get; set; }

    /// <summary>The id in responses: V3- and 32 hex digits.</summary>
    public string Key => $"V3-{HexOf(Id)}";

    /// <summary>True while it is queued or working.</summary>
    public bool IsPending => State is JobState.Queued or JobState.Working;

    /// <summary>True when the job stalls until a caller steps it.</summary>
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
