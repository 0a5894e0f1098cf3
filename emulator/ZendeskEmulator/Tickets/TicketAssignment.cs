namespace ZendeskEmulator.Tickets;

/// <summary>The assignee and the group of a request. 0 stands for null.</summary>
/// <param name="AssigneeSent">Whether the request has the assignee, which may be null.</param>
internal readonly record struct AssignmentRequest(bool AssigneeSent, long Assignee, bool GroupSent, long Group);

/// <summary>The assignee and the group of a ticket.</summary>
internal readonly record struct Assignment(long Assignee, long Group)
{
    /// <summary>False when the assignee is not in the group.</summary>
    public bool IsMember { get; init; } = true;
}

/// <summary>Decides assignee and group together (facts-tickets §2.2, §2.5). Pure: the caller looks up groups.</summary>
internal static class TicketAssignment
{
    /// <param name="groupsOf">The groups of an agent.</param>
    /// <param name="defaultGroupOf">An agent's default group; 0 if there is none.</param>
    public static Assignment Decide(
        Assignment before, AssignmentRequest request, Func<long, IReadOnlyList<long>> groupsOf, Func<long, long> defaultGroupOf)
    {
        var assignee = request.AssigneeSent ? request.Assignee : before.Assignee;
        var group = request.GroupSent ? request.Group : before.Group;
        if (assignee == 0)
        {
            return new Assignment(0, group);
        }
        if (group != 0 && groupsOf(assignee).Contains(group))
        {
            return new Assignment(assignee, group);
        }
        if (request.AssigneeSent)
        {
            // Recorded: the ticket moves to the agent's default group, unless the request names another.
            return request is { GroupSent: true, Group: not 0 }
                ? new Assignment(assignee, group) { IsMember = false }
                : new Assignment(assignee, defaultGroupOf(assignee));
        }
        // Assumed A-72: a group that the assignee is not in clears the assignee.
        return new Assignment(request.GroupSent ? 0 : assignee, group);
    }
}
