using System.Text.Json;
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
            json.WriteStartObject("ticket"u8);
            var whole = RawJson.Write(ticket => ticketJson.Write(ticket, view, links));
            foreach (var property in JsonElement.Parse(whole.Utf8.Span).EnumerateObject().Where(IsShown))
            {
                property.WriteTo(json);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    // Assumed A-133: without an assignee or a group the key is left out, because the documented ones are always numbers.
    private static bool IsShown(JsonProperty property) =>
        property.Value.ValueKind != JsonValueKind.Null || !(property.NameEquals("assignee_id"u8) || property.NameEquals("group_id"u8));

    private static TicketEdit EditOf(RequestContext request, Macro macro, Ticket? ticket)
    {
        var memberships = request.State.Get<Records<GroupMembership>>().OfOwner(request.Caller.UserId);
        var placeholders = new TicketPlaceholders(request.State, ticket, request.Caller.UserId, request.Links.BaseUrl);
        var scene = new ActionScene(
            ticket, request.Caller.UserId, MembershipDraft<GroupMembership>.DefaultOf(memberships) ?? 0, placeholders.Fill);
        return ActionChanges.Of(scene, macro.Actions ?? []);
    }
}
