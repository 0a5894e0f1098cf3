using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>The tickets that callers showed last, five of each. Nothing is stored.</summary>
internal sealed class RecentTickets : IAccountPart<RecentTickets>
{
    private const int MaxTickets = 5;
    private const int MaxCallers = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<long, List<long>> byCaller = [];

    public static RecentTickets Create(AccountState state) => new();

    public void Note(long callerId, long number)
    {
        lock (gate)
        {
            if (!byCaller.TryGetValue(callerId, out var numbers))
            {
                if (byCaller.Count >= MaxCallers)
                {
                    byCaller.Clear();
                }
                byCaller[callerId] = numbers = [];
            }
            if (numbers.Count > 0 && numbers[0] == number)
            {
                return;
            }
            numbers.Remove(number);
            numbers.Insert(0, number);
            if (numbers.Count > MaxTickets)
            {
                numbers.RemoveAt(MaxTickets);
            }
        }
    }

    /// <summary>GET tickets/recent: the last first.</summary>
    public static Response List(RequestContext request)
    {
        var tickets = request.State.Get<TicketCollection>();
        Ticket[] recent = [.. request.State.Get<RecentTickets>().Of(request.Caller.UserId).Select(tickets.FindNumber).OfType<Ticket>()];
        return new TicketListResponse(request, () => RecordPage<Ticket>.Of(new OrderedRecords<Ticket>(recent), PageRequest.First));
    }

    private long[] Of(long callerId)
    {
        lock (gate)
        {
            return byCaller.TryGetValue(callerId, out var numbers) ? [.. numbers] : [];
        }
    }
}
