using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Resources;

/// <summary>All that a resource brings along: one entry of AllResources.</summary>
/// <param name="Name">As in its paths: organization_memberships.</param>
internal sealed record Resource(string Name)
{
    /// <summary>The kinds of record that it stores.</summary>
    public IReadOnlyList<AccountRecordKind> Kinds { get; init; } = [];

    /// <summary>Its operations, and those of Zendesk's that the emulator does not have yet.</summary>
    public IReadOnlyList<Operation> Operations { get; init; } = [];

    /// <summary>Its limits, in addition to the account's.</summary>
    public IReadOnlyList<LimitRule> Limits { get; init; } = [];

    /// <summary>Its kinds of bulk work.</summary>
    public IReadOnlyList<JobKind> Jobs { get; init; } = [];

    /// <summary>Its lines in seeds.</summary>
    public IReadOnlyList<SeedKind> Seeds { get; init; } = [];

    /// <summary>Its search types and its incremental exports.</summary>
    public IReadOnlyList<Contribution> Contributions { get; init; } = [];

    /// <summary>Creates the records that every account has, if they are missing; null if there are no such records.</summary>
    public CreateDefaultRecords? CreateDefaults { get; init; }
}
