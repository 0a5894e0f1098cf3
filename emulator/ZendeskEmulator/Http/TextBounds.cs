using System.Collections.Frozen;

namespace ZendeskEmulator.Http;

/// <summary>
/// The maximum length of texts in bodies (in bytes of UTF-8) and the maximum number of list items, by key. This is the
/// only table of them. A key has the same bound wherever it occurs.
/// </summary>
// Assumed A-48: Zendesk's own bounds are known for few keys. Its message for a text that is too long is known (facts
// §3.7).
internal static class TextBounds
{
    /// <summary>One line: 255 letters of at most four bytes each.</summary>
    public const int Line = 1020;

    /// <summary>A text of several lines: the size of a MySQL TEXT column.</summary>
    public const int Text = 65_535;

    /// <summary>A pattern. Its cost grows faster than its length.</summary>
    public const int Pattern = 255;

    private static readonly FrozenDictionary<string, int> Longest = new Dictionary<string, int>
    {
        // Users, their identities and organizations.
        ["name"] = Line,
        ["email"] = Line,
        ["external_id"] = Line,
        ["phone"] = Line,
        ["alias"] = Line,
        ["role"] = Line,
        ["time_zone"] = Line,
        ["locale"] = Line,
        ["language"] = Line,
        ["ticket_restriction"] = Line,
        ["organization_name"] = Line,
        ["type"] = Line,
        ["value"] = Line,
        ["tags"] = Line,
        ["domain_names"] = Line,
        ["details"] = Text,
        ["notes"] = Text,
        ["signature"] = Text,

        // User and organization fields, and their values.
        ["key"] = Line,
        ["title"] = Line,
        ["tag"] = Line,
        ["relationship_target_type"] = Line,
        ["description"] = Text,
        ["regexp_for_validation"] = Pattern,
        ["user_fields"] = Text,
        ["organization_fields"] = Text,

        // Tickets and their comments.
        ["subject"] = Text,
        ["raw_subject"] = Text,
        ["body"] = Text,
        ["html_body"] = Text,
        ["text"] = Text,
        ["created_at"] = Line,
        ["updated_at"] = Line,
        ["solved_at"] = Line,
        ["assignee_email"] = Line,
        ["priority"] = Line,
        ["status"] = Line,
        ["due_at"] = Line,
        ["recipient"] = Line,
        ["reason"] = Text,
        ["additional_tags"] = Line,
        ["remove_tags"] = Line,
        ["updated_stamp"] = Line,
        ["user_email"] = Line,
        ["user_name"] = Line,
        ["action"] = Line,
        ["file_name"] = Line,
        ["content_type"] = Line,
        ["content_token"] = Line,
        ["token"] = Line,
        ["target_comment"] = Text,
        ["source_comment"] = Text,

        // The configuration of tickets.
        ["title_in_portal"] = Line,
        ["agent_description"] = Text,
        ["display_name"] = Line,
        ["status_category"] = Line,
        ["agent_label"] = Line,
        ["id"] = Line,
        ["ids"] = Line,
        ["end_user_label"] = Line,
        ["end_user_description"] = Text,
        ["subdomain"] = Line,
        ["host_mapping"] = Line,
        ["signature_template"] = Text,
        // OAuth clients and the token endpoint.
        ["identifier"] = Line,
        ["company"] = Line,
        ["redirect_uri"] = Line,
        ["logo_url"] = Line,
        ["kind"] = Line,
        ["scopes"] = Line,
        ["secret"] = Line,
        ["hash"] = Line,
        ["access_hash"] = Line,
        ["refresh_hash"] = Line,
        ["secret_hash"] = Line,
        ["code_challenge"] = Line,
        ["grant_type"] = Line,
        ["client_id"] = Line,
        ["client_secret"] = Line,
        ["code"] = Line,
        ["code_verifier"] = Line,
        ["refresh_token"] = Line,
        ["scope"] = Text,
        // Custom roles, brands and settings.
        ["actions_access"] = Line,
        ["capacity_rules_access"] = Line,
        ["end_user_list_access"] = Line,
        ["end_user_profile_access"] = Line,
        ["explore_access"] = Line,
        ["forum_access"] = Line,
        ["macro_access"] = Line,
        ["report_access"] = Line,
        ["ticket_access"] = Line,
        ["ticket_comment_access"] = Line,
        ["user_view_access"] = Line,
        ["view_access"] = Line,
        ["values"] = Text,
        ["own"] = Text,
        ["password"] = Line,
        ["previous_password"] = Line,
        ["agent_workspace_theme_preference"] = Line,
        ["agent_workspace_theme_preference_for_conversation_panel"] = Line,
        ["api_token_access"] = Line,
        ["autorouting_tag"] = Line,
        ["default_search_filters_brands"] = Line,
        ["default_search_filters_categories"] = Line,
        ["default_search_filters_external_content_sources"] = Line,
        ["default_search_filters_locales"] = Line,
        ["default_search_filters_sections"] = Line,
        ["default_solved_ticket_reassignment_strategy"] = Line,
        ["email_sender_authentication_profile"] = Line,
        ["end_user_upgrade_brand_association_behavior"] = Line,
        ["favicon_url"] = Line,
        ["header_color"] = Line,
        ["header_logo_url"] = Line,
        ["html_mail_template"] = Text,
        ["macro_order"] = Line,
        ["mail_delimiter"] = Text,
        ["new_agent_brand_association_behavior"] = Line,
        ["page_background_color"] = Line,
        ["raw_ticket_forms_instructions"] = Text,
        ["shorten_url"] = Line,
        ["tab_background_color"] = Line,
        ["text_color"] = Line,
        ["text_mail_template"] = Text,
        ["ticket_forms_instructions"] = Text,
        ["welcome_message"] = Text,
        ["xsell_source"] = Line,

        // The control plane and seeds.
        ["account"] = Line,
        ["api_tokens"] = Line,
        ["consent"] = Line,
        ["access_token_lifetime"] = Line,
        ["refresh_token_lifetime"] = Line,
        ["mode"] = Line,
        ["now"] = Line,
        ["by"] = Line,
        ["to"] = Line,
        ["until"] = Line,
        ["for"] = Line,
        ["plan"] = Line,
        ["pace"] = Line,
        ["rule"] = Line,
        ["error"] = Line,
        ["within"] = Line,
        ["from"] = Line,
        ["preset"] = Line,
        ["close"] = Line,
        ["delay"] = Line,
        ["fixed"] = Line,
        ["min"] = Line,
        ["max"] = Line,
        ["median"] = Line,
        ["clock"] = Line,
        ["every"] = Line,
        ["retry_after"] = Line,
        ["message"] = Line,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Assumed A-49: the maximum counts. The error is recorded for other lists.
    private static readonly FrozenDictionary<string, int> MaxItems = new Dictionary<string, int>
    {
        ["tags"] = 1_000,
        ["domain_names"] = 1_000,
        ["organization_ids"] = 300,
        ["group_ids"] = 300,
        ["redirect_uri"] = 100,
        ["scopes"] = 100,
        ["agent_brand_ids"] = 300,
        ["locale_ids"] = 100,
        ["shared_views_order"] = 1_000,
        ["custom_field_options"] = 2_000,
        ["user_fields"] = 2_000,
        ["organization_fields"] = 2_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The maximum length in bytes of the text under a key.</summary>
    public static int LongestOf(string key) => Longest.GetValueOrDefault(key, Text);

    /// <summary>
    /// The maximum number of items under a key. Most lists are bounded only by the length of the body.
    /// </summary>
    public static int MaxItemsOf(string key) => MaxItems.GetValueOrDefault(key, int.MaxValue);

    /// <summary>Whether the table has a bound for the texts under a key.</summary>
    public static bool Knows(string key) => Longest.ContainsKey(key);
}
