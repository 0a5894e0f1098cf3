using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.BrandAgents;
using ZendeskEmulator.Clock;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Groups;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Accounts;

/// <summary>The records that every account has.</summary>
public sealed class DefaultRecordsTests
{
    /// <summary>As an older version has left it: with its owner, and without groups.</summary>
    private readonly Account account = new(new AccountRow(1, "acme", 0, 0, 0, 0, ClockSetting.Real), null, [UserOwner.Create], _ => { });

    [Fact]
    public async Task An_account_gets_what_it_lacks_and_nothing_twice()
    {
        await account.EnsureDefaultsAsync();
        await CreateDefaultsAsync();
        var groups = account.State.Get<Records<Group>>().Ascending(0).ToArray();

        await CreateDefaultsAsync();

        Assert.Equal(groups, account.State.Get<Records<Group>>().Ascending(0));
        Assert.Equal("Support", Assert.Single(groups).Name);
        Assert.Equal(groups[0].Id, Assert.Single(MembershipsOf(UserOwner.IdIn(account.State))).GroupId);
        Assert.Equal(1, account.State.Get<UserCollection>().Count);
    }

    [Fact]
    public async Task Memberships_that_the_account_has_deleted_do_not_come_back()
    {
        await account.EnsureDefaultsAsync();
        await CreateDefaultsAsync();
        var owner = UserOwner.IdIn(account.State);
        using (var turn = await account.TakeTurnAsync())
        {
            using var write = turn.BeginWrite();
            write.Remove(Assert.Single(MembershipsOf(owner)));
            write.Remove(Assert.Single(BrandAgent.OfUser(account.State, owner)));
            write.Commit();
        }

        await CreateDefaultsAsync();

        Assert.Empty(MembershipsOf(owner));
        Assert.Empty(BrandAgent.OfUser(account.State, owner));
    }

    private GroupMembership[] MembershipsOf(long userId) => account.State.Get<Records<GroupMembership>>().OfOwner(userId);

    private async Task CreateDefaultsAsync()
    {
        foreach (var create in AllResources.DefaultRecords)
        {
            using var turn = await account.TakeTurnAsync();
            using var write = turn.BeginWrite();
            create(write);
            write.Commit();
        }
    }
}
