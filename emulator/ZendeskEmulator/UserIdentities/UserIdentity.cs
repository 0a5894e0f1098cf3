using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.UserIdentities;

/// <summary>What kind of address an identity is (facts §4.2).</summary>
internal enum UserIdentityType
{
    [JsonStringEnumMemberName("email")]
    Email,

    [JsonStringEnumMemberName("phone_number")]
    PhoneNumber,

    [JsonStringEnumMemberName("google")]
    Google,

    [JsonStringEnumMemberName("facebook")]
    Facebook,

    [JsonStringEnumMemberName("twitter")]
    Twitter,

    [JsonStringEnumMemberName("agent_forwarding")]
    AgentForwarding,

    [JsonStringEnumMemberName("any_channel")]
    AnyChannel,

    [JsonStringEnumMemberName("foreign")]
    Foreign,

    [JsonStringEnumMemberName("sdk")]
    Sdk,

    [JsonStringEnumMemberName("messaging")]
    Messaging,
}

/// <summary>One way of reaching a user, as it is stored.</summary>
internal sealed record UserIdentity : TimedRecord, IKindOf<UserIdentity>
{
    public static AccountRecordKind<UserIdentity> Kind { get; } = new AccountRecordKind<UserIdentity, UserIdentityCollection>("user_identities", UserIdentityStorage.Default.UserIdentity);

    public required long UserId { get; init; }

    [JsonIgnore]
    public override long? OwnerId => UserId;

    public UserIdentityType Type { get; init; }

    /// <summary>The address, number or name; addresses are lower-cased.</summary>
    public required string Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Verified { get; init; }

    /// <summary>True for one address and one number of a user: they are the user's email and phone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Primary { get; init; }
}
