using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.RoutingAttributes.Operations;

/// <summary>The skills of an agent, all at once.</summary>
internal static class RoutingInstanceResource
{
    private const string OfAgent = "/api/v2/routing/agents/{user_id}/instance_values";

    /// <summary>{"attribute_value_ids":["…"]}</summary>
    // Assumed A-116: without the key nothing is removed.
    private static readonly RequestInput<Values> Body = RequestInput<Values>.Body(
        "",
        new BodyShape<Values>().Texts("attribute_value_ids", (values, sent) => values.Ids = sent),
        () => new Values(),
        (values, action) => values.Ids is null ? Errors.InvalidAttribute("attribute_value_ids", "must be present", action) : null);

    public static readonly Resource Resource = new("routing_instance_values")
    {
        Kinds = [RoutingInstance.Schema.Kind],
        Operations =
        [
            Get(OfAgent, "ListAGentAttributeValues", "routing/instance_values/index", List),
            Post(OfAgent, "SetAgentAttributeValues", "routing/instance_values/create", Body, Set, Render)
                .For(CallerRole.Admin).Assuming(116),
        ],
    };

    private static Response List(RequestContext request) => IsAgent(request.State, request.PathId(0))
        ? Show([.. RoutingInstance.ValuesOf(request.State, request.PathId(0))])
        : Errors.RecordNotFound;

    // Assumed A-116: an id that no value has is ignored, as for tickets; an end user is no agent.
    private static Outcome<RoutingValue[]> Set(RequestContext request, in AccountWrite write, Values sent)
    {
        var userId = request.PathId(0);
        if (!IsAgent(write.State, userId))
        {
            return Errors.RecordNotFound;
        }
        RoutingValue[] values = [.. write.Get<Records<RoutingValue>>().FindAll(sent.Ids!.Select(id => UuidText.IdOf(id)).Distinct())];
        var stored = write.Get<Records<RoutingInstance>>().OfOwner(userId);
        foreach (var gone in stored.Where(instance => !Array.Exists(values, value => value.Id == instance.ValueId)))
        {
            write.Remove(gone);
        }
        foreach (var value in values.Where(value => !Array.Exists(stored, instance => instance.ValueId == value.Id)))
        {
            write.Create(new RoutingInstance { UserId = userId, ValueId = value.Id });
        }
        return values;
    }

    private static Response Render(RequestContext request, in Outcome<RoutingValue[]> outcome) => Show(outcome.Record);

    private static PlainListResponse<RoutingValue> Show(RoutingValue[] values) =>
        new(RoutingValue.Schema.Name, values, RoutingValue.Schema.Json.Write);

    private static bool IsAgent(AccountState state, long userId) =>
        state.Get<UserCollection>().Find(userId) is { Deleted: false, Role: not UserRole.EndUser };

    private sealed class Values
    {
        /// <summary>Null without the key.</summary>
        public List<string>? Ids { get; set; }
    }
}
