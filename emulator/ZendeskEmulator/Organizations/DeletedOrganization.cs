using System.Text.Json.Serialization;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Organizations;

/// <summary>
/// A deleted organization, kept under its id for the incremental export. UpdatedAt is the time of
/// the deletion.
/// </summary>
internal sealed record DeletedOrganization : TimedRecord, IKindOf<DeletedOrganization>
{
    public static AccountRecordKind<DeletedOrganization> Kind { get; } =
        new AccountRecordKind<DeletedOrganization, DeletedOrganizationCollection>(
            "deleted_organizations",
            DeletedOrganizationStorage.Default.DeletedOrganization);

    public required string Name { get; init; }

    public string? ExternalId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SharedTickets { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SharedComments { get; init; }

    public string[]? DomainNames { get; init; }

    public string? Details { get; init; }

    public string? Notes { get; init; }

    public long? GroupId { get; init; }

    [JsonConverter(typeof(SharedTagsConverter))]
    public string[]? Tags { get; init; }

    [JsonConverter(typeof(CustomFieldValuesConverter))]
    public CustomFieldValue[]? Fields { get; init; }

    /// <summary>Keeps an organization that is being deleted, and forgets the first one when there are too many.</summary>
    public static void Keep(in AccountWrite write, Organization organization)
    {
        var deleted = write.Get<DeletedOrganizationCollection>();
        if (deleted.Count >= DeletedOrganizationCollection.MaxKept)
        {
            write.Remove(deleted.Ascending(0).First());
        }
        write.Put(Of(organization));
    }

    private static DeletedOrganization Of(Organization organization) => new()
    {
        Id = organization.Id,
        CreatedAt = organization.CreatedAt,
        Name = organization.Name,
        ExternalId = organization.ExternalId,
        SharedTickets = organization.SharedTickets,
        SharedComments = organization.SharedComments,
        DomainNames = organization.DomainNames,
        Details = organization.Details,
        Notes = organization.Notes,
        GroupId = organization.GroupId,
        Tags = organization.Tags,
        Fields = organization.Fields,
    };

    /// <summary>The organization as it was, changed last when it was deleted.</summary>
    public Organization ToOrganization() => new()
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

/// <summary>The deleted organizations of an account, in order of id.</summary>
internal sealed class DeletedOrganizationCollection : RecordCollection<DeletedOrganization>, IAccountPart<DeletedOrganizationCollection>
{
    /// <summary>How many are kept. When one more is deleted, that of the lowest id goes.</summary>
    public const int MaxKept = 10_000;

    private DeletedOrganizationCollection(AccountState state)
        : base(state)
    {
    }

    public static DeletedOrganizationCollection Create(AccountState state) => new(state);

    protected override void Index(DeletedOrganization? before, DeletedOrganization? after)
    {
    }
}

/// <summary>The JSON of deleted organizations in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DeletedOrganization))]
internal sealed partial class DeletedOrganizationStorage : JsonSerializerContext;
