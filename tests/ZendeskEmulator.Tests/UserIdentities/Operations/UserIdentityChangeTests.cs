using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class UserIdentityChangeTests
{
    [Theory]
    [InlineData("POST", "", """{"identity":{"type":"twitter","value":"roger"}}""")]
    [InlineData("PUT", "/{secondary}", """{"identity":{"value":"new@example.com"}}""")]
    [InlineData("PUT", "/{secondary}", """{"identity":{"verified":true}}""")]
    [InlineData("PUT", "/{secondary}/make_primary", "{}")]
    [InlineData("PUT", "/{secondary}/verify", "{}")]
    [InlineData("DELETE", "/{secondary}", null)]
    public async Task Every_change_of_an_identity_changes_the_users_updated_at_and_ETag(string method, string path, string? body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var secondary = await account.CreateIdentityAsync(user, "email", "wilco@example.com");
        var before = await account.GetAsync($"/api/v2/users/{user}");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        await account.SendAsync(
            new HttpMethod(method),
            $"/api/v2/users/{user}/identities{path.Replace("{secondary}", $"{secondary}", StringComparison.Ordinal)}",
            body);

        var after = await account.GetAsync($"/api/v2/users/{user}");
        Assert.Equal("2024-01-01T00:00:00Z", before.User.Text("updated_at"));
        Assert.Equal("2024-01-01T00:00:05Z", after.User.Text("updated_at"));
        Assert.Equal("2024-01-01T00:00:00Z", after.User.Text("created_at"));
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [InlineData("PUT", "/{secondary}", """{"identity":{"value":"wilco@example.com","verified":false}}""")]
    [InlineData("PUT", "/{secondary}/request_verification", "{}")]
    [InlineData("POST", "", """{"identity":{"type":"email","value":"wilco@example.com"}}""")]
    [InlineData("GET", "/{secondary}", null)]
    public async Task A_call_that_changes_no_identity_leaves_the_user_unchanged(string method, string path, string? body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var secondary = await account.CreateIdentityAsync(user, "email", "wilco@example.com");
        var before = await account.GetAsync($"/api/v2/users/{user}");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        await account.SendAsync(
            new HttpMethod(method),
            $"/api/v2/users/{user}/identities{path.Replace("{secondary}", $"{secondary}", StringComparison.Ordinal)}",
            body);

        var after = await account.GetAsync($"/api/v2/users/{user}");
        Assert.Equal(before.Body, after.Body);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }
}
