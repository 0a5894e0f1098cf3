using System.Text.Json;
using ZendeskEmulator.Clock;
using ZendeskEmulator.RecipientAddresses;
using ZendeskEmulator.Storage;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.SuspendedTickets;

/// <summary>A request that became no ticket because its author is suspended. It goes after two weeks.</summary>
internal sealed record SuspendedTicket : TimedRecord, IHasSchema<SuspendedTicket>
{
    // Assumed A-152: the words and the number of the cause.
    private const string Cause = "Submitted by a suspended user";
    private const long CauseId = 14;

    /// <summary>14 days (documented).</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    private static readonly SortKey<SuspendedTicket> ByAuthorEmail = new("author_email", ticket => ticket.AuthorEmail ?? "");
    private static readonly SortKey<SuspendedTicket> ByCause = new("cause", _ => Cause);
    private static readonly SortKey<SuspendedTicket> ByCreatedAt = new("created_at", ticket => $"{ticket.CreatedAt:s}");
    private static readonly SortKey<SuspendedTicket> BySubject = new("subject", ticket => (ticket.Subject ?? "").ToUpperInvariant());

    /// <summary>In the recorded order (facts-tickets §14).</summary>
    public static Schema<SuspendedTicket> Schema { get; } = new("suspended_tickets", "suspended_ticket", fields => fields
        .Url()
        .Id()
        .Derived("author", (json, key, ticket, _) => WriteAuthor(json, key, ticket))
        .Text("subject", ticket => ticket.Subject, (ticket, value) => ticket.Subject = value).ReadOnly()
        .Text("content", ticket => ticket.Content, (ticket, value) => ticket.Content = value ?? "").ReadOnly()
        .Derived("cause", (json, key, _, _) => json.WriteString(key, Cause))
        .Derived("cause_id", (json, key, _, _) => json.WriteNumber(key, CauseId))
        .Derived("error_messages", (json, key, _, _) => json.WriteNull(key))
        .Derived("message_id", (json, key, _, _) => json.WriteNull(key))
        .Derived("ticket_id", (json, key, _, _) => json.WriteNull(key))
        .CreatedAt()
        .UpdatedAt()
        .Derived("via", (json, _, _, _) => TicketVia.Write(json, null))
        .Derived("attachments", (json, key, _, _) =>
        {
            json.WriteStartArray(key);
            json.WriteEndArray();
        })
        .LookedUp(
            "recipient",
            (state, _) => state.Get<Records<RecipientAddress>>().Ascending(0).FirstOrDefault(address => address.Default)?.Email,
            (json, key, _, address, _) => json.WriteString(key, address))
        .NumberIfAny("brand_id", ticket => ticket.BrandId, (ticket, id) => ticket.BrandId = id).ReadOnly()
        .NumberIfAny("author_id", ticket => ticket.AuthorId, (ticket, id) => ticket.AuthorId = id).OnlyStored()
        .Text("author_name", ticket => ticket.AuthorName, (ticket, value) => ticket.AuthorName = value).OnlyStored()
        .Text("author_email", ticket => ticket.AuthorEmail, (ticket, value) => ticket.AuthorEmail = value).OnlyStored())
    {
        Sorts = [ByAuthorEmail, ByCause, ByCreatedAt, BySubject],
    };

    public string? Subject { get; set; }

    public string Content { get; set; } = "";

    public long BrandId { get; set; }

    public long AuthorId { get; set; }

    public string? AuthorName { get; set; }

    public string? AuthorEmail { get; set; }

    public bool IsExpired(DateTimeOffset now) => new DateTimeOffset(CreatedAt).Plus(Kept) <= now;

    private static void WriteAuthor(Utf8JsonWriter json, JsonEncodedText key, SuspendedTicket ticket)
    {
        json.WriteStartObject(key);
        json.WriteNumber("id"u8, ticket.AuthorId);
        json.WriteString("name"u8, ticket.AuthorName);
        json.WriteString("email"u8, ticket.AuthorEmail);
        json.WriteEndObject();
    }
}
