using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Organizations;

/// <summary>An organization as it is stored.</summary>
internal sealed record Organization : TimedRecord, IKindOf<Organization>
{
    public static AccountRecordKind<Organization> Kind { get; } = new AccountRecordKind<Organization, OrganizationCollection>("organizations", OrganizationStorage.Default.Organization);

    /// <summary>Unique within the account, ignoring case.</summary>
    public required string Name { get; init; }

    /// <summary>Unique within the account, ignoring case.</summary>
    public string? ExternalId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SharedTickets { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SharedComments { get; init; }

    /// <summary>Lower-cased; an end user with an address under one of them is put into the organization. Null for none.</summary>
    public string[]? DomainNames { get; init; }

    public string? Details { get; init; }

    public string? Notes { get; init; }

    public long? GroupId { get; init; }

    /// <summary>In ordinal order, without doubles; null for none.</summary>
    [JsonConverter(typeof(SharedTagsConverter))]
    public string[]? Tags { get; init; }

    /// <summary>What the organization has in the account's organization fields; null for nothing.</summary>
    [JsonConverter(typeof(CustomFieldValuesConverter))]
    public CustomFieldValue[]? Fields { get; init; }
}
