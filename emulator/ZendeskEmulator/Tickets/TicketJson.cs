using System.Text.Json;
using ZendeskEmulator.Http;
using ZendeskEmulator.SatisfactionRatings;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>The JSON of a ticket in responses: the 38 keys in the recorded order (facts-tickets §1.1, §1.2).</summary>
/// <param name="withFields">False for lists by cursor, whose rows have no <c>fields</c> (recorded).</param>
/// <param name="isExport">True for exports: with <c>generated_timestamp</c>, and deleted tickets as they show them.</param>
internal sealed class TicketJson(TicketSetup setup, bool withFields = true, bool isExport = false)
{
    public const string Folder = "/api/v2/tickets/";

    private const string Scrubbed = "SCRUBBED";

    private static readonly EncodedProperties NoCopies = new(json => WriteCopies(json, new Ticket()));
    private static readonly EncodedProperties SameChannel = new(WriteSameChannel);

    /// <summary>Writes the keys that a sideload adds inside the ticket; null if no sideload adds keys.</summary>
    public Action<Utf8JsonWriter, TicketView>? Inside { get; init; }

    public void Write(Utf8JsonWriter json, TicketView view, Links links)
    {
        var ticket = view.Ticket;
        var isPurged = ticket.Deletion is { Purged: true };
        var subject = isPurged ? Scrubbed : ticket.Subject;
        json.WriteStartObject();
        links.WriteRecord(json, Names.Url, Folder, ticket.Number);
        json.WriteNumber(Names.Id, ticket.Number);
        json.WriteString(Names.ExternalId, ticket.ExternalId);
        TicketVia.Write(json, ticket.Via);
        json.WriteString(Names.CreatedAt, ticket.CreatedAt);
        json.WriteString(Names.UpdatedAt, ticket.UpdatedAt);
        if (isExport)
        {
            json.WriteNumber(Names.GeneratedTimestamp, new DateTimeOffset(ticket.GeneratedAt).ToUnixTimeSeconds());
        }
        json.WriteString(Names.Type, ticket.Type);
        json.WriteString(Names.Subject, subject);
        json.WriteString(Names.RawSubject, subject);
        json.WriteString(Names.Description, isPurged ? "X" : view.Description);
        json.WriteString(Names.Priority, ticket.Priority);
        json.WriteString(Names.Status, ticket.IsDeleted ? TicketWords.Deleted : TicketWords.NameOf(ticket.Status));
        json.WriteString(Names.Recipient, ticket.Recipient);
        json.WriteNumber(Names.RequesterId, ticket.RequesterId);
        json.WriteNumber(Names.SubmitterId, ticket.SubmitterId);
        TicketValuesJson.WriteId(json, Names.AssigneeId, ticket.AssigneeId);
        TicketValuesJson.WriteId(json, Names.OrganizationId, ticket.OrganizationId);
        TicketValuesJson.WriteId(json, Names.GroupId, ticket.GroupId);
        if ((ticket.CollaboratorIds ?? ticket.FollowerIds ?? ticket.EmailCcIds) is null)
        {
            NoCopies.WriteTo(json);
        }
        else
        {
            WriteCopies(json, ticket);
        }
        json.WriteNull(Names.ForumTopicId);
        TicketValuesJson.WriteId(json, Names.ProblemId, ticket.ProblemId);
        json.WriteBoolean(Names.HasIncidents, view.HasIncidents);
        json.WriteBoolean(Names.IsPublic, !ticket.IsPrivate);
        json.WriteString(Names.DueAt, ticket.DueAt);
        json.WriteStartArray(Names.Tags);
        foreach (var tag in isPurged ? [] : ticket.Tags ?? [])
        {
            json.WriteStringValue(tag);
        }
        json.WriteEndArray();
        TicketValuesJson.WriteFields(json, Names.CustomFields, setup.Custom, ticket);
        if (view.Rating is { } rating)
        {
            WriteRating(json, rating);
        }
        else
        {
            json.WriteNull(Names.SatisfactionRating);
        }
        TicketValuesJson.WriteIds(json, Names.SharingAgreementIds, null);
        TicketValuesJson.WriteId(json, Names.CustomStatusId, ticket.CustomStatusId);
        if (withFields)
        {
            TicketValuesJson.WriteFields(json, Names.Fields, setup.Custom, ticket);
        }
        TicketValuesJson.WriteIds(json, Names.FollowupIds, ticket.FollowupIds);
        TicketValuesJson.WriteId(json, Names.TicketFormId, ticket.FormId);
        TicketValuesJson.WriteId(json, Names.BrandId, ticket.BrandId);
        SameChannel.WriteTo(json);
        Inside?.Invoke(json, view);
        json.WriteEndObject();
    }

