namespace Zendesk;

/// <summary>The filter and order of a list of organizations.</summary>
public sealed record OrganizationListOptions : ListOptions
{
    /// <summary>Only the organizations of this user. Null, the default: all.</summary>
    public long? UserId { get; init; }

    /// <summary>The order. Default: by id, the oldest first.</summary>
    public OrganizationSort Sort { get; init; }

    /// <summary>Whether the order is turned around.</summary>
    public bool Descending { get; init; }

    internal string Folder => UserId is { } id ? $"users/{id}/organizations" : "organizations";

    private protected override void AddTo(ListQuery query) =>
        ListOrder.AddTo(query, Sort == OrganizationSort.Name ? "name" : null, Descending);
}

/// <summary>The order of organizations.</summary>
public enum OrganizationSort
{
    /// <summary>The id.</summary>
    Id,

    /// <summary>The name.</summary>
    Name,
}
