using System.Text.Json;
using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Tickets;

/// <summary>The properties of a stored ticket, in the order of the data file.</summary>
internal enum TicketProperty
{
    Number,
    CreatedAt,
    UpdatedAt,
    GeneratedAt,
    Via,
    ExternalId,
    Type,
    Subject,
    Priority,
    Status,
    Recipient,
    RequesterId,
    SubmitterId,
    AssigneeId,
    OrganizationId,
    GroupId,
    FollowerIds,
    EmailCcIds,
    ProblemId,
    IsPrivate,
    DueAt,
    Tags,
    Fields,
    CustomStatusId,
    FormId,
    BrandId,
    FollowupIds,
    FollowupSourceId,
    Deletion,
    ImportedSolvedAt,
    Id,
    Version,
}

/// <summary>The JSON of a ticket in the data file. Null, 0 and false are left out where they are usual.</summary>
internal sealed class TicketConverter : JsonConverter<Ticket>
{
    public static readonly StoredProperties<TicketProperty> Properties = new();
    public static readonly SharedTagsConverter Tags = new();
    public static readonly CustomFieldValuesConverter Fields = new();

    public override Ticket Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(ref reader, options);

    public override void Write(Utf8JsonWriter json, Ticket ticket, JsonSerializerOptions options)
    {
        json.WriteStartObject();
        Properties.Write(json, TicketProperty.Number, ticket.Number);
        Properties.Write(json, TicketProperty.CreatedAt, ticket.CreatedAt);
        Properties.Write(json, TicketProperty.UpdatedAt, ticket.UpdatedAt);
        Properties.Write(json, TicketProperty.GeneratedAt, ticket.GeneratedAt);
        if (ticket.Via is { } via)
        {
            json.WritePropertyName(Properties.NameOf(TicketProperty.Via));
            JsonSerializer.Serialize(json, via, TicketStorage.Default.TicketVia);
        }
        Properties.WriteAny(json, TicketProperty.ExternalId, ticket.ExternalId);
        Properties.WriteAny(json, TicketProperty.Type, ticket.Type);
        Properties.WriteAny(json, TicketProperty.Subject, ticket.Subject);
        Properties.WriteAny(json, TicketProperty.Priority, ticket.Priority);
        Properties.WriteAny(json, TicketProperty.Status, TicketWords.NameOf(ticket.Status));
        Properties.WriteAny(json, TicketProperty.Recipient, ticket.Recipient);
        Properties.Write(json, TicketProperty.RequesterId, ticket.RequesterId);
        Properties.Write(json, TicketProperty.SubmitterId, ticket.SubmitterId);
        Properties.WriteAny(json, TicketProperty.AssigneeId, ticket.AssigneeId);
        Properties.WriteAny(json, TicketProperty.OrganizationId, ticket.OrganizationId);
        Properties.WriteAny(json, TicketProperty.GroupId, ticket.GroupId);
        Properties.WriteAny(json, TicketProperty.FollowerIds, ticket.FollowerIds);
        Properties.WriteAny(json, TicketProperty.EmailCcIds, ticket.EmailCcIds);
        Properties.WriteAny(json, TicketProperty.ProblemId, ticket.ProblemId);
        if (ticket.IsPrivate)
        {
            Properties.Write(json, TicketProperty.IsPrivate, true);
        }
        Properties.WriteAny(json, TicketProperty.DueAt, ticket.DueAt);
        if (ticket.Tags is { } tags)
        {
            json.WritePropertyName(Properties.NameOf(TicketProperty.Tags));
            Tags.Write(json, tags, options);
        }
        if (ticket.Fields is { } fields)
        {
            json.WritePropertyName(Properties.NameOf(TicketProperty.Fields));
            Fields.Write(json, fields, options);
        }
        Properties.Write(json, TicketProperty.CustomStatusId, ticket.CustomStatusId);
        Properties.Write(json, TicketProperty.FormId, ticket.FormId);
        Properties.Write(json, TicketProperty.BrandId, ticket.BrandId);
        Properties.WriteAny(json, TicketProperty.FollowupIds, ticket.FollowupIds);
        Properties.WriteAny(json, TicketProperty.FollowupSourceId, ticket.FollowupSourceId);
        if (ticket.Deletion is { } deletion)
        {
            json.WritePropertyName(Properties.NameOf(TicketProperty.Deletion));
            JsonSerializer.Serialize(json, deletion, TicketStorage.Default.TicketDeletion);
        }
        Properties.WriteAny(json, TicketProperty.ImportedSolvedAt, ticket.ImportedSolvedAt);
        Properties.Write(json, TicketProperty.Id, ticket.Id);
        Properties.Write(json, TicketProperty.Version, ticket.Version);
        json.WriteEndObject();
    }
}
