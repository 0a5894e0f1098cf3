using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.EndUserRequests;

/// <summary>
/// Which tickets a caller sees as requests, and what it may do with them. Agents are treated as end users (documented).
/// </summary>
// Assumed A-119: a ticket without a public comment is no request; what members of an organization and those on copy may do.
internal sealed class RequestAccess(AccountState state, Caller caller)
{
    private readonly TicketCollection tickets = state.Get<TicketCollection>();
    private readonly long brand = PortalRules.BrandOf(state);

    public static RequestAccess Of(RequestContext request) => new(request.State, request.Caller);

    /// <summary>
    /// The 403 of an end user who has another address that is not verified (documented); null for all others.
    /// </summary>
    public Error? CheckAddresses()
    {
        var users = state.Get<UserCollection>();
        return caller.Role == CallerRole.EndUser && users.Find(caller.UserId) is { } user
            && Array.Exists(
                users.View(user).Identities,
                identity => identity is { Type: UserIdentityType.Email, Primary: false, Verified: false })
            ? Errors.Forbidden
            : null;
    }

    /// <summary>The ticket of a number as a request that the caller sees; null for any other.</summary>
    public Ticket? Find(long number) => tickets.FindNumber(number) is { } ticket && Sees(ticket) ? ticket : null;

    /// <summary>Whether a ticket is a request at all.</summary>
    public bool IsRequest(Ticket ticket) => ticket is { IsDeleted: false, IsPrivate: false } && ticket.BrandId == brand;

    /// <summary>Whether the caller sees the requests of a whole organization, of which it must be a member.</summary>
    public bool SeesOrganization(long id) => id != 0
        && Array.Exists(
            state.Get<Records<OrganizationMembership>>().OfOwner(caller.UserId),
            membership => membership.OrganizationId == id)
        && state.Get<TicketRights>().Sees(caller.UserId, state.Get<Records<Organization>>().Find(id));

    /// <summary>Whether the caller may add a comment to a request that it sees.</summary>
    public bool MayComment(Ticket ticket) => IsOwn(ticket) || IsCopied(ticket)
        || state.Get<Records<Organization>>().Find(ticket.OrganizationId) is { SharedComments: true };

    public bool MaySolve(Ticket ticket) => PortalRules.MaySolve(ticket, caller.UserId);

    private bool Sees(Ticket ticket) =>
        IsRequest(ticket) && (IsOwn(ticket) || IsCopied(ticket) || SeesOrganization(ticket.OrganizationId));

    private bool IsOwn(Ticket ticket) => ticket.RequesterId == caller.UserId;

    private bool IsCopied(Ticket ticket) => ticket.EmailCcIds is { } ids && ids.Contains(caller.UserId);
}
