using Xunit;

namespace Zendesk.Tests.Users;

public sealed class UserOperationsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_or_update_says_created_then_updated()
    {
        using var client = await TestAccount.NewClientAsync();

        var first = await client.Users.CreateOrUpdateAsync(new UserInput { Name = "Roger Wilco", ExternalId = "Crew-7" }, Cancellation);
        var second = await client.Users.CreateOrUpdateAsync(new UserInput { Name = "Captain Wilco", ExternalId = "crew-7" }, Cancellation);

        Assert.Equal(CreateOrUpdateOutcome.Created, first.Outcome);
        Assert.Equal(CreateOrUpdateOutcome.Updated, second.Outcome);
        Assert.Equal(first.Record.Id, second.Record.Id);
        Assert.Equal("Captain Wilco", second.Record.Name);
        Assert.Equal("crew-7", second.Record.ExternalId);
    }

    [Fact]
    public async Task A_created_user_is_shown_updated_and_deleted()
    {
        using var client = await TestAccount.NewClientAsync();

        var created = await client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger@example.org", Tags = ["vip", "crew"] }, Cancellation);
        var shown = await client.Users.ShowAsync(created.Id, Cancellation);
        var updated = await client.Users.UpdateAsync(created.Id, new UserInput { Name = "Wilco" }, Cancellation);
        var deleted = await client.Users.DeleteAsync(created.Id, Cancellation);

        Assert.Equal("roger@example.org", shown.Email);
        Assert.Equal(["crew", "vip"], shown.Tags!.Order());
        Assert.Equal("end-user", shown.Role);
        Assert.NotNull(shown.CreatedAt);
        Assert.Equal("Wilco", updated.Name);
        Assert.True(updated.Active);
        Assert.False(deleted.Active);
    }

    [Fact]
    public async Task An_update_leaves_what_was_not_assigned_and_clears_what_was_assigned_null()
    {
        using var client = await TestAccount.NewClientAsync();
        var user = await client.Users.CreateAsync(new UserInput { Name = "Roger", ExternalId = "crew-7", Notes = "likes pancakes", Details = "deck 3" }, Cancellation);

        var updated = await client.Users.UpdateAsync(user.Id, new UserInput { ExternalId = null, Notes = "hates pancakes" }, Cancellation);

        Assert.Null(updated.ExternalId);
        Assert.Equal("hates pancakes", updated.Notes);
        Assert.Equal("deck 3", updated.Details);
        Assert.Equal("Roger", updated.Name);
    }

    [Fact]
    public async Task A_new_address_is_a_secondary_identity_until_it_is_made_primary()
    {
        using var client = await TestAccount.NewClientAsync();
        var user = await client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger@example.org" }, Cancellation);

        var added = await client.UserIdentities.AddAsync(user.Id, new UserIdentityInput { Type = "email", Value = "wilco@example.org" }, Cancellation);
        var before = await client.Users.ShowAsync(user.Id, Cancellation);
        var identities = await client.UserIdentities.MakePrimaryAsync(user.Id, added.Id, Cancellation);
        var after = await client.Users.ShowAsync(user.Id, Cancellation);

        Assert.Equal("roger@example.org", before.Email);
        Assert.Equal(["wilco@example.org", "roger@example.org"], identities.Select(identity => identity.Value));
        Assert.Equal([true, false], identities.Select(identity => identity.Primary));
        Assert.Equal("wilco@example.org", after.Email);
    }

    [Fact]
    public async Task A_users_identities_are_listed()
    {
        using var client = await TestAccount.NewClientAsync();
        var user = await client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger@example.org" }, Cancellation);
        await client.Users.UpdateAsync(user.Id, new UserInput { Email = "wilco@example.org" }, Cancellation);

        var identities = await client.UserIdentities.ListAsync(user.Id, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["roger@example.org", "wilco@example.org"], identities.Select(identity => identity.Value));
    }

    [Fact]
    public async Task A_list_of_250_users_is_read_in_three_pages()
    {
        using var client = await TestAccount.NewClientAsync();
        for (var number = 1; number < 250; number++)
        {
            await client.Users.CreateAsync(new UserInput { Name = $"User {number}" }, Cancellation);
        }

        var names = await client.Users.ListAsync(Cancellation).Select(user => user.Name).ToListAsync(Cancellation);

        Assert.Equal(250, names.Count);
        Assert.Equal("Owner", names[0]);
        Assert.Equal("User 249", names[^1]);
    }

    [Fact]
    public async Task A_search_finds_by_email()
    {
        using var client = await TestAccount.NewClientAsync();
        await client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger+crew@example.org" }, Cancellation);
        await client.Users.CreateAsync(new UserInput { Name = "Other", Email = "other@example.org" }, Cancellation);

        var found = await client.Users.SearchAsync("email:roger+crew@example.org", Cancellation).ToListAsync(Cancellation);

        Assert.Equal("Roger", Assert.Single(found).Name);
    }

    [Fact]
    public async Task An_organization_is_created_updated_shown_and_listed()
    {
        using var client = await TestAccount.NewClientAsync();

        var created = await client.Organizations.CreateOrUpdateAsync(new OrganizationInput { Name = "Space Corps", ExternalId = "corps" }, Cancellation);
        var updated = await client.Organizations.CreateOrUpdateAsync(new OrganizationInput { ExternalId = "corps", DomainNames = ["corps.example"] }, Cancellation);
        var shown = await client.Organizations.ShowAsync(created.Record.Id, Cancellation);
        var listed = await client.Organizations.ListAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(CreateOrUpdateOutcome.Created, created.Outcome);
        Assert.Equal(CreateOrUpdateOutcome.Updated, updated.Outcome);
        Assert.Equal(["corps.example"], shown.DomainNames);
        Assert.Equal("Space Corps", Assert.Single(listed).Name);
    }

    [Fact]
    public async Task What_Zendesk_refuses_has_status_code_field_and_request_id()
    {
        using var client = await TestAccount.NewClientAsync();

        var refusal = await Assert.ThrowsAsync<ZendeskValidationException>(
            () => client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "badmail" }, Cancellation));

        Assert.Equal("RecordInvalid", refusal.Code);
        Assert.Equal("Record validation errors", refusal.Description);
        Assert.Equal("Email: badmail is not properly formatted", Assert.Single(refusal.Details["email"]).Description);
        Assert.NotNull(refusal.RequestId);
    }

    [Fact]
    public async Task An_unknown_user_is_not_found()
    {
        using var client = await TestAccount.NewClientAsync();

        var refusal = await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.Users.ShowAsync(long.MaxValue, Cancellation));

        Assert.Equal("RecordNotFound", refusal.Code);
    }
}
