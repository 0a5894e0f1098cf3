using ZendeskEmulator.Brands;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.BrandAgents.Operations;

/// <summary>The memberships of agents in brands: listed, shown and deleted. A new agent joins every brand.</summary>
internal static class BrandAgentResource
{
    private const string Path = "/api/v2/brand_agents";
    private const string OfUser = "/api/v2/users/{user_id}/brand_agents";

    private static readonly Crud<BrandAgent> Crud = new(new() { Validate = Validate });

    public static readonly Resource Resource = new("brand_agents")
    {
        Kinds = [BrandAgent.Schema.Kind],
        Seeds = [Crud.Seed(FindSeed, isFixed: _ => true)],
        Operations =
        [
            Crud.List(Path, "ListBrandAgents"),
            Crud.Show($"{Path}/{{brand_agent_id}}", "ShowBrandAgentById"),
            Crud.Delete($"{Path}/{{brand_agent_id}}", "DeleteBrandAgentById").For(CallerRole.Admin),
            Crud.ListOf("/api/v2/brands/{brand_id}/agents", "ListBrandAgentsByBrand", BrandAgent.Brand.Under<Brand>),
            Crud.ListOf(OfUser, "ListUserBrandAgents", RecordsOfUser.Owned<BrandAgent>),
            Crud.Show($"{OfUser}/{{brand_agent_id}}", "ShowUserBrandAgentById"),
        ],
    };

    private static BrandAgent? FindSeed(Records<BrandAgent> all, BrandAgent sent) =>
        Array.Find(all.OfOwner(sent.UserId), agent => agent.BrandId == sent.BrandId);

    /// <summary>No operation creates brand agents; seeds do.</summary>
    private static Error? Validate(in RecordChange<BrandAgent> change, FieldErrors errors)
    {
        if (change.Write.Get<UserCollection>().Find(change.Draft.UserId) is not { Deleted: false, Role: not UserRole.EndUser })
        {
            errors.Invalid("user_id", "User");
        }
        if (change.Write.Get<Records<Brand>>().Find(change.Draft.BrandId) is not { IsDeleted: false })
        {
            errors.Invalid("brand_id", "Brand");
        }
        return null;
    }
}
