using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator;

/// <summary>A bulk job as it was when it was asked for.</summary>
public sealed class EmulatorJob
{
    internal EmulatorJob(JobStatus stored, JobKind kind)
    {
        Stored = stored;
        Kind = kind;
    }

    /// <summary>The id of its job_status: V3- and 32 hex digits.</summary>
    public string Id => Stored.Key;

    /// <summary>Zendesk's name for its kind, such as <c>Bulk Create User</c>.</summary>
    public string Type => Kind.Type;

    /// <summary><c>queued</c>, <c>working</c>, <c>completed</c>, <c>failed</c> or <c>killed</c>.</summary>
    public string Status => JobStatusJson.NameOf(Stored.State);

    /// <summary>How many items it has.</summary>
    public int Total => Stored.Total;

    /// <summary>How many of them are done.</summary>
    public int Progress => Stored.Progress;

    internal JobStatus Stored { get; }

    internal JobKind Kind { get; }

    /// <summary>Its id and how far it is.</summary>
    public override string ToString() => $"{Id} {Status} {Progress}/{Total}";
}

/// <summary>The plan for the next job of an account.</summary>
/// <param name="Failures">The items that fail, by their place from 0, each with its reason.</param>
/// <param name="StallAt">The item before which the job stops; null to let it run.</param>
public sealed record EmulatorJobPlan(IReadOnlyDictionary<int, string> Failures, int? StallAt);
