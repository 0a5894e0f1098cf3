using Xunit;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Tickets;

/// <summary>Every transition of facts-tickets §2.5, as a table.</summary>
public sealed class TicketLifeCycleTests
{
    [Theory]
    [InlineData("new", "new open pending hold solved closed")]
    [InlineData("open", "open pending hold solved closed")]
    [InlineData("pending", "open pending hold solved closed")]
    [InlineData("hold", "open pending hold solved closed")]
    [InlineData("solved", "open pending hold solved closed")]
    [InlineData("closed", "")]
    public void A_status_may_be_followed_by(string from, string allowed)
    {
        var followers = Enum.GetValues<TicketStatus>().Where(to => TicketLifeCycle.Allows(TicketWords.StatusOf(from)!.Value, to));

        Assert.Equal(allowed, string.Join(' ', followers.Select(TicketWords.NameOf)));
    }

    [Theory]
    [InlineData(null, null, false, "new")]
    [InlineData(null, null, true, "open")]
    [InlineData(null, "new", true, "open")]
    [InlineData(null, "solved", true, "solved")]
    [InlineData(null, "closed", false, "closed")]
    [InlineData("new", null, false, "new")]
    [InlineData("new", null, true, "open")]
    [InlineData("new", "pending", false, "pending")]
    [InlineData("open", "new", true, "open")]
    [InlineData("pending", "new", false, "pending")]
    [InlineData("solved", "open", true, "open")]
    [InlineData("pending", null, true, "pending")]
    public void A_request_leads_to(string? before, string? asked, bool hasAssignee, string after) =>
        Assert.Equal(
            after, TicketWords.NameOf(TicketLifeCycle.Decide(TicketWords.StatusOf(before), TicketWords.StatusOf(asked), hasAssignee)));

    [Theory]
    [InlineData(null, "solved", true)]
    [InlineData("open", "solved", true)]
    [InlineData("solved", "solved", false)]
    [InlineData("open", "closed", false)]
    public void Only_becoming_solved_solves(string? before, string after, bool solves) =>
        Assert.Equal(solves, TicketLifeCycle.Solves(TicketWords.StatusOf(before), TicketWords.StatusOf(after)!.Value));
}
