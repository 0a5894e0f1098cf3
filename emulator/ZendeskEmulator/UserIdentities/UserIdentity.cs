using System.Globalization;

namespace ZendeskEmulator.UserIdentities;

/// <summary>The type of an identity (facts §4.2).</summary>
internal enum UserIdentityType
{
    Email,
    PhoneNumber,
    Google,
    Facebook,
    Twitter,
    AgentForwarding,
    AnyChannel,
    Foreign,
    Sdk,
    Messaging,
}

/// <summary>One address, number or name by which a user is known, as stored.</summary>
internal sealed record UserIdentity : UserRecord, IHasSchema<UserIdentity>
{
    /// <summary>Zendesk's names of the types, in the order of its documentation.</summary>
    public static readonly NamedType<UserIdentityType> Types = new(
        (UserIdentityType.Email, "email"),
        (UserIdentityType.Twitter, "twitter"),
        (UserIdentityType.Facebook, "facebook"),
        (UserIdentityType.Google, "google"),
        (UserIdentityType.PhoneNumber, "phone_number"),
        (UserIdentityType.AgentForwarding, "agent_forwarding"),
        (UserIdentityType.AnyChannel, "any_channel"),
        (UserIdentityType.Foreign, "foreign"),
        (UserIdentityType.Sdk, "sdk"),
        (UserIdentityType.Messaging, "messaging"));

    private static readonly UniqueKey<UserIdentity> ByValue = new(
        identity => UserIdentityRules.KeyOf(identity.Type, identity.Value), (errors, _) => errors.Taken("value", "Value"));

    /// <summary>The recorded order (facts §4.2). A number has neither of the last two keys (recorded).</summary>
    public static Schema<UserIdentity> Schema { get; } = new("user_identities", "identity", fields => fields
        .Derived("url", (json, key, identity, links) => links.WriteRecord(json, key, FolderOf(identity.UserId), identity.Id))
        .Id()
        .Reference("user_id", identity => identity.UserId, (identity, id) => identity.UserId = id).ReadOnly().Essential()
        .Value("type", Types, identity => identity.Type, (identity, value) => identity.Type = value).ReadOnly()
        .TextOrNumber("value", identity => identity.Value, (identity, value) => identity.Value = value ?? "").Essential()
        .Derived("verified", (json, key, identity, _) => json.WriteBoolean(key, UserIdentityRules.IsVerified(identity)))
        .Boolean("verified", identity => identity.Verified, (identity, value) => identity.Verified = value).Hidden()
        .Boolean("primary", identity => identity.Primary, (identity, value) => identity.Primary = value)
        .Times()
        .Derived("undeliverable_count", (json, key, _, _) => json.WriteNumber(key, 0)).ShownFor(IsNoNumber)
        .Derived("deliverable_state", (json, key, _, _) => json.WriteString(key, "deliverable")).ShownFor(IsNoNumber)
        .Beside(body => body.Text("type", (input, name) => input.Beside = name)))
    {
        Unique = [ByValue],
    };

    public UserIdentityType Type { get; set; }

    /// <summary>The address, number or name. Addresses are in lower case.</summary>
    public string Value { get; set; } = "";

    public bool Verified { get; set; }

    /// <summary>True for one address and one number of a user, which are the user's email and phone.</summary>
    public bool Primary { get; set; }

    /// <summary>A user's identities in ascending order of id; the array never changes.</summary>
    public static UserIdentity[] OfUser(AccountState state, long userId) => state.Get<Records<UserIdentity>>().OfOwner(userId);

    /// <summary>The identity with this value. An address is found both as an email and as a google identity.</summary>
    public static UserIdentity? FindByValue(AccountState state, UserIdentityType type, string value) =>
        state.Get<Records<UserIdentity>>().FindBy(ByValue, UserIdentityRules.KeyOf(type, value));

    /// <summary>The identity with this address, ignoring case.</summary>
    public static UserIdentity? FindByAddress(Records<UserIdentity> all, ReadOnlySpan<char> address) => all.FindBy(ByValue, address);

    /// <summary>The folder of the addresses of a user's identities.</summary>
    public static string FolderOf(long userId) => string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{userId}/identities/");

    private static bool IsNoNumber(UserIdentity identity) => identity.Type != UserIdentityType.PhoneNumber;
}
