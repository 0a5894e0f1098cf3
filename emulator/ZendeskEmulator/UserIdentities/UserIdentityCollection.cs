using ZendeskEmulator.Accounts;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.UserIdentities;

/// <summary>The identities of an account, by id, by user and by value.</summary>
internal sealed class UserIdentityCollection : RecordCollection<UserIdentity>, IAccountPart<UserIdentityCollection>
{
    private readonly OwnedRecords<UserIdentity> byUser;
    private readonly KeyIndex byValue;

    private UserIdentityCollection(AccountState state)
        : base(state)
    {
        byUser = new OwnedRecords<UserIdentity>(state, identity => identity.UserId);
        byValue = IndexBy(KeyOf);
    }

    public static UserIdentityCollection Create(AccountState state) => new(state);

    /// <summary>A user's identities in ascending order of id; the array never changes.</summary>
    public UserIdentity[] OfUser(long userId) => byUser.Of(userId);

    /// <summary>The identity with this value. An address is found both as an email and as a google identity.</summary>
    public UserIdentity? FindByValue(UserIdentityType type, string value) => Find(byValue.Find(UserIdentityRules.KeyOf(type, value)));

    /// <summary>The identity with this address, ignoring case.</summary>
    public UserIdentity? FindByAddress(ReadOnlySpan<char> address) => Find(byValue.Find(address));

    protected override void Index(UserIdentity? before, UserIdentity? after)
    {
        byUser.Index(before, after);
        byValue.Move(KeyOf(before), KeyOf(after), (after ?? before)!.Id);
    }

    private static string? KeyOf(UserIdentity? identity) =>
        identity is null ? null : UserIdentityRules.KeyOf(identity.Type, identity.Value);
}
