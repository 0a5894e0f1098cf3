using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>A stored ticket. Its description is the text of its first comment, which an audit holds. An id of 0 stands for null.</summary>
internal sealed record Ticket : Record, IKindOf<Ticket>, ITimes
{
    public static AccountRecordKind<Ticket> Kind { get; } = new AccountRecordKind<Ticket, TicketCollection>(
        "tickets",
        TicketStorage.Default.Ticket);

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

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long AssigneeId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long OrganizationId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long GroupId { get; init; }

    /// <summary>Null without followers.</summary>
    public long[]? FollowerIds { get; init; }

    public long[]? EmailCcIds { get; init; }

    /// <summary>The number of the problem that an incident belongs to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ProblemId { get; init; }

    /// <summary>True until a comment is public.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPrivate { get; init; }

    /// <summary>Of a task only.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>Tags in ordinal order, without duplicates; null without tags.</summary>
    [JsonConverter(typeof(SharedTagsConverter))]
    public string[]? Tags { get; init; }

    /// <summary>The values of custom fields; null if there are none.</summary>
    [JsonConverter(typeof(CustomFieldValuesConverter))]
    public CustomFieldValue[]? Fields { get; init; }

    public long CustomStatusId { get; init; }

    public long FormId { get; init; }

    public long BrandId { get; init; }

    /// <summary>The numbers of its follow-up tickets.</summary>
    public long[]? FollowupIds { get; init; }

    /// <summary>The number of the closed ticket that it follows up.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long FollowupSourceId { get; init; }

    /// <summary>The deletion: by which user, and when; null for a ticket that is not deleted.</summary>
    public TicketDeletion? Deletion { get; init; }

    /// <summary>When it was solved, as an import says.</summary>
    public DateTime? ImportedSolvedAt { get; init; }

    /// <summary>The id of its metric, taken with its own.</summary>
    [JsonIgnore]
    public long MetricId => Id + 1;

    [JsonIgnore]
    public bool IsDeleted => Deletion is not null;

    /// <summary>Followers and email CCs together, each once.</summary>
    [JsonIgnore]
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
