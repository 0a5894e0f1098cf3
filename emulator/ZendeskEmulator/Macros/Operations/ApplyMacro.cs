using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.TicketActions;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Macros.Operations;

/// <summary>What a macro would change. Neither call changes a ticket.</summary>
internal static class ApplyMacro
{
    /// <summary>GET macros/{id}/apply: the changed properties alone.</summary>
    public static Response Changes(RequestContext request) => request.State.ReadMany(() => ReadChanges(request));

    /// <summary>GET tickets/{id}/macros/{id}/apply: the ticket as it would be, with the macro's comment and custom fields.</summary>
    public static Response Ticket(RequestContext request) => request.State.ReadMany(() => ReadTicket(request));

    private static Response ReadChanges(RequestContext request)
    {
        if (MacroAccess.Find(request.State, request.Caller, request.PathId(0)) is not { } macro)
        {
            return Errors.RecordNotFound;
        }
        var edit = EditOf(request, macro, null);
        var setup = request.State.Get<TicketSetupCache>().Present;
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("result"u8);
            json.WriteStartObject("ticket"u8);
            TicketEditJson.Write(json, edit, setup);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static Response ReadTicket(RequestContext request)
    {
        var tickets = request.State.Get<TicketCollection>();
        if (tickets.FindNumber(request.PathId(0)) is not { } ticket
            || MacroAccess.Find(request.State, request.Caller, request.PathId(1)) is not { } macro)
        {
            return Errors.RecordNotFound;
        }
        var edit = EditOf(request, macro, ticket);
        var setup = request.State.Get<TicketSetupCache>().Present;
        var view = tickets.View(ticket) with { Ticket = TicketAfterEdit.Of(request.State, ticket, edit, request.Caller) };
        var ticketJson = new TicketJson(setup, withFields: false)
        {
            Inside = (json, _) =>
            {
                TicketEditJson.WriteComment(json, edit.Comment);
                TicketEditJson.WriteFields(json, edit.Fields, setup);
            },
        };
        return new ObjectResponse((json, links) =>
        {
            json.WriteStartObject("result"u8);
            json.WritePropertyName("ticket"u8);
            ticketJson.Write(json, view, links);
            json.WriteEndObject();
        });
    }

    private static TicketEdit EditOf(RequestContext request, Macro macro, Ticket? ticket)
    {
        var memberships = request.State.Get<Records<GroupMembership>>().OfOwner(request.Caller.UserId);
        var placeholders = new TicketPlaceholders(request.State, ticket, request.Caller.UserId, request.Links.BaseUrl);
        var scene = new ActionScene(
            ticket, request.Caller.UserId, MembershipDraft<GroupMembership>.DefaultOf(memberships), placeholders.Fill)
        {
            FillHtml = placeholders.FillHtml,
        };
        return ActionChanges.Of(scene, macro.Actions ?? []);
    }
}
