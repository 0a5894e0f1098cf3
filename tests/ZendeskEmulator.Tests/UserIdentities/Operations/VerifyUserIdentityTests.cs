using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class VerifyUserIdentityTests
{
    [Fact]
    public async Task Verifying_the_primary_verifies_the_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var identity = await account.CreateIdentityAsync(user, "email", "roger@example.com");

        var response = await account.PutAsync($"/api/v2/users/{user}/identities/{identity}/verify.json", "{}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(identity, response.Id("identity"));
        Assert.True(response.Json.GetProperty("identity").Flag("verified"));
        Assert.True((await account.GetAsync($"/api/v2/users/{user}")).User.Flag("verified"));
    }

    [Fact]
    public async Task Verifying_a_secondary_does_not_verify_the_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var secondary = await account.CreateIdentityAsync(user, "email", "wilco@example.com");

        await account.PutAsync($"/api/v2/users/{user}/identities/{secondary}/verify", "{}");

        Assert.Equal(["email roger@example.com primary", "email wilco@example.com verified"], await account.IdentitiesAsync(user));
        Assert.False((await account.GetAsync($"/api/v2/users/{user}")).User.Flag("verified"));
    }

    [Fact]
    public async Task A_request_for_verification_returns_200_without_a_body_and_verifies_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var identity = await account.CreateIdentityAsync(user, "email", "roger@example.com");

        var response = await account.PutAsync($"/api/v2/users/{user}/identities/{identity}/request_verification", "{}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Empty(response.Body);
        Assert.Equal(["email roger@example.com primary"], await account.IdentitiesAsync(user));
    }
}
