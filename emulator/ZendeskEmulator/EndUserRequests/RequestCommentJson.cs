using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.EndUserRequests;

/// <summary>The JSON of a request's comments, and of the people that end users see with them (facts-tickets §8).</summary>
// Assumed A-123: the keys of people and organizations, which have no address and no notes.
internal sealed class RequestCommentJson(AccountState state)
{
    private static readonly JsonEncodedText Photo = JsonEncodedText.Encode("photo");

    private readonly Records<Attachment> attachments = state.Get<Records<Attachment>>();

    public void Write(Utf8JsonWriter json, TicketAudit audit, Links links)
    {
        var comment = audit.Comment!;
        json.WriteStartObject();
        json.WriteString("url"u8, links.Record($"{RequestJson.Folder}{audit.TicketId}/comments/", audit.CommentId));
        json.WriteNumber("id"u8, audit.CommentId);
        json.WriteNumber("request_id"u8, audit.TicketId);
        json.WriteString("type"u8, "Comment"u8);
        json.WriteString("body"u8, CommentTexts.Body(comment));
        json.WriteString("html_body"u8, CommentTexts.Html(comment));
        json.WriteString("plain_body"u8, CommentTexts.Plain(comment));
        json.WriteBoolean("public"u8, comment.Public);
        json.WriteNumber("author_id"u8, comment.AuthorId);
        json.WriteStartArray("attachments"u8);
        foreach (var id in comment.Attachments ?? [])
        {
            if (attachments.Find(id) is { } attachment)
            {
                Attachment.Schema.Json.WriterFor(state, [])(json, attachment, links);
            }
        }
        json.WriteEndArray();
        json.WriteString("created_at"u8, audit.CreatedAt);
        json.WriteEndObject();
    }

    /// <summary>Adds <c>users</c> and <c>organizations</c>, where they are asked for: the people of some ids, and theirs.</summary>
    public static Sideloads AddPeople(Sideloads sideloads, AccountState state, IEnumerable<long> userIds)
    {
        UserView[]? read = null;
        UserView[] People() => read ??= [.. PeopleSideloads.Views(state, userIds)];
        return sideloads
            .Add("users", People, WriteUser)
            .Add(
                "organizations",
                () => PeopleSideloads.Organizations(state, People().Select(user => user.OrganizationId).OfType<long>()),
                WriteOrganization);
    }

    private static void WriteUser(Utf8JsonWriter json, UserView user, Links links)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, user.User.Id);
        json.WriteString("name"u8, user.User.Name);
        Picture.Write(json, Photo, user.Surroundings.Photo, links);
        json.WriteBoolean("agent"u8, user.User.Role != UserRole.EndUser);
        if (user.OrganizationId is { } organizationId)
        {
            json.WriteNumber("organization_id"u8, organizationId);
        }
        else
        {
            json.WriteNull("organization_id"u8);
        }
        json.WriteEndObject();
    }

    private static void WriteOrganization(Utf8JsonWriter json, Organization organization, Links links)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, organization.Id);
        json.WriteString("name"u8, organization.Name);
        json.WriteEndObject();
    }
}
