using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Organizations;

/// <summary>That one organization is merged into another: a job that moves its members, tickets and domain names, and deletes it.</summary>
internal sealed record OrganizationMerge : TimedRecord, IHasSchema<OrganizationMerge>
{
    public static readonly UniqueKey<OrganizationMerge> ByKey = new(merge => merge.Key, (errors, _) => errors.Taken("id", "Id"));

    public static readonly Relation<OrganizationMerge> Loser = new(merge => merge.LoserId);

    public static readonly Relation<OrganizationMerge> Winner = new(merge => merge.WinnerId);

    /// <summary>The documented keys and order.</summary>
    public static Schema<OrganizationMerge> Schema { get; } = new("organization_merges", "organization_merge", fields => fields
        .Derived("id", (json, key, merge, _) => json.WriteString(key, merge.Key))
        .Derived("url", (json, key, merge, links) => json.WriteString(key, $"{links.BaseUrl}/api/v2/organization_merges/{merge.Key}.json"))
        .Reference("loser_id", merge => merge.LoserId, (merge, id) => merge.LoserId = id).ReadOnly().Essential()
        .Reference("winner_id", merge => merge.WinnerId, (merge, id) => merge.WinnerId = id).OnCreate().Essential()
        .LookedUp(
            "status",
            (state, _) => state.Get<JobStatusCollection>(),
            (json, key, merge, jobs) => json.WriteString(key, StatusOf(merge, jobs.Find(merge.JobId))))
        .Reference("job_id", merge => merge.JobId, (merge, id) => merge.JobId = id).OnlyStored()
        .Boolean("complete", merge => merge.IsComplete, (merge, value) => merge.IsComplete = value).OnlyStored()
        .CreatedAt().Hidden()
        .UpdatedAt().Hidden())
    {
        Unique = [ByKey],
        Relations = [Loser, Winner],
    };

    public long LoserId { get; set; }

    public long WinnerId { get; set; }

    /// <summary>The id of the job that does it. A job is forgotten some time after its end.</summary>
    public long JobId { get; set; }

    public bool IsComplete { get; set; }

    /// <summary>The id in responses, as documented: a ULID of 26 letters and digits.</summary>
    public string Key => Ulid.Of(CreatedAt, Id);

    // Assumed A-103: when the four documented values apply.
    private static string StatusOf(OrganizationMerge merge, JobStatus? job) => job switch
    {
        _ when merge.IsComplete => "complete",
        { State: JobState.Queued } => "new",
        { State: JobState.Working } => "in_progress",
        _ => "error",
    };
}
