namespace ZendeskEmulator.SatisfactionRatings;

/// <summary>What the requester thinks of how a ticket was solved. A ticket has one at most.</summary>
internal sealed record SatisfactionRating : TimedRecord, IHasSchema<SatisfactionRating>
{
    public const string Good = "good";
    public const string Bad = "bad";

    /// <summary>In the recorded order (facts-tickets §14). Only a rating with a reason shows one.</summary>
    public static Schema<SatisfactionRating> Schema { get; } = new("satisfaction_ratings", "satisfaction_rating", fields => fields
        .Url()
        .Id()
        .NumberIfAny("assignee_id", rating => rating.AssigneeId, (rating, id) => rating.AssigneeId = id).ReadOnly()
        .NumberIfAny("group_id", rating => rating.GroupId, (rating, id) => rating.GroupId = id).ReadOnly()
        .Reference("requester_id", rating => rating.RequesterId, (rating, id) => rating.RequesterId = id).ReadOnly()
        .Reference("ticket_id", rating => rating.TicketId, (rating, number) => rating.TicketId = number).ReadOnly().Essential()
        .Text("score", rating => rating.Score, (rating, value) => rating.Score = value ?? "").Essential()
        .Times()
        .Text("comment", rating => rating.Comment, (rating, value) => rating.Comment = value)
        .Derived("reason", (json, key, rating, _) => json.WriteString(key, rating.Reason!.Value)).ShownFor(HasReason)
        .Integer("reason_code", rating => rating.ReasonCode, (rating, code) => rating.ReasonCode = code).ShownFor(HasReason)
        .Derived("reason_id", (json, key, rating, _) => json.WriteNumber(key, rating.Reason!.Code)).ShownFor(HasReason));

    /// <summary>The agent who had the ticket when it was rated; 0 for nobody.</summary>
    public long AssigneeId { get; set; }

    public long GroupId { get; set; }

    public long RequesterId { get; set; }

    /// <summary>The ticket's number.</summary>
    public long TicketId { get; set; }

    /// <summary>good or bad.</summary>
    public string Score { get; set; } = "";

    public string? Comment { get; set; }

    /// <summary>Why the score is bad; null without a reason.</summary>
    public long? ReasonCode { get; set; }

    public SatisfactionReason? Reason => SatisfactionReason.Find(ReasonCode);

    private static bool HasReason(SatisfactionRating rating) => rating.Reason is not null;
}
