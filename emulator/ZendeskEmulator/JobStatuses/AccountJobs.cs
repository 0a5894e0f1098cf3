using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.JobStatuses;

/// <summary>What the jobs of one account have beside their records: settings of its own, a plan for the next job, the step that comes next.</summary>
internal sealed class AccountJobs : IAccountPart<AccountJobs>
{
    private readonly Lock planning = new();
    private volatile JobSettings? own;
    private JobPlan? plan;

    public static AccountJobs Create(AccountState state) => new();

    /// <summary>The step on the account's agenda; null when nothing goes on by itself. In the account's turn.</summary>
    public AgendaEntry? NextStep { get; set; }

    /// <summary>The account's settings: its own, else those of the emulator.</summary>
    public JobSettings SettingsOr(JobSettings defaults) => own ?? defaults;

    /// <summary>Gives the account settings of its own.</summary>
    public void Set(JobSettings settings) => own = settings;

    /// <summary>Adds to what is planned for the account's next job; the plan as it is then.</summary>
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

    /// <summary>Takes the plan for the job that is made now; null when nothing is planned.</summary>
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

/// <summary>What is planned for the next job of an account.</summary>
/// <param name="Failures">Items that fail, with the reason.</param>
/// <param name="StallAt">The item before which the job stops; null for none.</param>
internal sealed record JobPlan(Dictionary<int, string> Failures, int? StallAt);
