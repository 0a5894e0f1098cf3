using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>A stored ticket. Its description is the text of its first comment, which an audit holds. An id of 0 stands for null.</summary>
[JsonConverter(typeof(TicketConverter))]
internal sealed record Ticket : Record, IKindOf<Ticket>, ITimes
{
    public static AccountRecordKind<Ticket> Kind { get; } = new AccountRecordKind<Ticket, TicketCollection>(
        "tickets",
        TicketStorage.Default.Ticket,
        TicketConverter.Properties.Names);

    public Ticket()
    {
    }

    /// <summary>Reads a ticket of the data file.</summary>
    [SetsRequiredMembers]
    public Ticket(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var has = 0u;
        var property = TicketProperty.Version;
        while (TicketConverter.Properties.Read(ref reader, ref property))
        {
            has |= 1u << (int)property;
            switch (property)
            {
                case TicketProperty.Number:
                    Number = reader.GetInt64();
                    break;
                case TicketProperty.CreatedAt:
                    CreatedAt = reader.GetDateTime();
                    break;
                case TicketProperty.UpdatedAt:
                    UpdatedAt = reader.GetDateTime();
                    break;
                case TicketProperty.GeneratedAt:
                    GeneratedAt = reader.GetDateTime();
                    break;
                case TicketProperty.Via:
                    Via = JsonSerializer.Deserialize(ref reader, TicketStorage.Default.TicketVia);
                    break;
                case TicketProperty.ExternalId:
                    ExternalId = reader.GetString();
                    break;
                case TicketProperty.Type:
                    Type = EventWords.Read(ref reader);
                    break;
                case TicketProperty.Subject:
                    Subject = reader.GetString();
                    break;
                case TicketProperty.Priority:
                    Priority = EventWords.Read(ref reader);
                    break;
                case TicketProperty.Status:
                    Status = TicketWords.StatusOf(EventWords.Read(ref reader))
                        ?? throw new JsonException("A ticket has one of the known statuses.");
                    break;
                case TicketProperty.Recipient:
                    Recipient = reader.GetString();
                    break;
                case TicketProperty.RequesterId:
                    RequesterId = reader.GetInt64();
                    break;
                case TicketProperty.SubmitterId:
                    SubmitterId = reader.GetInt64();
                    break;
                case TicketProperty.AssigneeId:
                    AssigneeId = reader.GetInt64();
                    break;
                case TicketProperty.OrganizationId:
                    OrganizationId = reader.GetInt64();
                    break;
                case TicketProperty.GroupId:
                    GroupId = reader.GetInt64();
                    break;
                case TicketProperty.FollowerIds:
                    FollowerIds = StoredProperties<TicketProperty>.ReadIds(ref reader);
                    break;
                case TicketProperty.EmailCcIds:
                    EmailCcIds = StoredProperties<TicketProperty>.ReadIds(ref reader);
                    break;
                case TicketProperty.ProblemId:
                    ProblemId = reader.GetInt64();
                    break;
                case TicketProperty.IsPrivate:
                    IsPrivate = reader.GetBoolean();
                    break;
                case TicketProperty.DueAt:
                    DueAt = StoredProperties<TicketProperty>.ReadTime(ref reader);
                    break;
                case TicketProperty.Tags:
                    Tags = reader.TokenType == JsonTokenType.Null ? null : TicketConverter.Tags.Read(ref reader, typeof(string[]), options);
                    break;
                case TicketProperty.Fields:
                    Fields = reader.TokenType == JsonTokenType.Null
                        ? null
                        : TicketConverter.Fields.Read(ref reader, typeof(CustomFieldValue[]), options);
                    break;
                case TicketProperty.CustomStatusId:
                    CustomStatusId = reader.GetInt64();
                    break;
                case TicketProperty.FormId:
                    FormId = reader.GetInt64();
                    break;
                case TicketProperty.BrandId:
                    BrandId = reader.GetInt64();
                    break;
                case TicketProperty.FollowupIds:
                    FollowupIds = StoredProperties<TicketProperty>.ReadIds(ref reader);
                    break;
                case TicketProperty.FollowupSourceId:
                    FollowupSourceId = reader.GetInt64();
                    break;
                case TicketProperty.Deletion:
                    Deletion = JsonSerializer.Deserialize(ref reader, TicketStorage.Default.TicketDeletion);
                    break;
                case TicketProperty.ImportedSolvedAt:
                    ImportedSolvedAt = StoredProperties<TicketProperty>.ReadTime(ref reader);
                    break;
                case TicketProperty.Id:
                    Id = reader.GetInt64();
                    break;
                default:
                    Version = reader.GetInt64();
                    break;
            }
        }
        TicketConverter.Properties.Require(
            has,
            TicketProperty.Number,
            TicketProperty.CreatedAt,
            TicketProperty.UpdatedAt,
            TicketProperty.GeneratedAt,
            TicketProperty.Id,
            TicketProperty.Version);
    }

