using System.Text.Json;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Activities;

/// <summary>The JSON of an activity, with its keys in the recorded order (facts-tickets §5).</summary>
internal sealed class ActivityJson(AccountState state)
{
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");

    private readonly UserCollection users = state.Get<UserCollection>();

    public void Write(Utf8JsonWriter json, Activity activity, Links links)
    {
        var (user, actor) = (users.Find(activity.Ticket.AssigneeId)!, users.Find(activity.ActorId));
        json.WriteStartObject();
        links.WriteRecord(json, Url, "/api/v2/activities/", activity.Id);
        json.WriteNumber("id"u8, activity.Id);
        json.WriteString("title"u8, TitleOf(activity, actor?.Name));
        json.WriteString("verb"u8, activity.Verb);
        json.WriteNumber("user_id"u8, user.Id);
        json.WriteNumber("actor_id"u8, activity.ActorId);
        json.WriteString("updated_at"u8, activity.Audit.CreatedAt);
        json.WriteString("created_at"u8, activity.Audit.CreatedAt);
        json.WriteStartObject("object"u8);
        WriteObject(json, activity);
        json.WriteEndObject();
        json.WriteStartObject("target"u8);
        WriteTicket(json, activity.Ticket);
        json.WriteEndObject();
        json.WritePropertyName("user"u8);
        UserJson.Write(json, users.View(user), links);
        json.WritePropertyName("actor"u8);
        UserJson.Write(json, users.View(actor ?? user), links);
        json.WriteEndObject();
    }

    // Assumed A-151: the words of titles, and what an object has. Its kinds are documented.
    private static string TitleOf(Activity activity, string? actor) => activity.Verb switch
    {
        Activity.Comment => $"{actor} commented on ticket #{activity.Ticket.Number}: {activity.Ticket.Subject}",
        Activity.Assignment => $"{actor} assigned ticket #{activity.Ticket.Number} to you: {activity.Ticket.Subject}",
        _ => $"{actor} raised the priority of ticket #{activity.Ticket.Number} to {activity.Detail}: {activity.Ticket.Subject}",
    };

    private static void WriteObject(Utf8JsonWriter json, Activity activity)
    {
        if (activity.Verb == Activity.Assignment)
        {
            WriteTicket(json, activity.Ticket);
        }
        else if (activity.Verb == Activity.Comment)
        {
            json.WriteStartObject("comment"u8);
            json.WriteString("value"u8, CommentTexts.Body(activity.Audit.Comment!));
            json.WriteBoolean("public"u8, activity.Audit.Comment!.Public);
            json.WriteEndObject();
        }
        else
        {
            json.WriteStartObject("change"u8);
            json.WriteString("field_name"u8, "priority"u8);
            json.WriteString("value"u8, activity.Detail);
            json.WriteEndObject();
        }
    }

    private static void WriteTicket(Utf8JsonWriter json, Ticket ticket)
    {
        json.WriteStartObject("ticket"u8);
        json.WriteNumber("id"u8, ticket.Number);
        json.WriteString("subject"u8, ticket.Subject);
        json.WriteEndObject();
    }
}
