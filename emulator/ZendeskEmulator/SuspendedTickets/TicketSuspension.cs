using ZendeskEmulator.Brands;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.SuspendedTickets;

/// <summary>Keeps an anonymous request of a suspended user as a suspended ticket (documented).</summary>
internal static class TicketSuspension
{
    private const int MaxExpiredAtOnce = 20;

    /// <summary>The suspended ticket; null for a request that may become a ticket, or that is refused as one.</summary>
    public static SuspendedTicket? Keep(in AccountWrite write, TicketInput input, TicketWriter writer)
    {
        if (!writer.IsAnonymous || input.Comment is not { IsBlank: false } comment || input.Requester?.Email is not { } address
            || new TicketPeople(write.State).FindByAddress(address) is not { Suspended: true } author)
        {
            return null;
        }
        RemoveExpired(write);
        return write.Create(new SuspendedTicket
        {
            Subject = input.Subject.Value,
            Content = comment.Body ?? CommentTexts.TextOf(comment.HtmlBody!),
            AuthorId = author.Id,
            AuthorName = author.Name,
            AuthorEmail = address,
            BrandId = write.Get<Records<Brand>>().Ascending(0).FirstOrDefault(brand => brand.Default)?.Id ?? 0,
        });
    }

    private static void RemoveExpired(in AccountWrite write)
    {
        var now = new DateTimeOffset(write.Now);
        foreach (var expired in write.Get<Records<SuspendedTicket>>().Ascending(0)
            .TakeWhile(ticket => ticket.IsExpired(now)).Take(MaxExpiredAtOnce).ToArray())
        {
            write.Remove(expired);
        }
    }
}