    /// <summary>The id in the API: 1, 2, 3 … in each account. Set once, when the ticket is put.</summary>
    public required long Number { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>It moves with each audit. Set only before the ticket is put.</summary>
    public required DateTime UpdatedAt { get; set; }

    /// <summary>The time of the last change, including changes without an audit. Set only before the ticket is put.</summary>
    public required DateTime GeneratedAt { get; set; }

    /// <summary>Null for the API.</summary>
    public TicketVia? Via { get; init; }

    public string? ExternalId { get; init; }

    public string? Type { get; init; }

    public string? Subject { get; init; }

    public string? Priority { get; init; }

    /// <summary>Of a deleted ticket: its status before.</summary>
    public TicketStatus Status { get; init; }

    public string? Recipient { get; init; }

    public long RequesterId { get; init; }

    public long SubmitterId { get; init; }

    public long AssigneeId { get; init; }

    public long OrganizationId { get; init; }

    public long GroupId { get; init; }

    /// <summary>Null without followers.</summary>
    public long[]? FollowerIds { get; init; }

    public long[]? EmailCcIds { get; init; }

    /// <summary>The number of the problem that an incident belongs to.</summary>
    public long ProblemId { get; init; }

    /// <summary>True until a comment is public.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Of a task only.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>Tags in ordinal order, without duplicates; null without tags.</summary>
    public string[]? Tags { get; init; }

    /// <summary>The values of custom fields; null if the ticket has no values.</summary>
    public CustomFieldValue[]? Fields { get; init; }

    public long CustomStatusId { get; init; }

    public long FormId { get; init; }

    public long BrandId { get; init; }

    /// <summary>The numbers of its follow-up tickets.</summary>
    public long[]? FollowupIds { get; init; }

    /// <summary>The number of the closed ticket that it follows up.</summary>
    public long FollowupSourceId { get; init; }

    /// <summary>The deletion: by which user, and when; null for a ticket that is not deleted.</summary>
    public TicketDeletion? Deletion { get; init; }

    /// <summary>When it was solved, as an import says.</summary>
    public DateTime? ImportedSolvedAt { get; init; }

    /// <summary>The id of its metric, taken with its own.</summary>
    public long MetricId => Id + 1;

    public bool IsDeleted => Deletion is not null;

    /// <summary>Followers and email CCs together, each once.</summary>
    public long[] CollaboratorIds => (FollowerIds, EmailCcIds) switch
    {
        (null, null) => [],
        ({ } followers, null) => followers,
        (null, { } ccs) => ccs,
        ({ } followers, { } ccs) => [.. ccs.Union(followers)],
    };
}

/// <summary>How a ticket was deleted.</summary>
/// <param name="Purged">True when it was deleted for good: only its number and its times remain.</param>
internal sealed record TicketDeletion(long ActorId, DateTime At, bool Purged);
