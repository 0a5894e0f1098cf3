namespace Zendesk;

/// <summary>Which tickets. At most one of the three may be given.</summary>
public sealed record TicketListOptions : ListOptions
{
    /// <summary>Only those that this user requested. Null, the default: all.</summary>
    public long? RequesterId { get; init; }

    /// <summary>Only those that are assigned to this agent.</summary>
    public long? AssigneeId { get; init; }

    /// <summary>Only those of this organization.</summary>
    public long? OrganizationId { get; init; }

    internal (string Operation, string Path) Call => this switch
    {
        { RequesterId: { } requester } => ("ListUserRequestedTickets", $"users/{requester}/tickets/requested"),
        { AssigneeId: { } assignee } => ("ListUserAssignedTickets", $"users/{assignee}/tickets/assigned"),
        { OrganizationId: { } organization } => ("ListOrganizationTickets", $"organizations/{organization}/tickets"),
        _ => ("ListTickets", "tickets"),
    };
}
