using System.Collections.Frozen;

namespace ZendeskEmulator.OAuth;

/// <summary>The rights of a token (facts-webhooks-oauth §5.7).</summary>
internal static class Scopes
{
    public const string Read = "read";
    public const string Write = "write";

    /// <summary>
    /// The family of a path's first segment after /api/v2; a segment without one takes <c>read</c> and <c>write</c>
    /// only.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Families = new Dictionary<string, string>
    {
        ["users"] = "users",
        ["end_users"] = "users",
        ["deleted_users"] = "users",
        ["organizations"] = "organizations",
        ["organization_memberships"] = "organizations",
        ["groups"] = "groups",
        ["group_memberships"] = "groups",
        ["tickets"] = "tickets",
        ["requests"] = "requests",
        ["attachments"] = "ticket_attachments",
        ["uploads"] = "ticket_attachments",
        ["brands"] = "brands",
        ["triggers"] = "triggers",
        ["webhooks"] = "webhooks",
        ["macros"] = "macros",
        ["automations"] = "automations",
        ["views"] = "ticket_views",
        ["audit_logs"] = "auditlogs",
        ["satisfaction_ratings"] = "satisfaction_ratings",
        ["dynamic_content"] = "dynamic_content",
        ["custom_objects"] = "custom_objects",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a blank-separated text, each once.</summary>
    public static string[] Parse(string? text) =>
        [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The scopes of which an operation needs one, such as <c>groups:read, read</c>; null when the token has one.</summary>
    public static string? MissingFor(Operation operation, IReadOnlyList<string> granted)
    {
        var kind = operation.Method == "GET" ? Read : Write;
        var family = FamilyOf(operation.Path) is { } name ? $"{name}:{kind}" : null;
        return granted.Contains(kind) || (family is not null && granted.Contains(family)) ? null
            : family is null ? kind : $"{family}, {kind}";
    }

    private static string? FamilyOf(string path) =>
        path.Split('/') is ["", "api", "v2", var first, ..] ? Families.GetValueOrDefault(first) : null;
}
