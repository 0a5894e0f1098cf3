namespace Zendesk;

/// <summary>An option of a dropdown or multiselect field.</summary>
public sealed record CustomFieldOption : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the option; null inside a field.</summary>
    public string? Url { get; init; }

    /// <summary>The name that agents see.</summary>
    public string? Name { get; init; }

    /// <summary>The name with its dynamic content not filled in.</summary>
    public string? RawName { get; init; }

    /// <summary>
    /// The value in <see cref="User.UserFields"/> or <see cref="Organization.OrganizationFields"/>, also the tag that it
    /// adds.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Its place among the options; null inside a field.</summary>
    public int? Position { get; init; }
}
