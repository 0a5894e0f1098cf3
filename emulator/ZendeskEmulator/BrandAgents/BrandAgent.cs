using System.Globalization;

namespace ZendeskEmulator.BrandAgents;

/// <summary>An agent's membership in a brand. Every agent is in every brand, until the membership is deleted.</summary>
internal sealed record BrandAgent : UserRecord, IHasSchema<BrandAgent>
{
    public static readonly Relation<BrandAgent> Brand = new(agent => agent.BrandId);

    /// <summary>The documented keys; the id is a text.</summary>
    public static Schema<BrandAgent> Schema { get; } = new("brand_agents", "brand_agent", fields => fields
        .Url()
        .Derived("id", (json, key, agent, _) => json.WriteString(key, agent.Id.ToString(CultureInfo.InvariantCulture)))
        .Reference("user_id", agent => agent.UserId, (agent, id) => agent.UserId = id).OnCreate().Essential()
        .Reference("brand_id", agent => agent.BrandId, (agent, id) => agent.BrandId = id).OnCreate().Essential()
        .Times())
    {
        Relations = [Brand],
    };

    public long BrandId { get; set; }

    public static BrandAgent[] OfUser(AccountState state, long userId) => state.Get<Records<BrandAgent>>().OfOwner(userId);

    public static IEnumerable<BrandAgent> OfBrand(AccountState state, long brandId) =>
        state.Get<Records<BrandAgent>>().Of(Brand, brandId);
}
