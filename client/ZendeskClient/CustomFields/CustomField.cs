using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>
/// A custom field of users or organizations. See
/// https://developer.zendesk.com/api-reference/ticketing/users/user_fields/.
/// </summary>
public sealed record CustomField : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the field.</summary>
    public string? Url { get; init; }

    /// <summary>The type of its values.</summary>
    public CustomFieldType? Type { get; init; }

    /// <summary>The name of its values in <see cref="User.UserFields"/> or <see cref="Organization.OrganizationFields"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The name that agents see.</summary>
    public string? Title { get; init; }

    /// <summary>The title with its dynamic content not filled in.</summary>
    public string? RawTitle { get; init; }

    /// <summary>A description of its purpose.</summary>
    public string? Description { get; init; }

    /// <summary>The description with its dynamic content not filled in.</summary>
    public string? RawDescription { get; init; }

    /// <summary>Its place among the fields.</summary>
    public int? Position { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether Zendesk created it; such a field cannot be deleted.</summary>
    public bool? System { get; init; }

    /// <summary>The pattern of a regexp field.</summary>
    public string? RegexpForValidation { get; init; }

    /// <summary>The tag that a ticked checkbox adds.</summary>
    public string? Tag { get; init; }

    /// <summary>The type of the records that a lookup field refers to.</summary>
    public string? RelationshipTargetType { get; init; }

    /// <summary>The options of a dropdown or multiselect field; null for other types.</summary>
    [JsonPropertyName("custom_field_options")]
    public IReadOnlyList<CustomFieldOption>? Options { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
