using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Organizations;

/// <summary>The values of an organization, whether it is deleted or not.</summary>
internal abstract record OrganizationValues : TimedRecord, IHasFieldValues
{
    public string Name { get; set; } = "";

    public string? ExternalId { get; set; }

    public bool SharedTickets { get; set; }

    public bool SharedComments { get; set; }

    /// <summary>
    /// In lower case. New end users with an address at one of these domains join the organization. Null without domain names.
    /// </summary>
    public string[]? DomainNames { get; set; }

    public string? Details { get; set; }

    public string? Notes { get; set; }

    /// <summary>The group whose agents see the organization's new tickets.</summary>
    public long? GroupId { get; set; }

    /// <summary>Tags in ordinal order, without duplicates; null without tags.</summary>
    public string[]? Tags { get; set; }

    /// <summary>The organization's values in the account's organization fields; null if the organization has no values.</summary>
    public CustomFieldValue[]? Fields { get; set; }

    /// <summary>The same values in a record of another type, with the id and the times.</summary>
    public T To<T>()
        where T : OrganizationValues, new() => new()
        {
            Id = Id,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
            Name = Name,
            ExternalId = ExternalId,
            SharedTickets = SharedTickets,
            SharedComments = SharedComments,
            DomainNames = DomainNames,
            Details = Details,
            Notes = Notes,
            GroupId = GroupId,
            Tags = Tags,
            Fields = Fields,
        };
}

/// <summary>Describes the values in the recorded order of keys.</summary>
internal static class OrganizationValueFields
{
    public static Fields<T> OrganizationValues<T>(this Fields<T> fields)
        where T : OrganizationValues, new() => fields
        // Assumed A-18: the wording of 2012 with today's colon.
        .Text("name", record => record.Name, (record, value) => record.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Boolean("shared_tickets", record => record.SharedTickets, (record, value) => record.SharedTickets = value)
        .Boolean("shared_comments", record => record.SharedComments, (record, value) => record.SharedComments = value)
        .Value("external_id", FieldTypes.ExternalId, record => record.ExternalId, (record, value) => record.ExternalId = value)
        .Times()
        .Value("domain_names", DomainNamesType.DomainNames, record => record.DomainNames, (record, value) => record.DomainNames = value)
        .Text("details", record => record.Details, (record, value) => record.Details = value)
        .Text("notes", record => record.Notes, (record, value) => record.Notes = value)
        .Integer("group_id", record => record.GroupId, (record, value) => record.GroupId = value)
        .Value("tags", TagsType.Tags, record => record.Tags, (record, value) => record.Tags = value)
        .Value("fields", CustomFieldValuesType.Values, record => record.Fields, (record, value) => record.Fields = value).OnlyStored();
}
