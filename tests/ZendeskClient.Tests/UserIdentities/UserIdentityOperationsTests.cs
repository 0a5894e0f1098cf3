using Xunit;

namespace Zendesk.Tests.UserIdentities;

public sealed class UserIdentityOperationsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_address_is_a_secondary_identity_until_it_is_made_primary()
    {
        using var client = await TestAccount.NewClientAsync();
        var user = await client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger@example.org" }, Cancellation);

        var added = await client.UserIdentities.CreateAsync(user.Id, new UserIdentityInput
        {
            Type = "email",
            Value = "wilco@example.org",
        }, Cancellation);
        var before = await client.Users.GetAsync(user.Id, Cancellation);
        var identities = await client.UserIdentities.MakePrimaryAsync(user.Id, added.Id, Cancellation);
        var after = await client.Users.GetAsync(user.Id, Cancellation);

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

        var identities = await client.UserIdentities.ListAsync(user.Id, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["roger@example.org", "wilco@example.org"], identities.Select(identity => identity.Value));
    }

    [Fact]
    public async Task An_identity_is_shown_changed_verified_and_deleted()
    {
        using var client = await TestAccount.NewClientAsync();
        var user = await client.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger@example.org" }, Cancellation);
        var added = await client.UserIdentities.CreateAsync(user.Id, new UserIdentityInput
        {
            Type = UserIdentityType.Email,
            Value = "wilco@example.org",
        }, Cancellation);

        var changed = await client.UserIdentities.UpdateAsync(user.Id, added.Id, new UserIdentityInput
        {
            Value = "captain@example.org",
        }, Cancellation);
        var verified = await client.UserIdentities.VerifyAsync(user.Id, added.Id, Cancellation);
        var shown = await client.UserIdentities.GetAsync(user.Id, added.Id, Cancellation);
        await client.UserIdentities.DeleteAsync(user.Id, added.Id, Cancellation);

        Assert.Equal(("captain@example.org", false), (changed.Value, changed.Verified));
        Assert.True(verified.Verified);
        Assert.Equal((UserIdentityType.Email, "captain@example.org", true), (shown.Type!.Value, shown.Value, shown.Verified));
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.UserIdentities.GetAsync(user.Id, added.Id, Cancellation));
    }

    [Fact]
    public async Task A_deletion_whose_response_was_lost_is_done_when_the_identity_is_gone()
    {
        var server = RawServer.Answering(() => RawServer.Json(502, ""), () => RawServer.Json(404, """{"error":"RecordNotFound"}"""));
        using var client = server.NewClient();

        await server.RunAsync(client.UserIdentities.DeleteAsync(1, 2, Cancellation));

        Assert.Equal(
            ["DELETE /api/v2/users/1/identities/2", "DELETE /api/v2/users/1/identities/2"],
            server.Requests.Select(request => request.ToString()));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(429)]
    public async Task A_deletion_of_what_was_never_there_is_an_error(int first)
    {
        var server = RawServer.Answering(() => RawServer.Json(first, "{}", ("Retry-After", "1")), () => RawServer.Json(404, "{}"));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => server.RunAsync(client.UserIdentities.DeleteAsync(1, 2, Cancellation)));
    }
}
