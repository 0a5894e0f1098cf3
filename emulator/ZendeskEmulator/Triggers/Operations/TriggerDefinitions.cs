using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Triggers.Operations;

/// <summary>GET triggers/definitions: what the actions and conditions of triggers can be.</summary>
internal static class TriggerDefinitions
{
    public static Response Handle(RequestContext request)
    {
        var (state, catalog) = (request.State, new ActionCatalog(request.State));
        ConditionField[] fields = [.. TriggerConditions.All(state.Get<TicketSetupCache>().Present)];
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("definitions"u8);
            ActionDefinitions.Write(json, RuleActions.All(catalog), catalog);
            ConditionDefinitions.Write(json, "conditions_all", fields, state);
            ConditionDefinitions.Write(json, "conditions_any", fields, state);
            json.WriteEndObject();
        });
    }
}
