using Xunit;

namespace Zendesk.Tests.Organizations;

public sealed class OrganizationOperationsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_organization_is_created_or_updated_shown_and_listed()
    {
        using var client = await TestAccount.NewClientAsync();

        var created = await client.Organizations.CreateOrUpdateAsync(new OrganizationInput
        {
            Name = "Space Corps",
            ExternalId = "corps",
        }, Cancellation);
        var updated = await client.Organizations.CreateOrUpdateAsync(new OrganizationInput
        {
            ExternalId = "corps",
            DomainNames = ["corps.example"],
        }, Cancellation);
        var shown = await client.Organizations.GetAsync(created.Record.Id, Cancellation);
        var listed = await client.Organizations.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(CreateOrUpdateOutcome.Created, created.Outcome);
        Assert.Equal(CreateOrUpdateOutcome.Updated, updated.Outcome);
        Assert.Equal(["corps.example"], shown.DomainNames);
        Assert.Equal("Space Corps", Assert.Single(listed).Name);
    }

    [Fact]
    public async Task An_organization_is_created_changed_and_deleted()
    {
        using var client = await TestAccount.NewClientAsync();

        var created = await client.Organizations.CreateAsync(new OrganizationInput
        {
            Name = "Space Corps",
            Notes = "far away",
            Tags = ["vip"],
        }, Cancellation);
        var updated = await client.Organizations.UpdateAsync(created.Id, new OrganizationInput
        {
            Notes = null,
            SharedTickets = true,
        }, Cancellation);
        await client.Organizations.DeleteAsync(created.Id, Cancellation);

        Assert.Equal(("far away", false), (created.Notes, created.SharedTickets));
        Assert.Equal((null, true, "Space Corps"), (updated.Notes, updated.SharedTickets, updated.Name));
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.Organizations.GetAsync(created.Id, Cancellation));
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.Organizations.DeleteAsync(created.Id, Cancellation));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        using var client = await TestAccount.NewClientAsync();
        await client.Organizations.CreateAsync(new OrganizationInput { Name = "Space Corps" }, Cancellation);

        var refused = await Assert.ThrowsAsync<ZendeskValidationException>(() => client.Organizations.CreateAsync(new OrganizationInput
        {
            Name = "space corps",
        }, Cancellation));

        Assert.Contains("name", refused.Details.Keys);
    }

    [Fact]
    public async Task An_organization_is_found_by_external_id_and_by_name()
    {
        using var client = await TestAccount.NewClientAsync();
        var corps = await client.Organizations.CreateAsync(new OrganizationInput
        {
            Name = "Space & Corps",
            ExternalId = "Corps-1",
        }, Cancellation);

        Assert.Equal(corps.Id, (await client.Organizations.FindByExternalIdAsync("corps-1", Cancellation))!.Id);
        Assert.Equal(corps.Id, (await client.Organizations.FindByNameAsync("space & corps", Cancellation))!.Id);
        Assert.Null(await client.Organizations.FindByExternalIdAsync("nobody", Cancellation));
        Assert.Null(await client.Organizations.FindByNameAsync("Space", Cancellation));
    }

    [Fact]
    public async Task Many_organizations_are_shown_in_the_order_of_the_ids()
    {
        using var client = await TestAccount.NewClientAsync();
        var first = await client.Organizations.CreateAsync(new OrganizationInput { Name = "B", ExternalId = "b" }, Cancellation);
        var second = await client.Organizations.CreateAsync(new OrganizationInput { Name = "A", ExternalId = "a" }, Cancellation);

        var shown = await client.Organizations.ShowManyAsync([second.Id, 404, first.Id], Cancellation);
        var byExternalId = await client.Organizations.ShowManyByExternalIdAsync(["a", "none"], Cancellation);

        Assert.Equal(["A", "B"], shown.Select(organization => organization.Name));
        Assert.Equal("A", Assert.Single(byExternalId).Name);
    }

    [Fact]
    public async Task Organizations_are_sorted_counted_and_listed_by_user()
    {
        using var client = await TestAccount.NewClientAsync();
        var b = await client.Organizations.CreateAsync(new OrganizationInput { Name = "B" }, Cancellation);
        await client.Organizations.CreateAsync(new OrganizationInput { Name = "A" }, Cancellation);
        var roger = await client.Users.CreateAsync(new UserInput { Name = "Roger", OrganizationId = b.Id }, Cancellation);

        var sorted = client.Organizations.ListAsync(new OrganizationListOptions { Sort = OrganizationSort.Name }, Cancellation);
        var turned = client.Organizations.ListAsync(new OrganizationListOptions { Descending = true }, Cancellation);
        var ofRoger = client.Organizations.ListAsync(new OrganizationListOptions { UserId = roger.Id }, Cancellation);
        var members = client.Users.ListAsync(new UserListOptions { OrganizationId = b.Id }, Cancellation);

        Assert.Equal(["A", "B"], await sorted.Select(organization => organization.Name).ToListAsync(Cancellation));
        Assert.Equal(["A", "B"], await turned.Select(organization => organization.Name).ToListAsync(Cancellation));
        Assert.Equal(["B"], await ofRoger.Select(organization => organization.Name).ToListAsync(Cancellation));
        Assert.Equal(["Roger"], await members.Select(user => user.Name).ToListAsync(Cancellation));
        Assert.Equal(2, (await client.Organizations.CountAsync(cancellationToken: Cancellation)).Value);
        Assert.Equal(1, (await client.Organizations.CountAsync(new OrganizationListOptions { UserId = roger.Id }, Cancellation)).Value);
        Assert.Equal(1, (await client.Users.CountAsync(new UserListOptions { OrganizationId = b.Id }, Cancellation)).Value);
    }

    [Fact]
    public async Task Updates_of_one_organization_are_never_refused()
    {
        using var test = await TestAccountInTime.NewAsync();
        var corps = (await test.Client.Organizations.CreateOrUpdateAsync(new OrganizationInput
        {
            Name = "Corps",
            ExternalId = "corps",
        }, Cancellation)).Record;

        await test.RunAsync(UpdateInTurnAsync(test.Client, corps.Id, 6));

        Assert.Equal("Nobody was refused.", await test.VerdictAsync());
        Assert.InRange(test.Elapsed.TotalMinutes, 2, 4);
    }

    private static async Task UpdateInTurnAsync(ZendeskClient client, long id, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await client.Organizations.UpdateAsync(id, new OrganizationInput { Notes = $"{time}" }, Cancellation);
            await client.Organizations.CreateOrUpdateAsync(new OrganizationInput { ExternalId = "corps", Notes = $"{time}" }, Cancellation);
        }
    }
}
