using ZendeskEmulator.Brands;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.Groups;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.TicketForms;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Views;

/// <summary>A ticket with access to what columns show of it.</summary>
internal sealed record ViewRow(Ticket Ticket, AccountState State, ConditionContext Context)
{
    private TicketMetric? metric;

    public TicketMetric Metric => metric ??= TicketMetric.Of(Ticket, Context.AuditsOf(Ticket.Number), hours: null);

    public string? UserName(long id) => State.Get<UserCollection>().Find(id)?.Name;

    public string? GroupName => State.Get<Records<Group>>().Find(Ticket.GroupId)?.Name;

    public string? OrganizationName => State.Get<Records<Organization>>().Find(Ticket.OrganizationId)?.Name;

    public string? BrandName => State.Get<Records<Brand>>().Find(Ticket.BrandId)?.Name;

    public string? FormName => State.Get<Records<TicketForm>>().Find(Ticket.FormId)?.Name;

    public string? StatusLabel => Context.Setup.Status(Ticket.CustomStatusId)?.AgentLabel;

    /// <summary>Who changed the ticket last: the requester, the assignee, or another agent.</summary>
    public string? UpdaterType => Context.AuditsOf(Ticket.Number) is [.., var last]
        ? last.AuthorId == Ticket.RequesterId ? "end_user" : "agent"
        : null;
}
