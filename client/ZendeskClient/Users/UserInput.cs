using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>The values of a user in a request; see <see cref="RecordInput"/>. A new user needs a name.</summary>
/// <example><c>new UserInput { Name = "Roger Wilco", ExternalId = "crew-7", Tags = ["vip"], Phone = null }</c></example>
public sealed class UserInput : RecordInput
{
    /// <summary>The user's id. Only create_or_update and its bulk form look at it; there it names the user.</summary>
    public long? Id { get => GetNumber("id"); set => Set("id", value); }

    /// <summary>The full name, one character at least.</summary>
    public string? Name { get => GetText("name"); set => Set("name", value); }

    /// <summary>
    /// An email address: create_or_update finds the user by it. For a user that has an address already it becomes a
    /// secondary identity; see <see cref="UserIdentityOperations.MakePrimaryAsync"/>.
    /// </summary>
    public string? Email { get => GetText("email"); set => Set("email", value); }

    /// <summary>Your own id of the user, unique in the account whatever its case: create_or_update finds the user by it.</summary>
    public string? ExternalId { get => GetText("external_id"); set => Set("external_id", value); }

    /// <summary>A phone number. For a user that has a direct line already it becomes a secondary identity.</summary>
    public string? Phone { get => GetText("phone"); set => Set("phone", value); }

    /// <summary>The role of the user. Zendesk's default: <see cref="UserRole.EndUser"/>.</summary>
    public UserRole? Role { get => GetText("role") is { } text ? new(text) : null; set => Set("role", value?.Value); }

    /// <summary>The id of a custom role; makes the user an agent.</summary>
    public long? CustomRoleId { get => GetNumber("custom_role_id"); set => Set("custom_role_id", value); }

    /// <summary>The default organization. Zendesk drops the user's other memberships when it is written.</summary>
    public long? OrganizationId { get => GetNumber("organization_id"); set => Set("organization_id", value); }

    /// <summary>An agent's default group.</summary>
    public long? DefaultGroupId { get => GetNumber("default_group_id"); set => Set("default_group_id", value); }

    /// <summary>Whether the primary address is verified.</summary>
    public bool? Verified { get => GetFlag("verified"); set => Set("verified", value); }

    /// <summary>True: Zendesk sends no mail to verify the address. Zendesk's default: false.</summary>
    public bool? SkipVerifyEmail { get => GetFlag("skip_verify_email"); set => Set("skip_verify_email", value); }

    /// <summary>Whether the user is kept from signing in.</summary>
    public bool? Suspended { get => GetFlag("suspended"); set => Set("suspended", value); }

    /// <summary>The tags; they replace those that the user has.</summary>
    public IReadOnlyList<string>? Tags { get => GetTexts("tags"); set => SetTexts("tags", value); }

    /// <summary>Custom fields by key; fields that are not named stay as they are. The object is copied.</summary>
    public JsonObject? UserFields { get => GetObject("user_fields"); set => SetObject("user_fields", value); }

    /// <summary>Details, such as an address.</summary>
    public string? Details { get => GetText("details"); set => Set("details", value); }

    /// <summary>Notes that agents see.</summary>
    public string? Notes { get => GetText("notes"); set => Set("notes", value); }

    /// <summary>The name that end users see of an agent.</summary>
    public string? Alias { get => GetText("alias"); set => Set("alias", value); }

    /// <summary>The text under an agent's replies.</summary>
    public string? Signature { get => GetText("signature"); set => Set("signature", value); }

    /// <summary>Which tickets the user sees.</summary>
    public TicketRestriction? TicketRestriction
    {
        get =>
        GetText("ticket_restriction") is { } text ? new(text) : null; set => Set("ticket_restriction", value?.Value);
    }

    /// <summary>A language tag such as <c>en-US</c>.</summary>
    public string? Locale { get => GetText("locale"); set => Set("locale", value); }

    /// <summary>A time zone such as <c>Europe/Berlin</c>.</summary>
    public string? TimeZone { get => GetText("time_zone"); set => Set("time_zone", value); }

    /// <summary>Whether Zendesk finds the user by something in here, so that sending it twice makes one user.</summary>
    internal bool HasKey => Keys.Names.Count > 0;

    internal RecordKeys Keys => RecordKeys.Of(RecordKind.User, Id, ExternalId, Email);
}
