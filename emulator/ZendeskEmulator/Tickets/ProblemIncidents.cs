using ZendeskEmulator.Accounts;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>A problem that is solved solves its incidents, with its comment (documented).</summary>
internal static class ProblemIncidents
{
    /// <summary>One write changes no more; the rest stays as it is.</summary>
    private const int MaxIncidents = 1_000;

    public static void Solve(in AccountWrite write, Ticket before, SavedTicket saved, TicketWriter writer)
    {
        var problem = saved.Ticket;
        if (problem.Type != TicketWords.Problem || !TicketLifeCycle.Solves(before.Status, problem.Status))
        {
            return;
        }
        var solved = write.Get<TicketSetupCache>().Present.DefaultStatus(TicketWords.NameOf(TicketStatus.Solved));
        foreach (var incident in write.Get<TicketCollection>().IncidentsOf(problem.Number).Ascending(0).Take(MaxIncidents))
        {
            if (incident.Status >= TicketStatus.Solved)
            {
                continue;
            }
            var after = incident with
            {
                Status = TicketStatus.Solved,
                CustomStatusId = solved,
                UpdatedAt = TicketStamp.OfUpdate(incident.UpdatedAt, write.Now),
                GeneratedAt = write.Now,
            };
            TicketSaving.PutAudit(write, after, new TicketAudit
            {
                TicketId = incident.Number,
                CreatedAt = write.Now,
                AuthorId = saved.Audit?.AuthorId ?? writer.Caller.UserId,
                Via = TicketVia.Problem(problem.Number, problem.Subject),
                Comment = saved.Audit?.Comment is { } comment ? comment with { Attachments = null } : null,
                Events =
                [
                    new TicketEvent(
                        TicketEventType.Change, "status", TicketWords.NameOf(TicketStatus.Solved), TicketWords.NameOf(incident.Status)),
                ],
            });
        }
    }
}
