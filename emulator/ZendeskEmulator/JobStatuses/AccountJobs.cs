using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.JobStatuses;

/// <summary>What the jobs of one account have beside their records: settings of its own, a plan for the next job, the step that comes next.</summary>
internal sealed class AccountJobs : IAccountPart<AccountJobs>
{
    private volatile JobSettings? own;

    public static AccountJobs Create(AccountState state) => new();

    /// <summary>The step on the account's agenda; null when nothing goes on by itself. With the account's lock held.</summary>
    public AgendaEntry? NextStep { get; set; }

    /// <summary>What is planned for the next job; null for nothing. With the account's lock held.</summary>
    public JobPlan? Plan { get; set; }

    /// <summary>The account's settings: its own, else those of the emulator.</summary>
    public JobSettings SettingsOr(JobSettings defaults) => own ?? defaults;

    /// <summary>Gives the account settings of its own.</summary>
    public void Set(JobSettings settings) => own = settings;
}

/// <summary>What is planned for the next job of an account.</summary>
/// <param name="Failures">Items that fail, with the reason.</param>
/// <param name="StallAt">The item before which the job stops; null for none.</param>
internal sealed record JobPlan(Dictionary<int, string> Failures, int? StallAt);
