using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class CreateUserIdentityTests
{
    [Fact]
    public async Task A_new_identity_returns_201_with_its_location()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.PostAsync(
            $"/api/v2/users/{user}/identities.json",
            """{"identity":{"type":"email","value":"Roger@Example.com"}}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        var identity = response.Json.GetProperty("identity");
        Assert.Equal($"http://localhost/api/v2/users/{user}/identities/{identity.Number("id")}.json", identity.Text("url"));
        Assert.Equal(identity.Text("url"), response.Headers.Location?.ToString());
        Assert.Equal(user, identity.Number("user_id"));
        Assert.Equal("roger@example.com", identity.Text("value"));
        Assert.True(identity.Flag("primary"));
        Assert.False(identity.Flag("verified"));
    }

    [Fact]
    public async Task The_first_of_its_sort_is_primary_and_the_next_is_secondary()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        await account.CreateIdentityAsync(user, "email", "roger@example.com");
        await account.CreateIdentityAsync(user, "phone_number", "+15550100");
        await account.CreateIdentityAsync(user, "email", "wilco@example.com");

        Assert.Equal(
            ["email roger@example.com primary", "phone_number +15550100 primary verified", "email wilco@example.com"],
            await account.IdentitiesAsync(user));
        var shown = await account.GetAsync($"/api/v2/users/{user}");
        Assert.Equal("roger@example.com", shown.User.Text("email"));
        Assert.Equal("+15550100", shown.User.Text("phone"));
    }

    [Fact]
    public async Task Sent_as_verified_it_is_verified_and_so_is_the_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.PostAsync(
            $"/api/v2/users/{user}/identities",
            """{"identity":{"type":"email","value":"roger@example.com","verified":true,"primary":false}}""");

        Assert.True(response.Json.GetProperty("identity").Flag("verified"));
        Assert.True((await account.GetAsync($"/api/v2/users/{user}")).User.Flag("verified"));
    }

    [Theory]
    [InlineData("twitter", "roger")]
    [InlineData("facebook", "1234")]
    [InlineData("google", "roger@example.com")]
    [InlineData("agent_forwarding", "+15550100")]
    [InlineData("any_channel", "roger-1")]
    [InlineData("foreign", "roger-2")]
    [InlineData("sdk", "roger-3")]
    [InlineData("messaging", "roger-4")]
    public async Task Every_type_is_kept(string type, string value)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        await account.CreateIdentityAsync(user, type, value);

        Assert.Equal([$"{type} {value} primary"], await account.IdentitiesAsync(user));
    }

    [Theory]
    [InlineData("other@example.com")]
    [InlineData("roger@example.com")]
    public async Task A_value_that_is_taken_is_422_also_on_the_same_user(string value)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Other\",\"email\":\"other@example.com\"");
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        var response = await account.PostAsync(
            $"/api/v2/users/{user}/identities",
            $$$"""{"identity":{"type":"email","value":"{{{value}}}"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"value":[{"description":"Value: """
                + value
                + """ is already being used by another user","error":"DuplicateValue"}]}}""",
            response.Body);
        Assert.Equal(["email roger@example.com primary"], await account.IdentitiesAsync(user));
    }

    [Fact]
    public async Task A_taken_value_is_found_in_any_case()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        var response = await account.PostAsync(
            $"/api/v2/users/{user}/identities",
            """{"identity":{"type":"google","value":"ROGER@example.com"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
    }

    [Theory]
    [InlineData("""{"type":"email","value":""}""")]
    [InlineData("""{"type":"email","value":"  "}""")]
    [InlineData("""{"type":"email","value":null}""")]
    [InlineData("""{"type":"email"}""")]
    [InlineData("""{"type":"twitter","value":""}""")]
    [InlineData("""{"type":"email","value":"badmail"}""")]
    public async Task Assumed_a_blank_or_badly_formatted_value_is_422_on_value(string identity)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.PostAsync($"/api/v2/users/{user}/identities", $$"""{"identity":{{identity}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(["value"], response.Json.GetProperty("details").Keys());
        Assert.Empty(await account.IdentitiesAsync(user));
    }

    [Theory]
    [InlineData("""{"type":"telex","value":"1"}""", "identity.type must be one of these: ")]
    [InlineData("""{"value":"roger@example.com"}""", "identity.type must be one of these: ")]
    [InlineData("""{"type":7,"value":"1"}""", "identity.type must be a string")]
    [InlineData("""{"type":"email","value":{}}""", "identity.value must be a string")]
    [InlineData("""{"type":"email","value":"a@example.com","verified":"maybe"}""", "identity.verified must be either true or false")]
    public async Task A_type_that_there_is_not_or_a_value_of_the_wrong_type_is_400(string identity, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.PostAsync($"/api/v2/users/{user}/identities", $$"""{"identity":{{identity}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("Invalid attribute", response.Json.GetProperty("error").Text("title"));
        Assert.Contains(reason, response.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_identity_is_400()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.PostAsync(
            $"/api/v2/users/{user}/identities",
            """{"user_identity":{"type":"email","value":"a@example.com"}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
    }
}
