using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class DeleteUserIdentityTests
{
    [Fact]
    public async Task Deleting_returns_204_and_removes_the_identity()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var secondary = await account.CreateIdentityAsync(user, "email", "wilco@example.com");

        var response = await account.DeleteAsync($"/api/v2/users/{user}/identities/{secondary}.json");
        var again = await account.DeleteAsync($"/api/v2/users/{user}/identities/{secondary}.json");

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
        Assert.Empty(response.Body);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Null(response.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal(["email roger@example.com primary"], await account.IdentitiesAsync(user));
    }

    [Fact]
    public async Task Deleting_the_primary_promotes_no_other()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"verified\":true");
        await account.CreateIdentityAsync(user, "email", "wilco@example.com");
        var primary = (await account.GetAsync($"/api/v2/users/{user}/identities")).Ids("identities")[0];

        await account.DeleteAsync($"/api/v2/users/{user}/identities/{primary}");

        Assert.Equal(["email wilco@example.com"], await account.IdentitiesAsync(user));
        var shown = await account.GetAsync($"/api/v2/users/{user}");
        Assert.Null(shown.User.Text("email"));
        Assert.False(shown.User.Flag("verified"));
    }

    [Fact]
    public async Task The_address_is_free_at_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var identity = await account.CreateIdentityAsync(user, "email", "roger@example.com");

        await account.DeleteAsync($"/api/v2/users/{user}/identities/{identity}");
        var found = await account.GetAsync("/api/v2/users/search?query=roger@example.com");
        var created = await account.PostAsync("/api/v2/users", """{"user":{"name":"New","email":"roger@example.com"}}""");

        Assert.Empty(found.Ids("users"));
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.NotEqual(user, created.UserId);
    }

    [Fact]
    public async Task The_next_address_is_the_primary_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var identity = await account.CreateIdentityAsync(user, "email", "roger@example.com");

        await account.DeleteAsync($"/api/v2/users/{user}/identities/{identity}");
        await account.CreateIdentityAsync(user, "email", "wilco@example.com");

        Assert.Equal(["email wilco@example.com primary"], await account.IdentitiesAsync(user));
    }
}
