using System.Text.Json;
using ZendeskEmulator.Restrictions;
using ZendeskEmulator.TicketActions;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Macros.Operations;

/// <summary>GET macros/new?macro_id= or ticket_id=: a macro that is not stored. The first of the two wins (documented).</summary>
internal static class ShowDerivedMacro
{
    private static readonly JsonEncodedText Actions = JsonEncodedText.Encode("actions");
    private static readonly JsonEncodedText Restricted = JsonEncodedText.Encode("restriction");

    public static Response Handle(RequestContext request)
    {
        if (request.Query["macro_id"] is { Length: > 0 } macroId)
        {
            return BodyValue.TryReadId(macroId, out var id) && MacroAccess.Find(request.State, request.Caller, id) is { } macro
                ? Show(macro)
                : Errors.RecordNotFound;
        }
        if (request.Query["ticket_id"] is not { Length: > 0 } ticketId)
        {
            return Errors.InvalidAttribute("macro_id", "must be present", request.Action);
        }
        return BodyValue.TryReadId(ticketId, out var number) && request.State.Get<TicketCollection>().FindNumber(number) is { } ticket
            ? Show(MacroReplica.Of(ticket, LastPublicComment(request.State, number)))
            : Errors.RecordNotFound;
    }

    private static TicketComment? LastPublicComment(AccountState state, long number) =>
        Array.FindLast(state.Get<TicketAuditCollection>().Of(number), audit => audit.Comment is { Public: true })?.Comment;

    /// <summary>The documented keys. A macro keeps the id that it is a replica of, one of a ticket has none.</summary>
    private static ObjectResponse Show(Macro macro) => new((json, _) =>
    {
        json.WriteStartObject("macro"u8);
        TicketActionsType.Instance.Write(json, Actions, macro.Actions);
        json.WriteBoolean("active"u8, macro.Active);
        json.WriteString("description"u8, macro.Description);
        if (macro.Id == 0)
        {
            json.WriteNull("id"u8);
        }
        else
        {
            json.WriteNumber("id"u8, macro.Id);
        }
        json.WriteNumber("position"u8, macro.Position);
        RestrictionType.Instance.Write(json, Restricted, macro.Restriction);
        json.WriteString("title"u8, macro.Title);
        json.WriteEndObject();
    });
}
