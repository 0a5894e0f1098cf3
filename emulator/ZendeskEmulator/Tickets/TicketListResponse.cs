using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// {"tickets":[…], …} with sideloaded lists behind the tickets. Rows of a list by cursor have no <c>fields</c>
/// (recorded).
/// </summary>
internal sealed class TicketListResponse : Response
{
    private readonly TicketView[] views;
    private readonly TicketSideloads? sideloads;
    private readonly PageTail tail;
    private readonly TicketJson ticketJson;
    private readonly TicketSetup setup;
    private readonly string path;
    private readonly QueryText query;
    private readonly ulong salt;

    /// <param name="read">Reads the page.</param>
    public TicketListResponse(RequestContext request, Func<RecordPage<Ticket>> read)
        : base(200)
    {
        var state = request.State;
        var tickets = state.Get<TicketCollection>();
        setup = state.Get<TicketSetupCache>().Present;
        path = request.Operation!.JsonPath(request);
        query = request.Query;
        salt = state.Salt;
        (views, tail, sideloads) = state.ReadMany(() =>
        {
            var page = read();
            TicketView[] found = [.. page.Records.Select(tickets.View)];
            return (found, page.Tail, TicketSideloads.Read(state, request.Query, found));
        });
        ticketJson = new TicketJson(setup, withFields: tail is OffsetTail) { Inside = sideloads?.Inside };
    }

    /// <summary>Computed from the versions of all tickets on the page: hashing the body would cost as much as writing it.</summary>
    public override EntityTag? Tag(Links links)
    {
        if (sideloads is not null)
        {
            return null;
        }
        var tag = tail.AddTo(EntityTag.Start.With(salt).With(links.BaseUrl).With(path).With(query.Text ?? "").With(setup.Stamp));
        foreach (var view in views)
        {
            tag = tag.With((ulong)view.Ticket.Id).With((ulong)view.Ticket.Version).With(view.HasIncidents ? 1UL : 0);
        }
        return tag;
    }

    public override void Write(Utf8JsonWriter json, Links links)
    {
        foreach (var _ in WriteInPieces(json, links))
        {
        }
    }

    public override IEnumerable<Piece> WriteInPieces(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("tickets"u8);
        foreach (var view in views)
        {
            ticketJson.Write(json, view, links);
            yield return default;
        }
        json.WriteEndArray();
        foreach (var piece in sideloads?.Lists.WriteInPieces(json, links) ?? [])
        {
            yield return piece;
        }
        tail.Write(json, links, path, query);
        json.WriteEndObject();
    }
}
