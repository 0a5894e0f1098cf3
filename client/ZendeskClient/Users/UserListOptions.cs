namespace Zendesk;

/// <summary>The filter and order of a list of users.</summary>
public sealed record UserListOptions : ListOptions
{
    /// <summary>Only users with one of these roles. Default: all roles.</summary>
    public IReadOnlyList<UserRole> Roles { get; init; } = [];

    /// <summary>Only users with this custom role. Null, the default: all.</summary>
    public long? CustomRoleId { get; init; }

    /// <summary>Only the user with this external_id, ignoring case. Null, the default: all.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Only the members of this organization. Null, the default: all.</summary>
    public long? OrganizationId { get; init; }

    /// <summary>The order. Default: by id, the oldest first.</summary>
    public UserSort Sort { get; init; }

    /// <summary>Whether the order is turned around.</summary>
    public bool Descending { get; init; }

    internal string Folder => OrganizationId is { } id ? $"organizations/{id}/users" : "users";

    private protected override void AddTo(ListQuery query)
    {
        foreach (var role in Roles)
        {
            query.Add("role[]", role.Value);
        }
        query.AddIfAny("permission_set", CustomRoleId?.ToString(System.Globalization.CultureInfo.InvariantCulture)).AddIfAny(
            "external_id",
            ExternalId);
        ListOrder.AddTo(query, Sort == UserSort.Id ? null : NameOf(Sort), Descending);
    }

    private static string NameOf(UserSort sort) => sort switch
    {
        UserSort.Name => "name",
        UserSort.CreatedAt => "created_at",
        _ => "updated_at",
    };
}

/// <summary>The order of users.</summary>
public enum UserSort
{
    /// <summary>The id.</summary>
    Id,

    /// <summary>The name.</summary>
    Name,

    /// <summary>When they were created.</summary>
    CreatedAt,

    /// <summary>When they were last changed.</summary>
    UpdatedAt,
}
