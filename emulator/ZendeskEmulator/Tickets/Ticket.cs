using ZendeskEmulator.CustomFields;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>A stored ticket. Its description is the text of its first comment, which an audit holds. An id of 0 stands for null.</summary>
internal sealed record Ticket : Record, IKindOf<Ticket>, ITimes
{
    public static AccountRecordKind<Ticket> Kind { get; } = new StoredKind<Ticket, TicketCollection>("tickets", TicketStorage.Fields);

    /// <summary>The id in the API: 1, 2, 3 … in each account.</summary>
    public long Number { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>It moves with each audit.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The time of the last change, including changes without an audit.</summary>
    public DateTime GeneratedAt { get; set; }

    /// <summary>Null for the API.</summary>
    public TicketVia? Via { get; set; }

    public string? ExternalId { get; set; }

    public string? Type { get; set; }

    public string? Subject { get; set; }

    public string? Priority { get; set; }

    /// <summary>Of a deleted ticket: its status before.</summary>
    public TicketStatus Status { get; set; }

    public string? Recipient { get; set; }

    public long RequesterId { get; set; }

    public long SubmitterId { get; set; }

    public long AssigneeId { get; set; }

    public long OrganizationId { get; set; }

    public long GroupId { get; set; }

    /// <summary>Null without followers.</summary>
    public long[]? FollowerIds { get; set; }

    public long[]? EmailCcIds { get; set; }

    /// <summary>The number of the problem that an incident belongs to.</summary>
    public long ProblemId { get; set; }

    /// <summary>True until a comment is public.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Of a task only.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Tags in ordinal order, without duplicates; null without tags.</summary>
    public string[]? Tags { get; set; }

    /// <summary>The values of custom fields; null if the ticket has no values.</summary>
    public CustomFieldValue[]? Fields { get; set; }

    public long CustomStatusId { get; set; }

    public long FormId { get; set; }

    public long BrandId { get; set; }

    /// <summary>The numbers of its follow-up tickets.</summary>
    public long[]? FollowupIds { get; set; }

    /// <summary>The number of the closed ticket that it follows up.</summary>
    public long FollowupSourceId { get; set; }

    /// <summary>The rating by the requester.</summary>
    public long RatingId { get; set; }

    /// <summary>The deletion: by which user, and when; null for a ticket that is not deleted.</summary>
    public TicketDeletion? Deletion { get; set; }

    /// <summary>When it was solved, as an import says.</summary>
    public DateTime? ImportedSolvedAt { get; set; }

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
internal sealed record TicketDeletion
{
    public long ActorId { get; set; }

    public DateTime At { get; set; }

    /// <summary>True when it was deleted for good: only its number and its times remain.</summary>
    public bool Purged { get; set; }
}
