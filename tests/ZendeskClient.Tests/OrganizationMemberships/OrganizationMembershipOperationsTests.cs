using Xunit;

namespace Zendesk.Tests.OrganizationMemberships;

public sealed class OrganizationMembershipOperationsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_joins_changes_the_default_and_leaves()
    {
        using var client = await TestAccount.NewClientAsync();
        var (roger, corps, fleet) = await ThreeAsync(client);

        var first = await client.OrganizationMemberships.CreateAsync(new OrganizationMembershipInput
        {
            UserId = roger.Id,
            OrganizationId = corps.Id,
        }, Cancellation);
        var second = await client.OrganizationMemberships.CreateAsync(new OrganizationMembershipInput
        {
            UserId = roger.Id,
            OrganizationId = fleet.Id,
        }, Cancellation);
        var changed = await client.OrganizationMemberships.MakeDefaultAsync(roger.Id, second.Id, Cancellation);
        await client.OrganizationMemberships.DeleteAsync(first.Id, Cancellation);

        Assert.True(first.Default);
        Assert.NotEqual(true, second.Default);
        Assert.Equal("Corps", first.OrganizationName);
        Assert.Equal(second.Id, Assert.Single(changed, membership => membership.Default == true).Id);
        Assert.Equal(fleet.Id, (await client.Users.GetAsync(roger.Id, Cancellation)).OrganizationId);
        Assert.Equal(fleet.Id, (await client.OrganizationMemberships.GetAsync(second.Id, Cancellation)).OrganizationId);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.OrganizationMemberships.GetAsync(first.Id, Cancellation));
    }

    [Fact]
    public async Task A_second_membership_of_one_organization_is_refused()
    {
        using var client = await TestAccount.NewClientAsync();
        var (roger, corps, _) = await ThreeAsync(client);
        var membership = new OrganizationMembershipInput { UserId = roger.Id, OrganizationId = corps.Id };
        await client.OrganizationMemberships.CreateAsync(membership, Cancellation);

        await Assert.ThrowsAsync<ZendeskValidationException>(() => client.OrganizationMemberships.CreateAsync(membership, Cancellation));
    }

    [Fact]
    public async Task Memberships_are_listed_of_all_of_a_user_and_of_an_organization()
    {
        using var client = await TestAccount.NewClientAsync();
        var (roger, corps, fleet) = await ThreeAsync(client);
        var wilco = await client.Users.CreateAsync(new UserInput { Name = "Wilco", OrganizationId = corps.Id }, Cancellation);
        await client.OrganizationMemberships.CreateAsync(new OrganizationMembershipInput
        {
            UserId = roger.Id,
            OrganizationId = corps.Id,
        }, Cancellation);
        await client.OrganizationMemberships.CreateAsync(new OrganizationMembershipInput
        {
            UserId = roger.Id,
            OrganizationId = fleet.Id,
        }, Cancellation);

        Assert.Equal(3, await CountAsync(client, new OrganizationMembershipListOptions { PageSize = 1 }));
        Assert.Equal(2, await CountAsync(client, new OrganizationMembershipListOptions { UserId = roger.Id }));
        Assert.Equal(1, await CountAsync(client, new OrganizationMembershipListOptions { UserId = wilco.Id }));
        Assert.Equal(2, await CountAsync(client, new OrganizationMembershipListOptions { OrganizationId = corps.Id }));
        Assert.Throws<ArgumentException>(() => client.OrganizationMemberships.ListAsync(new OrganizationMembershipListOptions
        {
            UserId = 1,
            OrganizationId = 2,
        }, Cancellation));
    }

    private static async Task<int> CountAsync(ZendeskClient client, OrganizationMembershipListOptions options) =>
        await client.OrganizationMemberships.ListAsync(options, Cancellation).CountAsync(Cancellation);

    private static async Task<(User Roger, Organization Corps, Organization Fleet)> ThreeAsync(ZendeskClient client) =>
    (
        await client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation),
        await client.Organizations.CreateAsync(new OrganizationInput { Name = "Corps" }, Cancellation),
        await client.Organizations.CreateAsync(new OrganizationInput { Name = "Fleet" }, Cancellation)
    );
}
