using Xunit;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Tickets;

/// <summary>Agent 1 is in groups 10 (default) and 11; agent 2 in group 20 only.</summary>
public sealed class TicketAssignmentTests
{
    [Theory]
    // An assignee alone: the ticket moves to the agent's default group, unless the agent is in the ticket's.
    [InlineData(0, 0, 1, null, 1, 10)]
    [InlineData(0, 11, 1, null, 1, 11)]
    [InlineData(0, 20, 1, null, 1, 10)]
    [InlineData(1, 10, 2, null, 2, 20)]
    // Nobody: the group stays.
    [InlineData(1, 10, 0, null, 0, 10)]
    // A group alone: the assignee stays when he is in it.
    [InlineData(1, 10, null, 11, 1, 11)]
    [InlineData(1, 10, null, 20, 0, 20)]
    [InlineData(1, 10, null, 0, 0, 0)]
    // Both.
    [InlineData(0, 0, 1, 11, 1, 11)]
    // Neither.
    [InlineData(1, 10, null, null, 1, 10)]
    public void Assignee_and_group_are_decided_together(
        long assignee, long group, int? newAssignee, int? newGroup, long toAssignee, long toGroup)
    {
        var decided = Decide(new Assignment(assignee, group), newAssignee, newGroup);

        Assert.Equal((toAssignee, toGroup, true), (decided.Assignee, decided.Group, decided.IsMember));
    }

    [Fact]
    public void An_assignee_outside_the_named_group_is_refused() =>
        Assert.False(Decide(new Assignment(0, 0), 1, 20).IsMember);

    private static Assignment Decide(Assignment before, int? assignee, int? group) => TicketAssignment.Decide(
        before,
        new AssignmentRequest(assignee is not null, assignee ?? 0, group is not null, group ?? 0),
        agent => agent == 1 ? [10, 11] : [20],
        agent => agent == 1 ? 10 : 20);
}
