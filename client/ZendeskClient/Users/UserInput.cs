using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>
/// What a request says of a user; see <see cref="RecordInput"/> for what is sent. A new user needs a name.
/// </summary>
/// <example><c>new UserInput { Name = "Roger Wilco", ExternalId = "crew-7", Tags = ["vip"], Phone = null }</c> clears the phone.</example>
public sealed class UserInput : RecordInput
{
    /// <summary>The user's id. Only create_or_update and its bulk form look at it; there it names the user.</summary>
    public long? Id { get => Get<long?>("id"); set => Set("id", value); }

    /// <summary>The full name, one character at least.</summary>
    public string? Name { get => Get<string>("name"); set => Set("name", value); }

    /// <summary>
    /// An email address: create_or_update finds the user by it. For a user that has an address already it becomes a
    /// secondary identity; see <see cref="UserIdentityOperations.MakePrimaryAsync"/>.
    /// </summary>
    public string? Email { get => Get<string>("email"); set => Set("email", value); }

    /// <summary>Your own id of the user, unique in the account whatever its case: create_or_update finds the user by it.</summary>
    public string? ExternalId { get => Get<string>("external_id"); set => Set("external_id", value); }

    /// <summary>A phone number. For a user that has a direct line already it becomes a secondary identity.</summary>
    public string? Phone { get => Get<string>("phone"); set => Set("phone", value); }

    /// <summary>One of <c>end-user</c> (Zendesk's default), <c>agent</c>, <c>admin</c>.</summary>
    public string? Role { get => Get<string>("role"); set => Set("role", value); }

    /// <summary>The id of a custom role; makes the user an agent.</summary>
    public long? CustomRoleId { get => Get<long?>("custom_role_id"); set => Set("custom_role_id", value); }

    /// <summary>The default organization. Zendesk drops the user's other memberships when it is written.</summary>
    public long? OrganizationId { get => Get<long?>("organization_id"); set => Set("organization_id", value); }

    /// <summary>Whether the primary address is verified.</summary>
    public bool? Verified { get => Get<bool?>("verified"); set => Set("verified", value); }

    /// <summary>True: Zendesk sends no mail to verify the address. Zendesk's default: false.</summary>
    public bool? SkipVerifyEmail { get => Get<bool?>("skip_verify_email"); set => Set("skip_verify_email", value); }

    /// <summary>Whether the user is kept from signing in.</summary>
    public bool? Suspended { get => Get<bool?>("suspended"); set => Set("suspended", value); }

    /// <summary>The tags; they replace those that the user has.</summary>
    public IReadOnlyList<string>? Tags { get => GetTexts("tags"); set => SetTexts("tags", value); }

    /// <summary>Custom fields by key; fields that are not named stay as they are. The object is copied.</summary>
    public JsonObject? UserFields { get => GetObject("user_fields"); set => SetObject("user_fields", value); }

    /// <summary>Details, such as an address.</summary>
    public string? Details { get => Get<string>("details"); set => Set("details", value); }

    /// <summary>Notes that agents see.</summary>
    public string? Notes { get => Get<string>("notes"); set => Set("notes", value); }

    /// <summary>The name that end users see of an agent.</summary>
    public string? Alias { get => Get<string>("alias"); set => Set("alias", value); }

    /// <summary>A language tag such as <c>en-US</c>.</summary>
    public string? Locale { get => Get<string>("locale"); set => Set("locale", value); }

    /// <summary>A time zone such as <c>Europe/Berlin</c>.</summary>
    public string? TimeZone { get => Get<string>("time_zone"); set => Set("time_zone", value); }

    /// <summary>Whether Zendesk finds the user by something in here, so that sending it twice makes one user.</summary>
    internal bool HasKey => Id is not null || !string.IsNullOrEmpty(ExternalId) || !string.IsNullOrEmpty(Email);
}
