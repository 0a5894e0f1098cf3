using System.Text.Json;
using ZendeskEmulator.AccountSettings;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET and PUT /api/v2/users/me/settings: an agent's settings of Zendesk's pages.</summary>
internal static class CurrentUserSettings
{
    private static readonly string[] Themes = ["0", "1", "2"];

    // Assumed A-87: the defaults. The keys are documented.
    public static readonly SettingsTree Tree = new(
        JsonElement.Parse("""
            {
              "admin_center": { "has_admin_center_side_nav_open": true },
              "lotus": {
                "agent_workspace_theme_preference": "0",
                "agent_workspace_theme_preference_for_conversation_panel": "0",
                "keyboard_shortcuts_enabled": true,
                "macro_shortcuts_enabled": true,
                "show_onboarding_tooltips": true,
                "two_factor_authentication": false
              },
              "shared_views_order": []
            }
            """),
        "lotus.two_factor_authentication");

    public static Response Show(RequestContext request) =>
        Tree.Show(OwnSettings.Of(request.State, request.Caller.UserId));

    public static Outcome<SettingValues> Update(RequestContext request, in AccountWrite write, SettingValues input)
    {
        foreach (var path in input.Paths.Where(path => path.Contains("_theme_", StringComparison.Ordinal)))
        {
            if (!Themes.Contains(input.FindText(path)))
            {
                return Errors.InvalidAttribute($"settings.{path}", $"must be one of these: {string.Join(", ", Themes)}", request.Action);
            }
        }
        return OwnSettings.Put(write, request.Caller.UserId, input);
    }

    public static Response Render(RequestContext request, in Outcome<SettingValues> outcome) =>
        Tree.Show(outcome.Record);
}
