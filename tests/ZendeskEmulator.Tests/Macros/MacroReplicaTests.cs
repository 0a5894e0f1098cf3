using Xunit;
using ZendeskEmulator.Macros;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Macros;

public sealed class MacroReplicaTests
{
    [Fact]
    public void A_replica_sets_what_the_ticket_has()
    {
        var ticket = new Ticket
        {
            Subject = "Lamp",
            Status = TicketStatus.Pending,
            Type = "task",
            Priority = "high",
            GroupId = 5,
            AssigneeId = 4,
            Tags = ["dark", "vip"],
        };

        var macro = MacroReplica.Of(ticket, new TicketComment { Body = "We are on it", Public = true });

        Assert.Equal("Lamp", macro.Title);
        Assert.Equal(
            [
                ("status", "pending"), ("type", "task"), ("priority", "high"), ("group_id", "5"), ("assignee_id", "4"),
                ("current_tags", "dark vip"), ("comment_value", "We are on it"), ("comment_mode_is_public", "true"),
            ],
            macro.Actions!.Select(action => (action.Field, action.Value)));
    }

    [Theory]
    [InlineData(TicketStatus.New)]
    [InlineData(TicketStatus.Closed)]
    internal void A_status_that_macros_do_not_take_is_left_out(TicketStatus status)
    {
        var macro = MacroReplica.Of(new Ticket { Status = status }, null);

        Assert.Empty(macro.Actions!);
    }
}
