using ZendeskEmulator.AccountSettings;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.CustomRoles.Operations;

/// <summary>Custom roles: the roles of every account on an Enterprise plan, and further ones.</summary>
internal static class CustomRoleResource
{
    private const string Path = "/api/v2/custom_roles";
    private const string One = $"{Path}/{{custom_role_id}}";

    /// <summary>As many as an account may have (documented).</summary>
    private const int MaxRoles = 197;

    private static readonly Crud<CustomRole> Crud = new(new() { CreateDefaults = CreateDefaults, Validate = Validate, Delete = Delete });

    public static readonly Resource Resource = new("custom_roles")
    {
        Kinds = [CustomRole.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Seeds =
        [
            Crud.Seed(
                (roles, sent) => roles.Ascending(0).FirstOrDefault(role => role.Name.Equals(sent.Name, StringComparison.OrdinalIgnoreCase)),
                isFixed: role => role.IsSystem),
        ],
        Operations =
        [
            Crud.List(Path, "ListCustomRoles"),
            Crud.Create(Path, "CreateCustomRole").For(CallerRole.Admin).Assuming(85),
            Crud.Show(One, "ShowCustomRoleById"),
            Crud.Update(One, "UpdateCustomRoleById").For(CallerRole.Admin).Noting("403 for Zendesk's own roles, as documented"),
            Crud.Delete(One, "DeleteCustomRoleById").For(CallerRole.Admin).Assuming(86),
        ],
    };

    /// <summary>
    /// Every account has Zendesk's own roles and the three that it proposes, and its owner is an admin (facts-tickets §17).
    /// </summary>
    // Assumed A-85: recorded are Admin and the light agent.
    private static void CreateDefaults(in AccountWrite write)
    {
        if (write.Get<Records<CustomRole>>().Count > 0)
        {
            return;
        }
        Create(write, "Staff", "Can edit tickets within their groups", 0, """
            {"macro_access":"manage-personal","ticket_access":"within-groups","view_access":"manage-personal"}
            """);
        Create(write, "Team lead", "Can manage tickets, macros, views and end users", 0, """
            {"assign_tickets_to_any_group":true,"organization_editing":true,"ticket_deletion":true}
            """);
        Create(write, "Advisor", "Can automate ticket workflows, manage channels and make private comments on tickets", 0, """
            {"manage_business_rules":true,"manage_extensions_and_channels":true,"ticket_comment_access":"none"}
            """);
        Create(write, "Light agent", "Can view and add private comments to tickets", RoleTypes.LightAgent);
        Create(write, "Contributor", "Can provide limited support", RoleTypes.Contributor);
        Create(write, "Billing admin", "Can manage all settings, including billing", RoleTypes.BillingAdmin);
        var admin = Create(write, "Admin", "Can manage all settings, except billing", RoleTypes.Admin);
        if (write.Get<UserCollection>().Find(UserOwner.IdIn(write.State)) is { CustomRoleId: null } owner)
        {
            write.Put(owner with { CustomRoleId = admin.Id });
        }
    }

    private static CustomRole Create(
        in AccountWrite write, string name, string description, long type, string? own = null) =>
        write.Create(new CustomRole { Name = name, Description = description, RoleType = type, Own = own });

    private static Error? Validate(in RecordChange<CustomRole> change, FieldErrors errors)
    {
        if (change.Before is { IsSystem: true })
        {
            return Errors.Forbidden;
        }
        if (change.Input!.Beside is SettingValues sent)
        {
            change.Draft.Own = CustomRoleConfiguration.OwnWith(change.Draft, sent);
            if (!CustomRoleConfiguration.AreValid(sent))
            {
                errors.Invalid("configuration", "Configuration");
            }
        }
        if (change.Before is null && change.Write.Get<Records<CustomRole>>().Count >= MaxRoles)
        {
            errors.Invalid("base", "Number of custom roles");
        }
        return null;
    }

    private static Outcome<CustomRole> Delete(in RecordChange<CustomRole> change)
    {
        if (change.Draft.IsSystem)
        {
            return Errors.Forbidden;
        }
        if (change.Write.Get<TeamMembers>().CountOf(change.Draft.Id) > 0)
        {
            // Assumed A-86: a role with team members is not deleted; the wording.
            return FieldErrors.OfBase("Role with team members: is invalid");
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }
}
