using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class MakeUserIdentityPrimaryTests
{
    [Theory]
    [InlineData("make_primary")]
    [InlineData("make_primary.json")]
    public async Task The_call_returns_the_whole_list_with_the_new_primary_first(string suffix)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"phone\":\"+15550100\"");
        var secondary = await account.CreateIdentityAsync(user, "email", "wilco@example.com");

        var response = await account.PutAsync($"/api/v2/users/{user}/identities/{secondary}/{suffix}", "{}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(3, response.Ids("identities").Length);
        Assert.Equal(secondary, response.Ids("identities")[0]);
        Assert.Equal(
            ["email wilco@example.com primary", "email roger@example.com", "phone_number +15550100 primary verified"],
            await account.IdentitiesAsync(user));
    }

    [Fact]
    public async Task The_users_email_and_verified_follow()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"verified\":true");
        var secondary = await account.CreateIdentityAsync(user, "email", "wilco@example.com");

        await account.PutAsync($"/api/v2/users/{user}/identities/{secondary}/make_primary", "{}");
        var shown = await account.GetAsync($"/api/v2/users/{user}");

        Assert.Equal("wilco@example.com", shown.User.Text("email"));
        Assert.False(shown.User.Flag("verified"));
    }

    [Fact]
    public async Task The_users_phone_follows()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"phone\":\"+15550100\"");
        var secondary = await account.CreateIdentityAsync(user, "phone_number", "+15550199");

        await account.PutAsync($"/api/v2/users/{user}/identities/{secondary}/make_primary", "{}");
        var shown = await account.GetAsync($"/api/v2/users/{user}");

        Assert.Equal("+15550199", shown.User.Text("phone"));
        Assert.Equal("roger@example.com", shown.User.Text("email"));
    }

    [Fact]
    public async Task Without_a_body_it_works_too()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var secondary = await account.CreateIdentityAsync(user, "google", "wilco@example.com");

        var response = await account.SendAsync(HttpMethod.Put, $"/api/v2/users/{user}/identities/{secondary}/make_primary");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["google wilco@example.com primary", "email roger@example.com"], await account.IdentitiesAsync(user));
    }

    [Fact]
    public async Task The_primary_made_primary_again_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var primary = (await account.GetAsync($"/api/v2/users/{user}/identities")).Ids("identities")[0];
        var before = await account.GetAsync($"/api/v2/users/{user}");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var response = await account.PutAsync($"/api/v2/users/{user}/identities/{primary}/make_primary", "{}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(before.Body, (await account.GetAsync($"/api/v2/users/{user}")).Body);
    }
}
