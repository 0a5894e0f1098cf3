using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>{"ticket":{…}}, and {"ticket":{…},"audit":{…}} for a change.</summary>
internal sealed class TicketResponse : Response
{
    private readonly TicketView view;
    private readonly TicketAudit? audit;
    private readonly TicketJson ticketJson;
    private readonly AuditJson auditJson;
    private readonly Sideloads? sideloads;
    private readonly ulong salt;
    private readonly ulong stamp;

    private TicketResponse(int status, AccountState state, TicketView view, TicketAudit? audit, TicketSideloads? sideloads)
        : base(status)
    {
        this.view = view;
        this.audit = audit;
        this.sideloads = sideloads?.Lists;
        var setup = state.Get<TicketSetupCache>().Present;
        (salt, stamp) = (state.Salt, setup.Stamp);
        ticketJson = new TicketJson(setup) { Inside = sideloads?.Inside };
        auditJson = new AuditJson(state);
    }

    /// <summary>The response to a creation or a change. The first comment is in the audit, which is not committed yet.</summary>
    public static TicketResponse Saved(AccountState state, SavedTicket saved, bool isNew, bool withAudit = true)
    {
        var stored = state.Get<TicketCollection>().View(saved.Ticket);
        var view = isNew ? stored with { Description = saved.Audit?.Comment?.Body } : stored;
        return new TicketResponse(isNew ? 201 : 200, state, view, withAudit ? saved.Audit : null, null);
    }

    public static TicketResponse Shown(RequestContext request, Ticket ticket) => request.State.Read(
        request,
        ticket,
        static (request, ticket) =>
        {
            var view = request.State.Get<TicketCollection>().View(ticket);
            return new TicketResponse(200, request.State, view, null, TicketSideloads.Read(request.State, request.Query, [view]));
        });

    public override string? Location(Links links) => Status == 201 ? links.Record(TicketJson.Folder, view.Ticket.Number) : null;

    /// <summary>Computed from the versions of the shown records, because hashing the body would cost as much as writing it.</summary>
    public override EntityTag? Tag(Links links) => sideloads is not null ? null : EntityTag.Start
        .With(salt).With(links.BaseUrl).With(stamp)
        .With((ulong)view.Ticket.Id).With((ulong)view.Ticket.Version).With(view.HasIncidents ? 1UL : 0).With((ulong)(audit?.Id ?? 0));

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName("ticket"u8);
        ticketJson.Write(json, view, links);
        if (audit is not null)
        {
            json.WritePropertyName("audit"u8);
            auditJson.Write(json, audit, links);
        }
        sideloads?.Write(json, links);
        json.WriteEndObject();
    }
}
