using ZendeskEmulator.Attachments;
using ZendeskEmulator.Storage;
using ZendeskEmulator.TicketForms;

namespace ZendeskEmulator.Brands;

/// <summary>A brand of the account, with a subdomain of its own. A deleted brand can still be shown.</summary>
internal sealed record Brand : TimedRecord, IHasSchema<Brand>
{
    public static readonly UniqueKey<Brand> BySubdomain =
        new(brand => brand.Subdomain, (errors, _) => errors.Taken("subdomain", "Subdomain"));

    private static readonly SortKey<Brand> NameOrder = new("name", brand => brand.Name.ToUpperInvariant());

    /// <summary>In the recorded order (facts-tickets §14); listed by name (documented).</summary>
    public static Schema<Brand> Schema { get; } = new("brands", "brand", fields => fields
        .Url()
        .Id()
        .Text("name", brand => brand.Name, (brand, value) => brand.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Derived("brand_url", (json, key, brand, links) => json.WriteString(key, brand.UrlOf(links.BaseUrl)))
        .Text("subdomain", brand => brand.Subdomain, (brand, value) => brand.Subdomain = value?.Trim() ?? "")
            .Required("Subdomain").Essential()
        .Text("host_mapping", brand => brand.HostMapping, (brand, value) => brand.HostMapping = value)
        .Boolean("has_help_center", brand => brand.HasHelpCenter, (brand, value) => brand.HasHelpCenter = value)
        .Derived("help_center_state", (json, key, brand, _) => json.WriteString(key, brand.HasHelpCenter ? "enabled" : "disabled"))
        .Boolean("active", brand => brand.Active, (brand, value) => brand.Active = value)
        .Boolean("default", brand => brand.Default, (brand, value) => brand.Default = value)
        .Boolean("is_deleted", brand => brand.IsDeleted, (brand, value) => brand.IsDeleted = value).ReadOnly()
        .LookedUp("logo", (state, _) => state.Get<Records<Attachment>>(), (json, key, brand, files, links) =>
            Picture.Write(json, key, files.Find(brand.LogoId), links))
        .Reference("logo_id", brand => brand.LogoId, (brand, id) => brand.LogoId = id).OnlyStored()
        .LookedUp(
            "ticket_form_ids",
            (state, _) => state.Get<Records<TicketForm>>().Ascending(0).ToArray(),
            (json, key, brand, forms) => ArrayFieldTypes.Ids.Write(json, key, brand.FormIdsOf(forms)))
        .Text("signature_template", brand => brand.SignatureTemplate, (brand, value) => brand.SignatureTemplate = value ?? "")
        .Times())
    {
        Unique = [BySubdomain],
        Sorts = [NameOrder],
        OrderByOffset = NameOrder,
        OrderByCursor = NameOrder,
        IsListed = brand => !brand.IsDeleted,
    };

    public string Name { get; set; } = "";

    public string Subdomain { get; set; } = "";

    public string? HostMapping { get; set; }

    public bool HasHelpCenter { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>True for one brand: tickets have it unless they are given another.</summary>
    public bool Default { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>The attachment that is its logo; 0 if there is none.</summary>
    public long LogoId { get; set; }

    public string SignatureTemplate { get; set; } = "{{agent.signature}}";

    /// <summary>The default brand of an account.</summary>
    public static Brand? DefaultOf(AccountState state) => state.Get<Records<Brand>>().Ascending(0).FirstOrDefault(brand => brand.Default);

    /// <summary>Takes the default from the brand that has it, for the brand that will have it.</summary>
    public static void MoveDefault(in AccountWrite write, long nextId)
    {
        if (DefaultOf(write.State) is { } former && former.Id != nextId)
        {
            write.Put(former with { Default = false });
        }
    }

    /// <summary>The default brand has the address of the request, so a client that follows it returns to the emulator.</summary>
    private string UrlOf(string baseUrl) => Default ? baseUrl
        : HostMapping is { } host ? $"https://{host}"
        : $"https://{Subdomain}.zendesk.com";

    private long[] FormIdsOf(TicketForm[] forms) => [.. forms.Where(form => form.Active && form.IsInBrand(Id)).Select(form => form.Id)];
}
