using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>The JSON of tickets in the data file.</summary>
internal static class TicketStorage
{
    private static readonly NamedType<TicketStatus> Statuses =
        new([.. Enum.GetValues<TicketStatus>().Select(status => (status, TicketWords.NameOf(status)))]);

    private static readonly StoredType<TicketDeletion> Deletion = new StoredFields<TicketDeletion>(new Fields<TicketDeletion>()
        .Reference("actor_id", deletion => deletion.ActorId, (deletion, id) => deletion.ActorId = id)
        .Time("at", deletion => deletion.At, (deletion, time) => deletion.At = time)
        .Boolean("purged", deletion => deletion.Purged, (deletion, flag) => deletion.Purged = flag).Essential()).Type;

    public static readonly StoredFields<Ticket> Fields = new(new Fields<Ticket>()
        .Reference("number", ticket => ticket.Number, (ticket, number) => ticket.Number = number).Essential()
        .Time("created_at", ticket => ticket.CreatedAt, (ticket, time) => ticket.CreatedAt = time).Essential()
        .Time("updated_at", ticket => ticket.UpdatedAt, (ticket, time) => ticket.UpdatedAt = time).Essential()
        .Time("generated_at", ticket => ticket.GeneratedAt, (ticket, time) => ticket.GeneratedAt = time).Essential()
        .Value("via", TicketVia.Stored, ticket => ticket.Via, (ticket, value) => ticket.Via = value)
        .Text("external_id", ticket => ticket.ExternalId, (ticket, text) => ticket.ExternalId = text)
        .Value("type", EventWords.Type, ticket => ticket.Type, (ticket, value) => ticket.Type = value)
        .Text("subject", ticket => ticket.Subject, (ticket, text) => ticket.Subject = text)
        .Value("priority", EventWords.Type, ticket => ticket.Priority, (ticket, value) => ticket.Priority = value)
        .Value("status", Statuses, ticket => ticket.Status, (ticket, value) => ticket.Status = value)
        .Text("recipient", ticket => ticket.Recipient, (ticket, text) => ticket.Recipient = text)
        .Reference("requester_id", ticket => ticket.RequesterId, (ticket, id) => ticket.RequesterId = id)
        .Reference("submitter_id", ticket => ticket.SubmitterId, (ticket, id) => ticket.SubmitterId = id)
        .NumberIfAny("assignee_id", ticket => ticket.AssigneeId, (ticket, id) => ticket.AssigneeId = id)
        .NumberIfAny("organization_id", ticket => ticket.OrganizationId, (ticket, id) => ticket.OrganizationId = id)
        .NumberIfAny("group_id", ticket => ticket.GroupId, (ticket, id) => ticket.GroupId = id)
        .Value("follower_ids", ArrayFieldTypes.Ids, ticket => ticket.FollowerIds, (ticket, value) => ticket.FollowerIds = value)
        .Value("email_cc_ids", ArrayFieldTypes.Ids, ticket => ticket.EmailCcIds, (ticket, value) => ticket.EmailCcIds = value)
        .NumberIfAny("problem_id", ticket => ticket.ProblemId, (ticket, id) => ticket.ProblemId = id)
        .Boolean("is_private", ticket => ticket.IsPrivate, (ticket, flag) => ticket.IsPrivate = flag)
        .TimeOrNull("due_at", ticket => ticket.DueAt, (ticket, time) => ticket.DueAt = time)
        .Value("tags", TagsType.Tags, ticket => ticket.Tags, (ticket, value) => ticket.Tags = value)
        .Value("fields", CustomFieldValuesType.Values, ticket => ticket.Fields, (ticket, value) => ticket.Fields = value)
        .Reference("custom_status_id", ticket => ticket.CustomStatusId, (ticket, id) => ticket.CustomStatusId = id)
        .Reference("form_id", ticket => ticket.FormId, (ticket, id) => ticket.FormId = id)
        .Reference("brand_id", ticket => ticket.BrandId, (ticket, id) => ticket.BrandId = id)
        .Value("followup_ids", ArrayFieldTypes.Ids, ticket => ticket.FollowupIds, (ticket, value) => ticket.FollowupIds = value)
        .NumberIfAny("followup_source_id", ticket => ticket.FollowupSourceId, (ticket, id) => ticket.FollowupSourceId = id)
        .NumberIfAny("rating_id", ticket => ticket.RatingId, (ticket, id) => ticket.RatingId = id)
        .Value("deletion", Deletion, ticket => ticket.Deletion, (ticket, value) => ticket.Deletion = value)
        .TimeOrNull("imported_solved_at", ticket => ticket.ImportedSolvedAt, (ticket, time) => ticket.ImportedSolvedAt = time)
        .Stamps());
}
