using ZendeskEmulator.Clock;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// The state of an account's jobs outside their records: its own settings, the plan for the next job, and the next
/// step.
/// </summary>
internal sealed class AccountJobs : IAccountPart<AccountJobs>
{
    private readonly Lock planning = new();
    private readonly OwnSettings<JobSettings> own = new();
    private JobPlan? plan;

    public static AccountJobs Create(AccountState state) => new();

    /// <summary>
    /// The next step on the account's agenda; null when no job continues by itself. Use it in the account's turn.
    /// </summary>
    public AgendaEntry? NextStep { get; set; }

    /// <summary>The account's own settings, or those of the emulator.</summary>
    public JobSettings SettingsOr(JobSettings defaults) => own.Or(defaults);

    /// <inheritdoc cref="OwnSettings{T}.Change"/>
    public void Change(JobSettings defaults, Func<JobSettings, JobSettings> change) => own.Change(defaults, change);

    /// <summary>Adds to the plan for the account's next job and returns the plan.</summary>
    public JobPlan Plan(int? failingIndex, string? error, int? stallAt)
    {
        lock (planning)
        {
            var failures = new Dictionary<int, string>(plan?.Failures ?? []);
            if (failingIndex is { } index)
            {
                failures[index] = error ?? "";
            }
            return plan = new JobPlan(failures, stallAt ?? plan?.StallAt);
        }
    }

    /// <summary>The plan for the account's next job; null without a plan.</summary>
    public JobPlan? Planned
    {
        get
        {
            lock (planning)
            {
                return plan;
            }
        }
    }

    /// <summary>Takes the plan for the job that is being created; null when nothing is planned.</summary>
    public JobPlan? TakePlan()
    {
        lock (planning)
        {
            var taken = plan;
            plan = null;
            return taken;
        }
    }
}

/// <summary>The plan for the next job of an account.</summary>
/// <param name="Failures">The items that fail, with the reasons.</param>
/// <param name="StallAt">The item before which the job stops; null to let it run.</param>
internal sealed record JobPlan(Dictionary<int, string> Failures, int? StallAt);
