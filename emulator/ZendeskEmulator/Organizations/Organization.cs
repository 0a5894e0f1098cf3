using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Organizations;

/// <summary>An organization, as stored.</summary>
internal sealed record Organization : TimedRecord, IKindOf<Organization>
{
    public static AccountRecordKind<Organization> Kind { get; } = new AccountRecordKind<Organization, OrganizationCollection>(
        "organizations",
        OrganizationStorage.Default.Organization);

    /// <summary>Unique within the account, ignoring case.</summary>
    public required string Name { get; init; }

    /// <summary>Unique within the account, ignoring case.</summary>
    public string? ExternalId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SharedTickets { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SharedComments { get; init; }

    /// <summary>
    /// In lower case. New end users with an address at one of these domains join the organization. Null for none.
    /// </summary>
    public string[]? DomainNames { get; init; }

    public string? Details { get; init; }

    public string? Notes { get; init; }

    public long? GroupId { get; init; }

    /// <summary>In ordinal order, without duplicates; null for none.</summary>
    [JsonConverter(typeof(SharedTagsConverter))]
    public string[]? Tags { get; init; }

    /// <summary>The organization's values in the account's organization fields; null for none.</summary>
    [JsonConverter(typeof(CustomFieldValuesConverter))]
    public CustomFieldValue[]? Fields { get; init; }
}
