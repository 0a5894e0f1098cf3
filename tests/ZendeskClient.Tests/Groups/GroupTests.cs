using Xunit;

namespace Zendesk.Tests.Groups;

public sealed class GroupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_is_created_changed_counted_and_deleted()
    {
        using var client = await TestAccount.NewClientAsync();

        var created = await client.Groups.CreateAsync(new GroupInput { Name = "Bridge", Description = "Up front" }, Cancellation);
        var updated = await client.Groups.UpdateAsync(created.Id, new GroupInput { Name = "Engine room", IsPublic = false }, Cancellation);
        var count = await client.Groups.CountAsync(cancellationToken: Cancellation);
        await client.Groups.DeleteAsync(created.Id, Cancellation);

        Assert.Equal(("Bridge", "Up front", true, false), (created.Name, created.Description, created.IsPublic, created.Default));
        Assert.Equal(("Engine room", "Up front", false), (updated.Name, updated.Description, updated.IsPublic));
        Assert.Equal(2, count.Value);
        Assert.True((await client.Groups.GetAsync(created.Id, Cancellation)).Deleted);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.Groups.DeleteAsync(created.Id, Cancellation));
    }

    [Fact]
    public async Task Groups_are_listed_by_name_with_deleted_ones_where_asked_and_by_agent()
    {
        using var client = await TestAccount.NewClientAsync();
        var bridge = await client.Groups.CreateAsync(new GroupInput { Name = "Bridge" }, Cancellation);
        var gone = await client.Groups.CreateAsync(new GroupInput { Name = "Gone" }, Cancellation);
        await client.Groups.DeleteAsync(gone.Id, Cancellation);
        var roger = await AgentAsync(client);
        await client.GroupMemberships.CreateAsync(new GroupMembershipInput { UserId = roger.Id, GroupId = bridge.Id }, Cancellation);

        Assert.Equal(["Bridge", "Support"], await NamesAsync(client, new GroupListOptions { PageSize = 1 }));
        Assert.Equal(["Bridge", "Gone", "Support"], await NamesAsync(client, new GroupListOptions { IncludeDeleted = true }));
        Assert.Contains("Bridge", await NamesAsync(client, new GroupListOptions { UserId = roger.Id }));
    }

    [Fact]
    public async Task An_agent_joins_a_group_makes_it_the_default_and_leaves()
    {
        using var client = await TestAccount.NewClientAsync();
        var bridge = await client.Groups.CreateAsync(new GroupInput { Name = "Bridge" }, Cancellation);
        var roger = await AgentAsync(client);

        var joined = await client.GroupMemberships.CreateAsync(new GroupMembershipInput
        {
            UserId = roger.Id,
            GroupId = bridge.Id,
        }, Cancellation);
        var all = await client.GroupMemberships.MakeDefaultAsync(roger.Id, joined.Id, Cancellation);
        var shown = await client.GroupMemberships.GetAsync(joined.Id, Cancellation);
        var ofBridge = await client.GroupMemberships.ListAsync(new GroupMembershipListOptions
        {
            GroupId = bridge.Id,
        }, Cancellation).ToListAsync(Cancellation);
        var defaultGroup = (await client.Users.GetAsync(roger.Id, Cancellation)).DefaultGroupId;
        await client.GroupMemberships.DeleteAsync(joined.Id, Cancellation);

        Assert.Equal((roger.Id, bridge.Id), (joined.UserId, joined.GroupId));
        Assert.Equal(joined.Id, Assert.Single(all, membership => membership.Default == true).Id);
        Assert.True(shown.Default);
        Assert.Equal(joined.Id, Assert.Single(ofBridge).Id);
        Assert.Equal(bridge.Id, defaultGroup);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.GroupMemberships.GetAsync(joined.Id, Cancellation));
    }

    [Fact]
    public async Task An_end_user_does_not_join_and_memberships_are_listed_by_one_owner()
    {
        using var client = await TestAccount.NewClientAsync();
        var bridge = await client.Groups.CreateAsync(new GroupInput { Name = "Bridge" }, Cancellation);
        var customer = await client.Users.CreateAsync(new UserInput { Name = "Customer" }, Cancellation);

        await Assert.ThrowsAsync<ZendeskValidationException>(
            () => client.GroupMemberships.CreateAsync(new GroupMembershipInput
            {
                UserId = customer.Id,
                GroupId = bridge.Id,
            }, Cancellation));
        Assert.Throws<ArgumentException>(() => client.GroupMemberships.ListAsync(new GroupMembershipListOptions
        {
            UserId = 1,
            GroupId = 2,
        }, Cancellation));
    }

    private static async Task<User> AgentAsync(ZendeskClient client) =>
        await client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger@example.org", Role = UserRole.Agent }, Cancellation);

    private static async Task<List<string?>> NamesAsync(ZendeskClient client, GroupListOptions options) =>
        await client.Groups.ListAsync(options, Cancellation).Select(group => group.Name).ToListAsync(Cancellation);
}
