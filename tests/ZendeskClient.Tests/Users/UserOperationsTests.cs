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

        var created = await client.Users.CreateAsync(new UserInput
        {
            Name = "Roger",
            Email = "roger@example.org",
            Tags = ["vip", "crew"],
        }, Cancellation);
        var shown = await client.Users.GetAsync(created.Id, Cancellation);
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
        var user = await client.Users.CreateAsync(new UserInput
        {
            Name = "Roger",
            ExternalId = "crew-7",
            Notes = "likes pancakes",
            Details = "deck 3",
        }, Cancellation);

        var updated = await client.Users.UpdateAsync(user.Id, new UserInput { ExternalId = null, Notes = "hates pancakes" }, Cancellation);

        Assert.Null(updated.ExternalId);
        Assert.Equal("hates pancakes", updated.Notes);
        Assert.Equal("deck 3", updated.Details);
        Assert.Equal("Roger", updated.Name);
    }

    [Fact]
    public async Task A_list_of_250_users_is_read_in_three_pages()
    {
        using var client = await TestAccount.NewClientAsync();
        for (var number = 1; number < 250; number++)
        {
            await client.Users.CreateAsync(new UserInput { Name = $"User {number}" }, Cancellation);
        }

        var names = await client.Users.ListAsync(cancellationToken: Cancellation).Select(user => user.Name).ToListAsync(Cancellation);

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

        var found = await client.Users.SearchAsync(
            "email:roger+crew@example.org",
            cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal("Roger", Assert.Single(found).Name);
    }

    [Fact]
    public async Task A_refusal_has_status_code_field_and_request_id()
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

        var refusal = await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.Users.GetAsync(long.MaxValue, Cancellation));

        Assert.Equal("RecordNotFound", refusal.Code);
    }

    [Fact]
    public async Task A_user_is_found_by_external_id_in_any_case()
    {
        using var client = await TestAccount.NewClientAsync();
        var roger = await client.Users.CreateAsync(new UserInput { Name = "Roger", ExternalId = "Crew,7" }, Cancellation);

        Assert.Equal(roger.Id, (await client.Users.FindByExternalIdAsync("crew,7", Cancellation))!.Id);
        Assert.Null(await client.Users.FindByExternalIdAsync("crew", Cancellation));
    }

    [Theory]
    [InlineData("roger@example.org", "Roger")]
    [InlineData("ROGER+crew@example.org", "Roger")]
    [InlineData("o'hara@example.org", "O'Hara")]
    [InlineData("nobody@example.org", null)]
    [InlineData("roger", null)]
    [InlineData("x\" role:\"admin", null)]
    public async Task A_user_is_found_by_any_of_its_addresses(string email, string? name)
    {
        using var client = await TestAccount.NewClientAsync();
        var roger = await client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger@example.org" }, Cancellation);
        await client.Users.UpdateAsync(roger.Id, new UserInput { Email = "roger+crew@example.org" }, Cancellation);
        await client.Users.CreateAsync(new UserInput { Name = "O'Hara", Email = "o'hara@example.org" }, Cancellation);

        Assert.Equal(name, (await client.Users.FindByEmailAsync(email, Cancellation))?.Name);
    }

    [Fact]
    public async Task Any_number_of_users_is_shown_in_the_order_of_the_ids()
    {
        using var client = await TestAccount.NewClientAsync();
        var ids = new List<long>();
        for (var number = 0; number < 120; number++)
        {
            ids.Add((await client.Users.CreateAsync(new UserInput
            {
                Name = $"User {number}",
                ExternalId = $"crew-{number}",
            }, Cancellation)).Id);
        }
        ids.Reverse();

        var shown = await client.Users.ShowManyAsync([.. ids, 404, ids[0]], Cancellation);
        var byExternalId = await client.Users.ShowManyByExternalIdAsync(["crew-7", "CREW-8", "nobody"], Cancellation);

        Assert.Equal([.. ids, ids[0]], shown.Select(user => user.Id));
        Assert.Equal(["crew-7", "crew-8"], byExternalId.Select(user => user.ExternalId).Order());
        Assert.Empty(await client.Users.ShowManyAsync([], Cancellation));
    }

    [Theory]
    [InlineData("crew,7")]
    [InlineData("")]
    public async Task An_external_id_that_cannot_be_asked_for_with_others_is_refused(string externalId)
    {
        using var client = RawServer.Answering().NewClient();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Users.ShowManyByExternalIdAsync(["crew-8", externalId], Cancellation));
    }

    [Fact]
    public async Task The_caller_is_the_user_of_the_credentials()
    {
        using var client = await TestAccount.NewClientAsync();

        var caller = await client.Users.GetCurrentAsync(Cancellation);

        Assert.Equal((UserRole.Admin, "Owner"), (caller.Role!.Value, caller.Name));
    }

    [Fact]
    public async Task An_anonymous_caller_is_an_error()
    {
        var server = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":null,"name":"Anonymous user"}}"""));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskUnauthorizedException>(() => client.Users.GetCurrentAsync(Cancellation));

        Assert.Single(server.Requests);
    }
}
