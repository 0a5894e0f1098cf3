using ZendeskEmulator.BrandAgents;
using ZendeskEmulator.Brands;

namespace ZendeskEmulator.Users.Operations;

/// <summary>The brands that an agent works for: all brands of the account, or those in <c>agent_brand_ids</c>.</summary>
internal static class UserBrands
{
    /// <summary>Adds an error for an unknown brand.</summary>
    // Assumed A-89: the wording.
    public static void Check(in AccountWrite write, UserInput input, FieldErrors errors)
    {
        if (input.AgentBrandIds is { } ids && !AreBrands(write.Get<Records<Brand>>(), ids))
        {
            errors.Invalid("agent_brand_ids", "Brand");
        }
    }

    /// <summary>Puts the brands of a user that was an agent, or is one now.</summary>
    /// <param name="before">Null for a new user.</param>
    public static void Put(in AccountWrite write, User? before, User after, UserInput? input)
    {
        if (IsAgent(after) || (before is not null && IsAgent(before)))
        {
            PutOfAgent(write, before, after, input);
        }
    }

    private static void PutOfAgent(in AccountWrite write, User? before, User after, UserInput? input)
    {
        var isAgent = IsAgent(after);
        var stored = BrandAgent.OfUser(write.State, after.Id);
        var wanted = !isAgent ? []
            : input?.AgentBrandIds is { } sent ? sent
            : before is null || !IsAgent(before) ? write.Get<Records<Brand>>().Ascending(0).Select(brand => brand.Id).ToList()
            : null;
        if (wanted is null)
        {
            return;
        }
        foreach (var gone in stored.Where(agent => !wanted.Contains(agent.BrandId)))
        {
            write.Remove(gone);
        }
        foreach (var id in wanted.Distinct().Where(id => !Array.Exists(stored, agent => agent.BrandId == id)))
        {
            write.Create(new BrandAgent { UserId = after.Id, BrandId = id });
        }
    }

    private static bool AreBrands(Records<Brand> brands, List<long> ids) => ids.TrueForAll(id => brands.Find(id) is { IsDeleted: false });

    private static bool IsAgent(User user) => user is { Deleted: false, Role: not UserRole.EndUser };
}
