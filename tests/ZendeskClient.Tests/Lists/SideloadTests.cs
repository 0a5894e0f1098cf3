using Xunit;

namespace Zendesk.Tests.Lists;

public sealed class SideloadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Users_bring_their_organizations_groups_and_identities()
    {
        using var client = await TestAccount.NewClientAsync();
        var corps = await client.Organizations.CreateAsync(new OrganizationInput { Name = "Corps" }, Cancellation);
        await client.Organizations.CreateAsync(new OrganizationInput { Name = "Nobody's" }, Cancellation);
        var roger = await client.Users.CreateAsync(new UserInput
        {
            Name = "Roger",
            Email = "roger@example.org",
            Role = UserRole.Agent,
            OrganizationId = corps.Id,
        }, Cancellation);
        var options = new UserListOptions
        {
            Roles = [UserRole.Agent],
            Include = [Sideload.Organizations, Sideload.Groups, Sideload.Identities],
        };

        var page = Assert.Single(await client.Users.ListAsync(options, Cancellation).AsPages(Cancellation).ToListAsync(Cancellation));

        Assert.Equal(roger.Id, Assert.Single(page.Records).Id);
        Assert.Equal("Corps", Assert.Single(page.Sideloads.Organizations).Name);
        Assert.Equal("Support", Assert.Single(page.Sideloads.Groups).Name);
        Assert.Equal("roger@example.org", Assert.Single(page.Sideloads.Identities).Value);
        Assert.Empty(page.Sideloads.Users);
    }

    [Fact]
    public async Task Each_page_brings_what_its_own_records_have()
    {
        using var client = await TestAccount.NewClientAsync();
        foreach (var name in (string[])["One", "Two"])
        {
            var organization = await client.Organizations.CreateAsync(new OrganizationInput { Name = name }, Cancellation);
            await client.Users.CreateAsync(new UserInput { Name = $"Member of {name}", OrganizationId = organization.Id }, Cancellation);
        }
        var options = new OrganizationMembershipListOptions { PageSize = 1, Include = [Sideload.Users, Sideload.Organizations] };

        var pages = await client.OrganizationMemberships.ListAsync(options, Cancellation).AsPages(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            [("Member of One", "One"), ("Member of Two", "Two")],
            pages.Where(page => page.Records.Count > 0)
                .Select(page => (page.Sideloads.Users.Single().Name, page.Sideloads.Organizations.Single().Name)));
    }

    [Fact]
    public async Task Without_include_there_is_nothing()
    {
        using var client = await TestAccount.NewClientAsync();

        var pages = await client.Users.ListAsync(cancellationToken: Cancellation).AsPages(Cancellation).ToListAsync(Cancellation);

        Assert.Same(Sideloads.None, Assert.Single(pages).Sideloads);
    }
}
