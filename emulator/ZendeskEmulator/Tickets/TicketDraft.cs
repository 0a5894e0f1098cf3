using ZendeskEmulator.Accounts;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.Http;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>On whose behalf a ticket is written, and by which client.</summary>
/// <param name="IsBulk">True for update_many, which alone adds and removes tags.</param>
/// <param name="IsStamped">True for the item of a job whose stamp is the time at which the job was taken: the job has checked it, so
/// the item is no safe update.</param>
/// <param name="IsEndUser">True for calls of end users: their fields and forms are those of the portal.</param>
internal sealed record TicketWriter(
    Caller Caller,
    string? Client = null,
    string? IpAddress = null,
    bool IsBulk = false,
    bool IsStamped = false,
    bool IsEndUser = false)
{
    private const int LongestClient = 255;

    /// <summary>The rule that writes it; null for a user.</summary>
    public RuleEffect? Rule { get; init; }

    /// <summary>True when there is no user on whose behalf it is written: the requester is the writer.</summary>
    public bool IsAnonymous => Caller.Role == CallerRole.Anonymous;

    public static TicketWriter Of(RequestContext request, bool isEndUser = false) => new(
        request.Caller,
        request.Http.Request.Headers.UserAgent is [{ Length: > 0 } client, ..] ? Beginning.Of(client, LongestClient) : null,
        request.Http.Connection.RemoteIpAddress?.ToString(),
        IsEndUser: isEndUser);
}

/// <summary>What a rule of the account does to a ticket beside changing its properties.</summary>
/// <param name="Via">Says which rule it is.</param>
/// <param name="Notifications">The emails that it sends; none is really sent.</param>
internal sealed record RuleEffect(TicketVia Via, IReadOnlyList<TicketEvent> Notifications);

/// <summary>A ticket as a write leaves it.</summary>
/// <param name="Audit">Null when nothing changed.</param>
internal sealed record SavedTicket(Ticket Ticket, TicketAudit? Audit);

/// <summary>A ticket while a request changes it. Nothing is put before everything is checked.</summary>
/// <param name="before">Null for a new ticket.</param>
internal sealed class TicketDraft(AccountState state, Ticket? before, Ticket ticket, TicketInput input, TicketWriter writer)
{
    public AccountState State => state;

    public Ticket? Before => before;

    /// <summary>The ticket as it would be.</summary>
    public Ticket Ticket { get; set; } = ticket;

    public TicketInput Input => input;

    public TicketWriter Writer => writer;

    public TicketSetup Setup { get; } = state.Get<TicketSetupCache>().Present;

    public TicketPeople People { get; } = new(state);

    public FieldErrors Errors { get; } = new() { NamesFieldsByKey = writer.IsEndUser };

    /// <summary>The comment that the request adds, or null if it adds no comment.</summary>
    public TicketComment? Comment { get; set; }

    /// <summary>The uploads that the comment takes.</summary>
    public Upload[] Uploads { get; set; } = [];

    /// <summary>Their files.</summary>
    public Attachment[] Files { get; set; } = [];

    /// <summary>Events that do not follow from the ticket's properties: followers and CCs.</summary>
    public TicketEvent[] Events { get; set; } = [];
}
