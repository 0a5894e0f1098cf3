using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.EndUserRequests;

/// <summary>A request as one caller sees it.</summary>
/// <param name="Description">The text of the first public comment.</param>
internal sealed record RequestView(Ticket Ticket, string? Description, bool MaySolve)
{
    public static RequestView Of(AccountState state, RequestAccess access, Ticket ticket)
    {
        var audits = state.Get<TicketAuditCollection>().Of(ticket.Number);
        var first = Array.Find(audits, audit => audit.Comment is { Public: true })?.Comment;
        return new RequestView(ticket, first?.Body, access.MaySolve(ticket));
    }
}

/// <summary>
/// The JSON of a request: a ticket with what end users see of it (facts-tickets §8). Fields that the portal does not show are
/// left out or null.
/// </summary>
internal sealed class RequestJson(TicketSetup setup)
{
    public const string Folder = "/api/v2/requests/";

    // Assumed A-122: the length of the description that stands for a hidden subject.
    private const int LongestSubject = 150;

    private readonly TicketField[] custom = Array.FindAll(setup.Custom, field => field.VisibleInPortal);
    private readonly bool showsSubject = IsShown(setup, TicketFieldTypes.Subject);
    private readonly bool showsAssignee = IsShown(setup, TicketFieldTypes.Assignee);

    public static RequestJson Of(AccountState state) => new(state.Get<TicketSetupCache>().Present);

    public void Write(Utf8JsonWriter json, RequestView view, Links links)
    {
        var ticket = view.Ticket;
        json.WriteStartObject();
        links.WriteRecord(json, Names.Url, Folder, ticket.Number);
        json.WriteNumber("id"u8, ticket.Number);
        json.WriteString("status"u8, TicketWords.NameOf(ticket.Status));
        json.WriteString("priority"u8, ticket.Priority);
        json.WriteString("type"u8, ticket.Type);
        json.WriteString("subject"u8, showsSubject ? ticket.Subject : Beginning.Of(view.Description ?? "", LongestSubject));
        json.WriteString("description"u8, view.Description);
        TicketValuesJson.WriteId(json, Names.OrganizationId, ticket.OrganizationId);
        TicketVia.Write(json, ticket.Via);
        TicketValuesJson.WriteFields(json, Names.CustomFields, custom, ticket);
        json.WriteNumber("requester_id"u8, ticket.RequesterId);
        TicketValuesJson.WriteIds(json, Names.CollaboratorIds, ticket.CollaboratorIds);
        TicketValuesJson.WriteIds(json, Names.EmailCcIds, ticket.EmailCcIds);
        json.WriteBoolean("is_public"u8, !ticket.IsPrivate);
        json.WriteString(Names.DueAt, ticket.DueAt);
        json.WriteBoolean("can_be_solved_by_me"u8, view.MaySolve);
        json.WriteString("created_at"u8, ticket.CreatedAt);
        json.WriteString("updated_at"u8, ticket.UpdatedAt);
        json.WriteString("recipient"u8, ticket.Recipient);
        TicketValuesJson.WriteId(json, Names.FollowupSourceId, ticket.FollowupSourceId);
        TicketValuesJson.WriteId(json, Names.AssigneeId, showsAssignee ? ticket.AssigneeId : 0);
        TicketValuesJson.WriteId(json, Names.TicketFormId, setup.Form(ticket.FormId) is { EndUserVisible: true } ? ticket.FormId : 0);
        TicketValuesJson.WriteId(json, Names.CustomStatusId, ticket.CustomStatusId);
        TicketValuesJson.WriteFields(json, Names.Fields, custom, ticket);
        json.WriteEndObject();
    }

    private static bool IsShown(TicketSetup setup, string type) =>
        Array.Find(setup.Fields, field => field.Type == type) is { VisibleInPortal: true };

    private static class Names
    {
        public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
        public static readonly JsonEncodedText OrganizationId = JsonEncodedText.Encode("organization_id");
        public static readonly JsonEncodedText CustomFields = JsonEncodedText.Encode("custom_fields");
        public static readonly JsonEncodedText CollaboratorIds = JsonEncodedText.Encode("collaborator_ids");
        public static readonly JsonEncodedText EmailCcIds = JsonEncodedText.Encode("email_cc_ids");
        public static readonly JsonEncodedText DueAt = JsonEncodedText.Encode("due_at");
        public static readonly JsonEncodedText FollowupSourceId = JsonEncodedText.Encode("followup_source_id");
        public static readonly JsonEncodedText AssigneeId = JsonEncodedText.Encode("assignee_id");
        public static readonly JsonEncodedText TicketFormId = JsonEncodedText.Encode("ticket_form_id");
        public static readonly JsonEncodedText CustomStatusId = JsonEncodedText.Encode("custom_status_id");
        public static readonly JsonEncodedText Fields = JsonEncodedText.Encode("fields");
    }
}
