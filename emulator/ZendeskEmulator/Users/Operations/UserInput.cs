using ZendeskEmulator.Attachments;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// The keys of a user in a request (facts §2.3). Other keys are ignored, including read-only ones that clients send
/// back.
/// </summary>
internal sealed class UserInput
{
    private const int MaxIdentities = 100;

    private static readonly BodyShape<UserIdentityInput> IdentityShape = new BodyShape<UserIdentityInput>()
        .Text("type", (identity, value) => identity.TypeName = value)
        .TextOrNumber("value", (identity, value) => identity.Value = value)
        .Boolean("verified", (identity, value) => identity.Verified = value);

    private static readonly BodyShape<UserInput> OrganizationShape = new BodyShape<UserInput>()
        .Text("name", (user, value) => user.OrganizationName = value);

    /// <summary>The keys of a user in a list. A bulk call stores its items, so it takes no password.</summary>
    public static readonly BodyShape<UserInput> Shape = CreateShape();

    /// <summary>The keys of a single user.</summary>
    public static readonly BodyShape<UserInput> SingleShape =
        CreateShape().Text("password", (user, value) => user.Password = value);

    private static BodyShape<UserInput> CreateShape() => new BodyShape<UserInput>()
        .Anything("id", (user, value) => user.Id = value)
        .Text("name", (user, value) => user.Name = value)
        .Text("email", (user, value) => user.Email = value)
        .TextOrNumber("external_id", (user, value) => user.ExternalId = value)
        .TextOrNumber("phone", (user, value) => user.Phone = value)
        .Boolean("shared_phone_number", (user, value) => user.SharedPhoneNumber = value)
        .Text("role", (user, value) => user.Role = value)
        .Integer("custom_role_id", (user, value) => user.CustomRoleId = value)
        .Integer("organization_id", (user, value) => user.OrganizationId = value)
        .Integers("organization_ids", (user, value) => user.OrganizationIds = value)
        .Integer("default_group_id", (user, value) => user.DefaultGroupId = value)
        .Integer("group_id", (user, value) => user.DefaultGroupId = value)
        .Integers("group_ids", (user, value) => user.GroupIds = value)
        .Integers("agent_brand_ids", (user, value) => user.AgentBrandIds = value)
        .Text("organization_name", (user, value) => user.OrganizationName = value)
        .Object("organization", user => user, OrganizationShape)
        .Objects("identities", user => user.AddIdentity(), IdentityShape)
        .Texts("tags", (user, value) => user.Tags = value)
        .Entries("user_fields", (user, key, value) => user.Fields = (user.Fields ?? new SentFields()).Add(key, value))
        .Boolean("verified", (user, value) => user.Verified = value)
        .Text("alias", (user, value) => user.Alias = value)
        .Text("details", (user, value) => user.Details = value)
        .Text("notes", (user, value) => user.Notes = value)
        .Text("signature", (user, value) => user.Signature = value)
        .Text("time_zone", (user, value) => user.TimeZone = value)
        .Text("locale", (user, value) => user.Locale = value)
        .Text("language", (user, value) => user.Language = value)
        .Integer("locale_id", (user, value) => user.LocaleId = value)
        .Boolean("suspended", (user, value) => user.Suspended = value)
        .Boolean("moderator", (user, value) => user.Moderator = value)
        .Boolean("only_private_comments", (user, value) => user.OnlyPrivateComments = value)
        .Text("ticket_restriction", (user, value) => user.TicketRestriction = value)
        .Boolean("skip_verify_email", (_, _) => { });

    /// <summary>Only create_or_update uses it.</summary>
    public Optional<string> Id { get; private set; }

    public Optional<string> Name { get; private set; }

    public Optional<string> Email { get; private set; }

    public Optional<string> ExternalId { get; private set; }

    public Optional<string> Phone { get; private set; }

    public bool? SharedPhoneNumber { get; private set; }

    public Optional<string> Role { get; private set; }

    public Optional<long?> CustomRoleId { get; private set; }

    public Optional<long?> OrganizationId { get; private set; }

    /// <summary>Null when no ids were sent.</summary>
    public List<long>? OrganizationIds { get; private set; }

    public string? OrganizationName { get; private set; }

