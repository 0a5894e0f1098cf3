using System.Text.Json;
using ZendeskEmulator.AccountSettings;

namespace ZendeskEmulator.CustomRoles;

/// <summary>The rights of a role: <c>true</c>, <c>false</c> or a word for each of the documented keys.</summary>
internal static class CustomRoleConfiguration
{
    private const string ProfileAccess = "end_user_profile_access";

    /// <summary>The keys with words, widest first (documented).</summary>
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["actions_access"] = ["full", "readonly", "none"],
        ["capacity_rules_access"] = ["full", "readonly", "none"],
        ["end_user_list_access"] = ["full", "none"],
        [ProfileAccess] = ["full", "edit", "edit-within-org", "readonly"],
        ["explore_access"] = ["full", "edit", "readonly", "none"],
        ["forum_access"] = ["full", "edit-topics", "readonly"],
        ["macro_access"] = ["full", "manage-group", "manage-personal", "readonly"],
        ["report_access"] = ["full", "readonly", "none"],
        ["ticket_access"] = ["all", "within-groups-and-public-groups", "within-groups", "within-organization", "assigned-only"],
        ["ticket_comment_access"] = ["public", "none"],
        ["user_view_access"] = ["full", "manage-group", "manage-personal", "readonly", "none"],
        ["view_access"] = ["full", "manage-group", "manage-personal", "readonly", "playonly"],
    };

    /// <summary>The keys that are true or false.</summary>
    private static readonly string[] Flags =
    [
        "assign_tickets_to_any_group", "chat_access", "execute_it_asset_management_actions", "export_views",
        "forum_access_restricted_content", "group_access", "light_agent", "manage_api_credentials", "manage_business_rules",
        "manage_contextual_workspaces", "manage_dynamic_content", "manage_extensions_and_channels", "manage_facebook",
        "manage_organization_fields", "manage_ticket_fields", "manage_ticket_forms", "manage_ticket_settings", "manage_user_fields",
        "manage_user_own_contacts", "manage_user_own_forwarding_numbers", "manage_user_own_photo", "moderate_forums",
        "modify_closed_tickets", "organization_editing", "organization_notes_editing", "side_conversation_create", "ticket_deletion",
        "ticket_editing", "ticket_merge", "ticket_tag_editing", "twitter_search_access", "update_api_settings",
        "update_user_own_alias", "update_user_own_name", "update_user_own_signature", "view_access_logs", "view_audit_logs",
        "view_deleted_tickets", "view_filter_tickets", "voice_access", "voice_dashboard_access",
    ];

    /// <summary>The flags that are true in a new role. They are the rights of an agent without a role.</summary>
    private static readonly string[] FlagsOfAgents =
    [
        "manage_user_own_contacts", "manage_user_own_forwarding_numbers", "manage_user_own_photo", "organization_notes_editing",
        "side_conversation_create", "ticket_editing", "ticket_merge", "ticket_tag_editing", "update_user_own_alias",
        "update_user_own_name", "update_user_own_signature", "view_filter_tickets",
    ];

    private static readonly string[] FlagsThatNobodySets =
        ["assign_tickets_to_any_group", "chat_access", "group_access", "light_agent", "moderate_forums", "organization_notes_editing"];

    // Assumed A-85: the defaults. The keys and words are documented.
    private static readonly SettingsTree OfAgents = TreeOf(words => words[0], FlagsOfAgents.Contains);
    private static readonly SettingsTree OfAdmins = TreeOf(words => words[0], flag => flag != "light_agent");
    private static readonly SettingsTree OfLightAgents = TreeOf(words => words[^1], flag => flag == "light_agent");

    public static BodyShape<SettingValues> Shape => OfAgents.Shape;

    /// <summary>Whether every word is one that its key may have.</summary>
    public static bool AreValid(SettingValues values) =>
        Words.All(known => values.Find(known.Key) is null || known.Value.Contains(values.FindText(known.Key)));

    /// <summary>Whether a role may create, change and delete end users.</summary>
    public static bool ManagesEndUsers(CustomRole role) => WordOf(role, ProfileAccess) == "full";

    /// <summary>The word that a role has under a key, such as macro_access.</summary>
    public static string? WordOf(CustomRole role, string key) => DefaultsOf(role.RoleType).TextOf(key, role.ReadOwn());

    /// <summary>A role's own part of its configuration after some values were sent; null if it does not differ from the default.</summary>
    public static string? OwnWith(CustomRole role, SettingValues sent)
    {
        var own = role.ReadOwn();
        own.Set(sent);
        DefaultsOf(role.RoleType).RemoveDefaults(own);
        return own.Count == 0 ? null : own.ToText();
    }

    public static void Write(Utf8JsonWriter json, JsonEncodedText key, CustomRole role)
    {
        json.WritePropertyName(key);
        DefaultsOf(role.RoleType).Write(json, role.ReadOwn());
    }

    private static SettingsTree DefaultsOf(long type) => type switch
    {
        RoleTypes.Admin or RoleTypes.BillingAdmin => OfAdmins,
        0 => OfAgents,
        _ => OfLightAgents,
    };

    private static SettingsTree TreeOf(Func<string[], string> word, Predicate<string> flag)
    {
        var defaults = new SettingValues();
        foreach (var (key, words) in Words)
        {
            defaults.Set(key, RawJson.Write(json => json.WriteStringValue(word(words))));
        }
        foreach (var key in Flags)
        {
            defaults.Set(key, RawJson.Write(json => json.WriteBooleanValue(flag(key))));
        }
        return new SettingsTree(JsonElement.Parse(defaults.ToText()), FlagsThatNobodySets);
    }
}
