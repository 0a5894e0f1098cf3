namespace ZendeskEmulator.RoutingAttributes;

/// <summary>That an agent has a skill.</summary>
internal sealed record RoutingInstance : UserRecord, IHasSchema<RoutingInstance>
{
    public static readonly Relation<RoutingInstance> Value = new(instance => instance.ValueId);

    public static Schema<RoutingInstance> Schema { get; } = new("instance_values", "instance_value", fields => fields
        .Id()
        .Reference("user_id", instance => instance.UserId, (instance, id) => instance.UserId = id).OnCreate().Essential()
        .Reference("attribute_value_id", instance => instance.ValueId, (instance, id) => instance.ValueId = id).OnCreate().Essential()
        .Times(), storedAs: "routing_instance_values")
    {
        Relations = [Value],
    };

    public long ValueId { get; set; }

    /// <summary>The skills of an agent.</summary>
    public static IEnumerable<RoutingValue> ValuesOf(AccountState state, long userId) =>
        state.Get<Records<RoutingValue>>().FindAll(
            state.Get<Records<RoutingInstance>>().OfOwner(userId).Select(instance => instance.ValueId));

    /// <summary>Removes the skills of a user who is no longer an agent.</summary>
    public static void RemoveAll(in AccountWrite write, long userId)
    {
        foreach (var instance in write.Get<Records<RoutingInstance>>().OfOwner(userId))
        {
            write.Remove(instance);
        }
    }
}
