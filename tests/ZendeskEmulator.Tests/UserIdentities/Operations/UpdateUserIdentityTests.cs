using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class UpdateUserIdentityTests
{
    [Fact]
    public async Task The_value_and_verified_of_the_primary_become_the_users()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var identity = await account.CreateIdentityAsync(user, "email", "roger@example.com");

        var response = await account.PutAsync(
            $"/api/v2/users/{user}/identities/{identity}.json",
            """{"identity":{"value":"Wilco@example.com","verified":true}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(identity, response.Id("identity"));
        Assert.Equal("wilco@example.com", response.Json.GetProperty("identity").Text("value"));
        Assert.True(response.Json.GetProperty("identity").Flag("verified"));
        var shown = await account.GetAsync($"/api/v2/users/{user}");
        Assert.Equal("wilco@example.com", shown.User.Text("email"));
        Assert.True(shown.User.Flag("verified"));
    }

    [Fact]
    public async Task The_old_value_is_free_at_once_and_the_new_one_is_taken()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var identity = await account.CreateIdentityAsync(user, "email", "roger@example.com");

        await account.PutAsync($"/api/v2/users/{user}/identities/{identity}", """{"identity":{"value":"wilco@example.com"}}""");
        var old = await account.PostAsync("/api/v2/users", """{"user":{"name":"Old","email":"roger@example.com"}}""");
        var present = await account.PostAsync("/api/v2/users", """{"user":{"name":"New","email":"wilco@example.com"}}""");

        Assert.Equal(HttpStatusCode.Created, old.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, present.Status);
    }

    [Fact]
    public async Task Properties_that_are_not_sent_stay()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"verified\":true");
        var identity = (await account.GetAsync($"/api/v2/users/{user}/identities")).Ids("identities")[0];

        await account.PutAsync($"/api/v2/users/{user}/identities/{identity}", """{"identity":{"value":"wilco@example.com"}}""");
        var one = await account.IdentitiesAsync(user);
        await account.PutAsync($"/api/v2/users/{user}/identities/{identity}", """{"identity":{"verified":false}}""");
        var other = await account.IdentitiesAsync(user);

        Assert.Equal(["email wilco@example.com primary verified"], one);
        Assert.Equal(["email wilco@example.com primary"], other);
    }

    [Fact]
    public async Task Primary_is_not_writable()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var secondary = await account.CreateIdentityAsync(user, "email", "wilco@example.com");

        var response = await account.PutAsync(
            $"/api/v2/users/{user}/identities/{secondary}",
            """{"identity":{"primary":true,"verified":true}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["email roger@example.com primary", "email wilco@example.com verified"], await account.IdentitiesAsync(user));
    }

    [Theory]
    [InlineData("other@example.com")]
    [InlineData("roger@example.com")]
    public async Task A_value_that_is_taken_is_422_also_by_the_same_user(string value)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Other\",\"email\":\"other@example.com\"");
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var secondary = await account.CreateIdentityAsync(user, "email", "wilco@example.com");

        var response = await account.PutAsync(
            $"/api/v2/users/{user}/identities/{secondary}",
            $$$"""{"identity":{"value":"{{{value}}}"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            $"Value: {value} is already being used by another user",
            response.Json.GetProperty("details").GetProperty("value")[0].Text("description"));
        Assert.Equal(["email roger@example.com primary", "email wilco@example.com"], await account.IdentitiesAsync(user));
    }

    [Fact]
    public async Task An_identitys_own_value_is_not_a_duplicate()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var identity = await account.CreateIdentityAsync(user, "email", "roger@example.com");

        var response = await account.PutAsync(
            $"/api/v2/users/{user}/identities/{identity}",
            """{"identity":{"value":"ROGER@example.com"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("roger@example.com", response.Json.GetProperty("identity").Text("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("badmail")]
    public async Task Assumed_a_blank_or_badly_formatted_value_is_422_on_value(string value)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var identity = await account.CreateIdentityAsync(user, "email", "roger@example.com");

        var response = await account.PutAsync($"/api/v2/users/{user}/identities/{identity}", $$$"""{"identity":{"value":"{{{value}}}"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(["value"], response.Json.GetProperty("details").Keys());
        Assert.Equal(["email roger@example.com primary"], await account.IdentitiesAsync(user));
    }
}
