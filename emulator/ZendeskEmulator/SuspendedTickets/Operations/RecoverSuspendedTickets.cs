using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.SuspendedTickets.Operations;

/// <summary>
/// PUT suspended_tickets/{id}/recover and recover_many: tickets of the agent who recovers them, because the author is suspended
/// (documented).
/// </summary>
internal static class RecoverSuspendedTickets
{
    /// <summary>The ids of the query.</summary>
    public static readonly RequestInput<IdList> Ids = new(null, (RequestContext request, out IdList ids) =>
        IdList.Read(request.Query, request.Action, out ids)
            ?? (ids.Ids.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", request.Action) : null));

    public static Outcome<SavedTicket> One(RequestContext request, in AccountWrite write) =>
        SuspendedTicketResource.Find(write.State, request, request.Id) is { } suspended
            ? Recover(request, write, suspended)
            : Errors.RecordNotFound;

    // Assumed A-152: all of them are recovered, or none; unknown ones are left out.
    public static Outcome<SavedTicket[]> Several(RequestContext request, in AccountWrite write, IdList ids)
    {
        var saved = new List<SavedTicket>();
        foreach (var suspended in Find(request, write, ids))
        {
            var outcome = Recover(request, write, suspended);
            if (outcome.Error is { } refusal)
            {
                return refusal;
            }
            saved.Add(outcome.Record);
        }
        return saved.ToArray();
    }

    public static SuspendedTicket[] Find(RequestContext request, in AccountWrite write, IdList ids)
    {
        var state = write.State;
        return [.. ids.Find(id => SuspendedTicketResource.Find(state, request, id), _ => null)];
    }

    /// <summary>{"ticket":[{…}]}</summary>
    public static Response RenderOne(RequestContext request, in Outcome<SavedTicket> outcome) =>
        Render(request, "ticket", [outcome.Record]);

    /// <summary>{"tickets":[{…}]}</summary>
    public static Response RenderSeveral(RequestContext request, in Outcome<SavedTicket[]> outcome) =>
        Render(request, "tickets", outcome.Record);

    private static Outcome<SavedTicket> Recover(RequestContext request, in AccountWrite write, SuspendedTicket suspended)
    {
        var input = new TicketInput
        {
            SentSubject = suspended.Subject,
            Comment = new CommentInput { Body = suspended.Content },
            BrandId = suspended.BrandId,
        };
        var saved = TicketSaving.Create(write, input, TicketWriter.Of(request));
        if (saved.Error is null)
        {
            write.Remove(suspended);
        }
        return saved;
    }

    private static ObjectResponse Render(RequestContext request, string name, SavedTicket[] saved)
    {
        var tickets = request.State.Get<TicketCollection>();
        var ticketJson = new TicketJson(request.State.Get<TicketSetupCache>().Present);
        // The comments are not committed yet.
        var views = Array.ConvertAll(
            saved, one => tickets.View(one.Ticket) with { Description = one.Audit?.Comment?.Body });
        return new ObjectResponse((json, links) =>
        {
            json.WriteStartArray(name);
            foreach (var view in views)
            {
                ticketJson.Write(json, view, links);
            }
            json.WriteEndArray();
        });
    }
}
