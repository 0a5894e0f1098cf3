using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Organizations;

/// <summary>An organization as it is stored.</summary>
internal sealed record Organization : IRecord
{
    public required long Id { get; init; }

    public required long Version { get; init; }

    /// <summary>Unique within the account, ignoring case.</summary>
    public required string Name { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }
}
