using System.Text;
using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomRoles;

/// <summary>What a role may do: <c>true</c>, <c>false</c> or a word for each of the documented keys.</summary>
internal sealed class CustomRoleConfiguration
{
    private const string Yes = "true";
    private const string No = "false";

    /// <summary>The keys with words, widest first (documented), and the flags, which are true or false.</summary>
    private static readonly SortedDictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["actions_access"] = ["full", "readonly", "none"],
        ["capacity_rules_access"] = ["full", "readonly", "none"],
        ["end_user_list_access"] = ["full", "none"],
        ["end_user_profile_access"] = ["full", "edit", "edit-within-org", "readonly"],
        ["explore_access"] = ["full", "edit", "readonly", "none"],
        ["forum_access"] = ["full", "edit-topics", "readonly"],
        ["macro_access"] = ["full", "manage-group", "manage-personal", "readonly"],
        ["report_access"] = ["full", "readonly", "none"],
        ["ticket_access"] = ["all", "within-groups-and-public-groups", "within-groups", "within-organization", "assigned-only"],
        ["ticket_comment_access"] = ["public", "none"],
        ["user_view_access"] = ["full", "manage-group", "manage-personal", "readonly", "none"],
        ["view_access"] = ["full", "manage-group", "manage-personal", "readonly", "playonly"],
    };

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

    /// <summary>The flags that a new role has. It may do what an agent without a role may do.</summary>
    private static readonly string[] FlagsOfAgents =
    [
        "manage_user_own_contacts", "manage_user_own_forwarding_numbers", "manage_user_own_photo", "organization_notes_editing",
        "side_conversation_create", "ticket_editing", "ticket_merge", "ticket_tag_editing", "update_user_own_alias",
        "update_user_own_name", "update_user_own_signature", "view_filter_tickets",
    ];

    private static readonly string[] FlagsThatNobodySets =
        ["assign_tickets_to_any_group", "chat_access", "group_access", "light_agent", "moderate_forums", "organization_notes_editing"];

    // Assumed A-85: what a role may do of which nothing is said. The keys and words are documented.
    private static readonly CustomRoleConfiguration OfAgents = Of(words => words[0], FlagsOfAgents.Contains);
    private static readonly CustomRoleConfiguration OfAdmins = Of(words => words[0], flag => flag != "light_agent");
    private static readonly CustomRoleConfiguration OfLightAgents = Of(words => words[^1], flag => flag == "light_agent");

    private readonly SortedDictionary<string, string> said = new(StringComparer.Ordinal);

    /// <summary>The keys that a body may have.</summary>
    public static BodyShape<CustomRoleConfiguration> Shape { get; } = CreateShape();

    /// <summary>Whether every word is one that its key may have.</summary>
    public bool IsValid => said.All(pair => !Words.TryGetValue(pair.Key, out var words) || words.Contains(pair.Value));

    /// <summary>Whether end users may be created, changed and deleted.</summary>
    public bool ManagesEndUsers => said.GetValueOrDefault("end_user_profile_access") == "full";

    public static CustomRoleConfiguration OfType(long type) => type switch
    {
        RoleTypes.Admin or RoleTypes.BillingAdmin => OfAdmins,
        0 => OfAgents,
        _ => OfLightAgents,
    };

    /// <summary>One with some of the keys, such as ticket_access=within-groups.</summary>
    public static CustomRoleConfiguration Of(params ReadOnlySpan<(string Key, string Value)> pairs)
    {
        var made = new CustomRoleConfiguration();
        foreach (var (key, value) in pairs)
        {
            made.said[key] = value;
        }
        return made;
    }

    /// <summary>This configuration with what another one says.</summary>
    public CustomRoleConfiguration With(CustomRoleConfiguration? other)
    {
        if (other is null)
        {
            return this;
        }
        var both = new CustomRoleConfiguration();
        foreach (var (key, value) in said.Concat(other.said))
        {
            both.said[key] = value;
        }
        return both;
    }

    /// <summary>Reads what <see cref="ToText"/> has written.</summary>
    public static CustomRoleConfiguration Parse(string text)
    {
        var made = new CustomRoleConfiguration();
        foreach (var pair in JsonElement.Parse(text).EnumerateObject())
        {
            made.said[pair.Name] = pair.Value.GetString()!;
        }
        return made;
    }

    /// <summary>The configuration as JSON.</summary>
    public string ToText() => Encoding.UTF8.GetString(RawJson.Write(json =>
    {
        json.WriteStartObject();
        foreach (var (key, value) in said)
        {
            json.WriteString(key, value);
        }
        json.WriteEndObject();
    }).Utf8.Span);

    public void Write(Utf8JsonWriter json, JsonEncodedText name)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in said)
        {
            if (value is Yes or No)
            {
                json.WriteBoolean(key, value == Yes);
            }
            else
            {
                json.WriteString(key, value);
            }
        }
        json.WriteEndObject();
    }

    private static CustomRoleConfiguration Of(Func<string[], string> word, Predicate<string> flag)
    {
        var made = new CustomRoleConfiguration();
        foreach (var (key, words) in Words)
        {
            made.said[key] = word(words);
        }
        foreach (var key in Flags)
        {
            made.said[key] = flag(key) ? Yes : No;
        }
        return made;
    }

    private static BodyShape<CustomRoleConfiguration> CreateShape()
    {
        var shape = new BodyShape<CustomRoleConfiguration>();
        foreach (var key in Words.Keys)
        {
            shape.Text(key, (read, value) => read.said[key] = value ?? "");
        }
        foreach (var key in Flags.Except(FlagsThatNobodySets))
        {
            shape.Boolean(key, (read, value) => read.said[key] = value ? Yes : No);
        }
        return shape;
    }
}
