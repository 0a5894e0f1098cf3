using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Http;

public sealed class IfNoneMatchTests
{
    [Theory]
    [InlineData("/api/v2/users/{user}.json")]
    [InlineData("/api/v2/users/{user}.json?include=identities")]
    [InlineData("/api/v2/users.json")]
    [InlineData("/api/v2/users.json?page[size]=10")]
    [InlineData("/api/v2/users/{user}/identities.json")]
    [InlineData("/api/v2/users/search.json?query=roger@example.com")]
    public async Task An_unchanged_record_is_304_without_a_body(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        path = path.Replace("{user}", $"{user}", StringComparison.Ordinal);
        var known = (await account.GetAsync(path)).Headers.ETag;

        var same = await account.GetUnlessAsync(path, known);
        await account.CreateIdentityAsync(user, "email", "wilco@example.com");
        await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"n"}}""");
        var changed = await account.GetUnlessAsync(path, known);

        Assert.Equal(HttpStatusCode.NotModified, same.Status);
        Assert.Empty(same.Body);
        Assert.Equal(known, same.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(known, changed.Headers.ETag);
        Assert.NotEmpty(changed.Body);
    }

    [Fact]
    public async Task The_tag_of_another_account_is_not_known()
    {
        using var one = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();
        var known = await one.GetAsync("/api/v2/users/me");

        var response = await other.GetUnlessAsync("/api/v2/users/me", known.Headers.ETag);
        var listed = await other.GetUnlessAsync("/api/v2/users", (await one.GetAsync("/api/v2/users")).Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(HttpStatusCode.OK, listed.Status);
    }

    [Fact]
    public async Task A_write_is_never_304()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var known = (await account.GetAsync($"/api/v2/users/{user}")).Headers.ETag;
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v2/users/{user}");
        request.Headers.IfNoneMatch.Add(known!);
        request.Content = new StringContent("""{"user":{"name":"Roger"}}""", null, "application/json");

        var response = await account.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    [Fact]
    public async Task A_membership_changes_the_users_tag()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        var known = (await account.GetAsync($"/api/v2/users/{user}")).Headers.ETag;

        await account.CreateMembershipAsync(user, organization);
        var response = await account.GetUnlessAsync($"/api/v2/users/{user}", known);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(organization, response.User.Number("organization_id"));
    }
}
