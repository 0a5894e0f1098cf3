using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.UserIdentities;

/// <summary>The type of an identity (facts §4.2).</summary>
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

/// <summary>One address, number or name by which a user is known, as stored.</summary>
internal sealed record UserIdentity : TimedRecord, IKindOf<UserIdentity>
{
    public static AccountRecordKind<UserIdentity> Kind { get; } = new AccountRecordKind<UserIdentity, UserIdentityCollection>(
        "user_identities",
        UserIdentityStorage.Default.UserIdentity);

    public required long UserId { get; init; }

    [JsonIgnore]
    public override long? OwnerId => UserId;

    public UserIdentityType Type { get; init; }

    /// <summary>The address, number or name. Addresses are in lower case.</summary>
    public required string Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Verified { get; init; }

    /// <summary>True for one address and one number of a user, which are the user's email and phone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Primary { get; init; }
}