    private static void WriteCopies(Utf8JsonWriter json, Ticket ticket)
    {
        TicketValuesJson.WriteIds(json, Names.CollaboratorIds, ticket.CollaboratorIds);
        TicketValuesJson.WriteIds(json, Names.FollowerIds, ticket.FollowerIds);
        TicketValuesJson.WriteIds(json, Names.EmailCcIds, ticket.EmailCcIds);
    }

    /// <summary>The documented keys; a reason only where there is one.</summary>
    private static void WriteRating(Utf8JsonWriter json, SatisfactionRating rating)
    {
        json.WriteStartObject(Names.SatisfactionRating);
        json.WriteNumber(Names.Id, rating.Id);
        json.WriteString("score"u8, rating.Score);
        json.WriteString("comment"u8, rating.Comment);
        if (rating.Reason is { } reason)
        {
            json.WriteString("reason"u8, reason.Value);
            json.WriteNumber("reason_id"u8, reason.Code);
        }
        json.WriteEndObject();
    }

    private static void WriteSameChannel(Utf8JsonWriter json)
    {
        json.WriteBoolean(Names.AllowChannelback, false);
        json.WriteBoolean(Names.AllowAttachments, true);
        json.WriteBoolean(Names.FromMessagingChannel, false);
    }

    private static class Names
    {
        public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
        public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
        public static readonly JsonEncodedText ExternalId = JsonEncodedText.Encode("external_id");
        public static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("created_at");
        public static readonly JsonEncodedText UpdatedAt = JsonEncodedText.Encode("updated_at");
        public static readonly JsonEncodedText GeneratedTimestamp = JsonEncodedText.Encode("generated_timestamp");
        public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
        public static readonly JsonEncodedText Subject = JsonEncodedText.Encode("subject");
        public static readonly JsonEncodedText RawSubject = JsonEncodedText.Encode("raw_subject");
        public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
        public static readonly JsonEncodedText Priority = JsonEncodedText.Encode("priority");
        public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
        public static readonly JsonEncodedText Recipient = JsonEncodedText.Encode("recipient");
        public static readonly JsonEncodedText RequesterId = JsonEncodedText.Encode("requester_id");
        public static readonly JsonEncodedText SubmitterId = JsonEncodedText.Encode("submitter_id");
        public static readonly JsonEncodedText AssigneeId = JsonEncodedText.Encode("assignee_id");
        public static readonly JsonEncodedText OrganizationId = JsonEncodedText.Encode("organization_id");
        public static readonly JsonEncodedText GroupId = JsonEncodedText.Encode("group_id");
        public static readonly JsonEncodedText CollaboratorIds = JsonEncodedText.Encode("collaborator_ids");
        public static readonly JsonEncodedText FollowerIds = JsonEncodedText.Encode("follower_ids");
        public static readonly JsonEncodedText EmailCcIds = JsonEncodedText.Encode("email_cc_ids");
        public static readonly JsonEncodedText ForumTopicId = JsonEncodedText.Encode("forum_topic_id");
        public static readonly JsonEncodedText ProblemId = JsonEncodedText.Encode("problem_id");
        public static readonly JsonEncodedText HasIncidents = JsonEncodedText.Encode("has_incidents");
        public static readonly JsonEncodedText IsPublic = JsonEncodedText.Encode("is_public");
        public static readonly JsonEncodedText DueAt = JsonEncodedText.Encode("due_at");
        public static readonly JsonEncodedText Tags = JsonEncodedText.Encode("tags");
        public static readonly JsonEncodedText CustomFields = JsonEncodedText.Encode("custom_fields");
        public static readonly JsonEncodedText SatisfactionRating = JsonEncodedText.Encode("satisfaction_rating");
        public static readonly JsonEncodedText SharingAgreementIds = JsonEncodedText.Encode("sharing_agreement_ids");
        public static readonly JsonEncodedText CustomStatusId = JsonEncodedText.Encode("custom_status_id");
        public static readonly JsonEncodedText Fields = JsonEncodedText.Encode("fields");
        public static readonly JsonEncodedText FollowupIds = JsonEncodedText.Encode("followup_ids");
        public static readonly JsonEncodedText TicketFormId = JsonEncodedText.Encode("ticket_form_id");
        public static readonly JsonEncodedText BrandId = JsonEncodedText.Encode("brand_id");
        public static readonly JsonEncodedText AllowChannelback = JsonEncodedText.Encode("allow_channelback");
        public static readonly JsonEncodedText AllowAttachments = JsonEncodedText.Encode("allow_attachments");
        public static readonly JsonEncodedText FromMessagingChannel = JsonEncodedText.Encode("from_messaging_channel");
    }
}
