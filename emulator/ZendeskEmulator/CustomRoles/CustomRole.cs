using ZendeskEmulator.AccountSettings;

namespace ZendeskEmulator.CustomRoles;

/// <summary>A role of agents. Roles of other types than 0 are Zendesk's own and cannot be changed.</summary>
internal sealed record CustomRole : TimedRecord, IHasSchema<CustomRole>
{
    /// <summary>The recorded order, without a url (facts-tickets §15).</summary>
    public static Schema<CustomRole> Schema { get; } = new("custom_roles", "custom_role", fields => fields
        .Id()
        .Text("name", role => role.Name, (role, value) => role.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Text("description", role => role.Description, (role, value) => role.Description = value)
        .Reference("role_type", role => role.RoleType, (role, value) => role.RoleType = value).ReadOnly()
        .Times()
        // Data files before 1.0 have flags as texts. No key and no word is "true" or "false".
        .Text("own", role => role.Own, (role, value) => role.Own = value?.Replace("\"true\"", "true").Replace("\"false\"", "false"))
            .OnlyStored()
        .Derived("configuration", (json, key, role, _) => CustomRoleConfiguration.Write(json, key, role))
        .LookedUp(
            "team_member_count",
            (state, roles) => roles.ToDictionary(role => role.Id, role => state.Get<TeamMembers>().CountOf(role.Id)),
            (json, key, role, counts) => json.WriteNumber(key, counts[role.Id]))
        .Beside(body => body.Object("configuration", input => input.Get<SettingValues>(), CustomRoleConfiguration.Shape)))
    {
        Unique = [new(role => role.Name, (errors, _) => errors.Taken("name", "Name"))],
    };

    public string Name { get; set; } = "";

    public string? Description { get; set; }

    /// <summary>0 for a role that can be changed; else one of <see cref="RoleTypes"/>.</summary>
    public long RoleType { get; set; }

    /// <summary>The part of its configuration that differs from the default of its type, as JSON; null if it does not differ.</summary>
    public string? Own { get; set; }

    /// <summary>Whether the role is Zendesk's own.</summary>
    public bool IsSystem => RoleType != 0;

    /// <summary>Whether users with the role are admins.</summary>
    public bool IsAdmin => RoleType is RoleTypes.Admin or RoleTypes.BillingAdmin;

    /// <summary>The part of its configuration that differs from the default of its type.</summary>
    public SettingValues ReadOwn() => Own is null ? new SettingValues() : SettingValues.Parse(Own);

    /// <summary>The role of Zendesk's own of a type; null in an account that does not have it yet.</summary>
    public static CustomRole? OfType(AccountState state, long type) =>
        state.Get<Records<CustomRole>>().Ascending(0).FirstOrDefault(role => role.RoleType == type);
}

/// <summary>The <c>role_type</c> of Zendesk's own roles (documented).</summary>
internal static class RoleTypes
{
    public const long LightAgent = 1;
    public const long ChatAgent = 2;
    public const long Contributor = 3;
    public const long Admin = 4;
    public const long BillingAdmin = 5;
}
