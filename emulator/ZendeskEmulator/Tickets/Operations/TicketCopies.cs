using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>GET tickets/{id}/collaborators, followers and email_ccs: whole users, on one page.</summary>
internal static class TicketCopies
{
    public static ReadHandler List(Func<Ticket, long[]?> idsOf) => request =>
        request.State.Get<TicketCollection>().FindNumber(request.PathId(0)) is { } ticket
            ? Show([.. PeopleSideloads.Views(request.State, idsOf(ticket) ?? [])])
            : Errors.RecordNotFound;

    /// <summary>{"users":[…],"next_page":null,"previous_page":null,"count":N}</summary>
    private static ObjectResponse Show(UserView[] users) => new((json, links) =>
    {
        json.WriteStartArray("users");
        foreach (var user in users)
        {
            UserJson.Write(json, user, links);
        }
        json.WriteEndArray();
        json.WriteNull("next_page");
        json.WriteNull("previous_page");
        json.WriteNumber("count", users.Length);
    });
}
