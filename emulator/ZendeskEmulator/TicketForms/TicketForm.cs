using ZendeskEmulator.Storage;

namespace ZendeskEmulator.TicketForms;

/// <summary>A form: which fields a ticket has, and what must be filled in when.</summary>
internal sealed record TicketForm : TimedRecord, IHasSchema<TicketForm>
{
    private static readonly SortKey<TicketForm> ByPosition = new("position", form => SortText.Of(form.Position));

    /// <summary>In the recorded order (facts-tickets §7.3).</summary>
    public static Schema<TicketForm> Schema { get; } = new("ticket_forms", "ticket_form", fields => fields
        .Url()
        .Text("name", form => form.Name, (form, value) => form.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Text("display_name", form => form.DisplayName, (form, value) => form.DisplayName = value)
        .Id()
        .Derived("raw_name", (json, key, form, _) => json.WriteString(key, form.Name))
        .Derived("raw_display_name", (json, key, form, _) => json.WriteString(key, form.DisplayName))
        .Boolean("end_user_visible", form => form.EndUserVisible, (form, value) => form.EndUserVisible = value)
        .Reference("position", form => form.Position, (form, value) => form.Position = value)
        .Value("ticket_field_ids", ArrayFieldTypes.Ids, form => form.FieldIds, (form, value) => form.FieldIds = value)
        .Boolean("active", form => form.Active, (form, value) => form.Active = value)
        .Boolean("default", form => form.Default, (form, value) => form.Default = value)
        .Times()
        .Boolean("in_all_brands", form => form.InAllBrands, (form, value) => form.InAllBrands = value)
        .Value("restricted_brand_ids", ArrayFieldTypes.Ids, form => form.BrandIds, (form, value) => form.BrandIds = value)
        .Value(
            "end_user_conditions", ArrayFieldTypes.Objects, form => form.EndUserConditions, (form, value) => form.EndUserConditions = value)
        .Value("agent_conditions", ArrayFieldTypes.Objects, form => form.AgentConditions, (form, value) => form.AgentConditions = value))
    {
        Sorts = [ByPosition],
        OrderByOffset = ByPosition,
    };

    public string Name { get; set; } = "";

    /// <summary>The name, unless given.</summary>
    public string? DisplayName { get; set; }

    public bool EndUserVisible { get; set; }

    public long Position { get; set; }

    /// <summary>The fields in their order. Zendesk's own, unless given.</summary>
    public long[]? FieldIds { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>True for one form: tickets have it unless they are given another.</summary>
    public bool Default { get; set; }

    public bool InAllBrands { get; set; } = true;

    /// <summary>The brands of a form that is not in all of them.</summary>
    public long[]? BrandIds { get; set; }

    public RawJson? EndUserConditions { get; set; }

    public RawJson? AgentConditions { get; set; }

    public bool IsInBrand(long brandId) => InAllBrands || (BrandIds ?? []).Contains(brandId);

    /// <summary>A deleted field leaves the forms.</summary>
    public static void ForgetField(in AccountWrite write, long fieldId)
    {
        foreach (var form in write.Get<Records<TicketForm>>().Ascending(0).Where(form => (form.FieldIds ?? []).Contains(fieldId)).ToArray())
        {
            write.Put(form with { FieldIds = Array.FindAll(form.FieldIds!, id => id != fieldId) });
        }
    }

    /// <summary>The default form of an account.</summary>
    public static TicketForm? DefaultOf(AccountState state) =>
        state.Get<Records<TicketForm>>().Ascending(0).FirstOrDefault(form => form.Default);
}
