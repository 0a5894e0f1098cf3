using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>The values of a form of tickets in a request; see <see cref="RecordInput"/>. A new one needs a name.</summary>
public sealed class TicketFormInput : RecordInput
{
    /// <summary>The name that agents see.</summary>
    public string? Name { get => GetText("name"); set => Set("name", value); }

    /// <summary>The name that end users see. Zendesk's default: the name.</summary>
    public string? DisplayName { get => GetText("display_name"); set => Set("display_name", value); }

    /// <summary>Whether end users may choose it.</summary>
    public bool? EndUserVisible { get => GetFlag("end_user_visible"); set => Set("end_user_visible", value); }

    /// <summary>Its place among the forms.</summary>
    public long? Position { get => GetNumber("position"); set => Set("position", value); }

    /// <summary>The ids of its fields, in their order. Zendesk's default: its own fields.</summary>
    public IReadOnlyList<long>? TicketFieldIds { get; set => SetIds("ticket_field_ids", field = value); }

    /// <summary>Whether it can be used.</summary>
    public bool? Active { get => GetFlag("active"); set => Set("active", value); }

    /// <summary>Whether tickets have it that are given no other.</summary>
    public bool? Default { get => GetFlag("default"); set => Set("default", value); }

    /// <summary>Whether every brand has it.</summary>
    public bool? InAllBrands { get => GetFlag("in_all_brands"); set => Set("in_all_brands", value); }

    /// <summary>The brands that have it, unless all have.</summary>
    public IReadOnlyList<long>? RestrictedBrandIds { get; set => SetIds("restricted_brand_ids", field = value); }

    private void SetIds(string name, IReadOnlyList<long>? ids) =>
        Set(name, ids is null ? null : new JsonArray([.. ids.Select(id => (JsonNode)id)]));
}
