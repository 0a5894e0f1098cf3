using ZendeskEmulator.BrandAgents;
using ZendeskEmulator.CustomRoles;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Brands.Operations;

/// <summary>Brands.</summary>
internal static class BrandResource
{
    private const string Path = "/api/v2/brands";
    private const string One = $"{Path}/{{brand_id}}";

    /// <summary>The maximum number of agents who join a new brand. The limit keeps the write small; Zendesk adds all agents.</summary>
    private const int MaxFirstAgents = 2_000;

    private static readonly Rules<Brand> Rules = new()
    {
        CreateDefaults = CreateDefaults,
        Validate = Validate,
        Put = Save,
        Delete = Remove,
    };

    private static readonly Crud<Brand> Crud = new(Rules)
    {
        Lists = new()
        {
            Filter = (brands, query) =>
                query["include_deleted"] is { } all && BodyValue.BooleanOf(all) == true ? brands.WithUnlisted : brands,
        },
    };

    public static readonly Resource Resource = new("brands")
    {
        Kinds = [Brand.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Seeds =
        [
            Crud.Seed((brands, sent) => brands.FindBy(Brand.BySubdomain, sent.Subdomain))
                .NamedBy("agent_brand_ids", "restricted_brand_ids"),
        ],
        Operations =
        [
            Get(Path, "ListBrands", "brands/index", List),
            Crud.Create(Path, "CreateBrand").For(CallerRole.Admin).Assuming(71),
            Get($"{Path}/check_host_mapping", "CheckHostMappingValidity", "brands/check_host_mapping", HostMapping.Check)
                .For(CallerRole.Admin).Approximated("asks no DNS: a well-formed host that no brand has is valid"),
            Crud.Show(One, "ShowBrand"),
            Crud.Update(One, "UpdateBrand").For(CallerRole.Admin).Assuming(71),
            Crud.Delete(One, "DeleteBrand").For(CallerRole.Admin).Assuming(71),
            Put($"{One}/logo", "UpdateBrandLogo", "brands/logo", BrandLogo.Body, BrandLogo.Put, Crud<Brand>.Render)
                .For(CallerRole.Admin).Assuming(78),
            Delete($"{One}/logo", "DeleteBrandLogo", "brands/logo", BrandLogo.Delete, NoContent).For(CallerRole.Admin),
            Get(
                $"{One}/check_host_mapping",
                "CheckHostMappingValidityForExistingBrand",
                "brands/check_host_mapping",
                HostMapping.CheckOfBrand)
                .For(CallerRole.Admin).Approximated("asks no DNS: a well-formed host that no other brand has is valid"),
        ],
    };

    /// <summary>Admins list all brands, an agent those that it works for (documented).</summary>
    private static Response List(RequestContext request)
    {
        var brands = Crud.Lists.All(request);
        if (request.Caller.Role == CallerRole.Admin)
        {
            return Crud.Lists.Page(request, brands);
        }
        var own = BrandAgent.OfUser(request.State, request.Caller.UserId).Select(agent => agent.BrandId).ToHashSet();
        return Crud.Lists.Page(request, new FilteredRecords<Brand>(brands, brand => own.Contains(brand.Id)));
    }

    /// <summary>Every account has a brand named like it (facts-tickets §17).</summary>
    private static void CreateDefaults(in AccountWrite write)
    {
        if (Brand.DefaultOf(write.State) is null)
        {
            CreateWithAgents(write, new Brand { Name = write.State.Name, Subdomain = write.State.Name, Default = true });
        }
    }

    // Assumed A-71: the wordings. That a subdomain belongs to one brand, and the default stays, is documented.
    private static Error? Validate(in RecordChange<Brand> change, FieldErrors errors)
    {
        var draft = change.Draft;
        if (change.Before is { IsDeleted: true })
        {
            return Errors.RecordNotFound;
        }
        draft.HostMapping = string.IsNullOrWhiteSpace(draft.HostMapping) ? null : draft.HostMapping;
        if (draft.Subdomain.Length > 0 && draft.Subdomain != change.Before?.Subdomain && !HostMapping.IsLabel(draft.Subdomain))
        {
            errors.Invalid("subdomain", "Subdomain");
        }
        if (draft.HostMapping is { } host && host != change.Before?.HostMapping && !HostMapping.IsHost(host))
        {
            errors.Invalid("host_mapping", "Host mapping");
        }
        if (draft is { Default: true, Active: false } || change is { Before.Default: true, Draft.Default: false })
        {
            errors.Say("default", "Default: one active brand must be the default", "InvalidValue");
        }
        return null;
    }

    private static Brand Save(in RecordChange<Brand> change)
    {
        if (change.Draft.Default)
        {
            Brand.MoveDefault(change.Write, change.Draft.Id);
        }
        return change.Before is { } before ? change.Write.PutIfChanged(before, change.Draft) : CreateWithAgents(change.Write, change.Draft);
    }

    /// <summary>Every agent works for a new brand.</summary>
    private static Brand CreateWithAgents(in AccountWrite write, Brand draft)
    {
        var created = write.Create(draft);
        foreach (var userId in write.Get<TeamMembers>().Ids.Take(MaxFirstAgents))
        {
            write.Create(new BrandAgent { UserId = userId, BrandId = created.Id });
        }
        return created;
    }

    /// <summary>Soft: tickets keep the brand, and its subdomain is free.</summary>
    private static Outcome<Brand> Remove(in RecordChange<Brand> change)
    {
        if (change.Draft.IsDeleted)
        {
            return Errors.RecordNotFound;
        }
        if (change.Draft.Default)
        {
            // Assumed A-71: the default brand is not deleted.
            return FieldErrors.OfBase("The default brand cannot be deleted");
        }
        foreach (var agent in BrandAgent.OfBrand(change.Write.State, change.Draft.Id))
        {
            change.Write.Remove(agent);
        }
        return change.Write.Put(change.Draft with { IsDeleted = true, Active = false });
    }
}