    /// <summary>The default group of an agent; null if it was not sent.</summary>
    public long? DefaultGroupId { get; private set; }

    /// <summary>The groups of an agent; null if they were not sent.</summary>
    public List<long>? GroupIds { get; private set; }

    /// <summary>The brands of an agent; null if they were not sent.</summary>
    public List<long>? AgentBrandIds { get; private set; }

    /// <summary>True when the request says something about the organization.</summary>
    public bool NamesOrganization => OrganizationId.IsSent || OrganizationIds is not null || !string.IsNullOrWhiteSpace(OrganizationName);

    /// <summary>Null when no identities were sent.</summary>
    public List<UserIdentityInput>? Identities { get; private set; }

    public List<string>? Tags { get; private set; }

    /// <summary>Null when no values were sent.</summary>
    public SentFields? Fields { get; private set; }

    /// <summary>The picture of a form; null without a picture.</summary>
    public StoredFile? Photo { get; private init; }

    public bool? Verified { get; private set; }

    /// <summary>Only the creation of a user uses it.</summary>
    public string? Password { get; private set; }

    public Optional<string> Alias { get; private set; }

    public Optional<string> Details { get; private set; }

    public Optional<string> Notes { get; private set; }

    public Optional<string> Signature { get; private set; }

    public Optional<string> TimeZone { get; private set; }

    public Optional<string> Locale { get; private set; }

    public Optional<string> Language { get; private set; }

    public Optional<long?> LocaleId { get; private set; }

    public bool? Suspended { get; private set; }

    public bool? Moderator { get; private set; }

    public bool? OnlyPrivateComments { get; private set; }

    public Optional<string> TicketRestriction { get; private set; }

    public static readonly RequestInput<UserInput> Body = RequestInput<UserInput>.Body(
        "user", SingleShape, () => new UserInput(), (user, action) => user.CheckIdentities(action));

    /// <summary>A body that may also be a form with a photo. Its other parts are ignored.</summary>
    public static readonly RequestInput<UserInput> BodyOrPhoto = new("user", (RequestContext request, out UserInput input) =>
    {
        if (!FormFile.IsForm(request.ContentType))
        {
            return Body.Bind(request, out input);
        }
        var refused = StoredFile.KeepPicture(request, "user[photo][uploaded_data]", out var photo);
        input = new UserInput { Photo = photo };
        return refused;
    });

    /// <summary>True when the request has a key by which the user can be found.</summary>
    public bool HasKey =>
        !string.IsNullOrWhiteSpace(Id.Value) || !string.IsNullOrWhiteSpace(Email.Value) || !string.IsNullOrWhiteSpace(ExternalId.Value)
        || Identities?.Exists(identity => UserIdentityRules.IsAddress(identity.Type)) == true;

    /// <summary>
    /// Returns null, or the error: too many identities, or one without a value or with an unknown type.
    /// </summary>
    public Error? CheckIdentities(string action)
    {
        if (Identities is null)
        {
            return null;
        }
        // Assumed A-25: the same maximum as for every other list of a call.
        if (Identities.Count > MaxIdentities)
        {
            return Errors.TooManyValues;
        }
        foreach (var identity in Identities)
        {
            if (UserIdentity.Types.Find(identity.TypeName) is null)
            {
                return Errors.InvalidAttribute("user.identities.type", $"must be one of these: {UserIdentity.Types.Names}", action);
            }
            if (string.IsNullOrWhiteSpace(identity.Value))
            {
                return Errors.InvalidAttribute("user.identities.value", "must be present", action);
            }
        }
        return null;
    }

    /// <summary>The part that an update uses. It excludes an organization named by its name (facts §2.3).</summary>
    public UserInput ForUpdate()
    {
        OrganizationName = null;
        return this;
    }

    private UserIdentityInput AddIdentity()
    {
        var identity = new UserIdentityInput();
        (Identities ??= []).Add(identity);
        return identity;
    }
}

/// <summary>One entry of <c>identities</c> in the body of a user.</summary>
internal sealed class UserIdentityInput
{
    public string? TypeName { get; set; }

    public string? Value { get; set; }

    public bool? Verified { get; set; }

    public UserIdentityType Type => UserIdentity.Types.Find(TypeName) ?? UserIdentityType.Email;
}
