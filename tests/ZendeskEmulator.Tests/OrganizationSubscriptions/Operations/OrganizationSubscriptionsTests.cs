using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OrganizationSubscriptions.Operations;

public sealed class OrganizationSubscriptionsTests
{
    private const string Path = "/api/v2/organization_subscriptions";

    [Fact]
    public async Task A_subscription_is_listed_by_user_and_by_organization_until_it_ends()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");

        var created = await CreateAsync(account, user, organization);
        var id = created.Id("organization_subscription");
        var ofUser = await account.GetAsync($"/api/v2/users/{user}/organization_subscriptions");
        var ofOrganization = await account.GetAsync($"/api/v2/organizations/{organization}/subscriptions");
        var deleted = await account.DeleteAsync($"{Path}/{id}");

        Assert.Equal(HttpStatusCode.OK, created.Status);
        Assert.Equal(["id", "organization_id", "user_id", "created_at"], created.Json.GetProperty("organization_subscription").Keys());
        Assert.Equal([id], ofUser.Ids("organization_subscriptions"));
        Assert.Equal([id], ofOrganization.Ids("organization_subscriptions"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Empty((await account.GetAsync(Path)).Ids("organization_subscriptions"));
    }

    [Fact]
    public async Task A_user_subscribes_once_and_counts_it_as_related()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");
        await CreateAsync(account, user, organization);

        var refused = await CreateAsync(account, user, organization);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var related = (await account.GetAsync($"/api/v2/users/{user}/related")).Json.GetProperty("user_related");
        Assert.Equal(1, related.Number("organization_subscriptions"));
    }

    [Theory]
    [InlineData(7, null, "user")]
    [InlineData(null, 7, "organization")]
    public async Task An_unknown_user_or_organization_is_refused(int? user, int? organization, string field)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var userId = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organizationId = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");

        var refused = await CreateAsync(account, user ?? userId, organization ?? organizationId);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([field], refused.Json.GetProperty("details").Keys());
    }

    [Fact]
    public async Task An_end_user_subscribes_itself_to_an_organization_that_it_is_in()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organization = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");
        var other = await account.CreateOrganizationAsync("\"name\":\"Other\"");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"organization_id\":{organization}");

        var allowed = await CreateAsync(account, user, organization, "roger@example.com");
        var elsewhere = await CreateAsync(account, user, other, "roger@example.com");

        Assert.Equal(HttpStatusCode.OK, allowed.Status);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.Status);
    }

    [Theory]
    [InlineData("users")]
    [InlineData("organizations")]
    public async Task Subscriptions_go_with_their_user_and_their_organization(string folder)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");
        await CreateAsync(account, user, organization);

        await account.DeleteAsync($"/api/v2/{folder}/{(folder == "users" ? user : organization)}");

        Assert.Empty((await account.GetAsync(Path)).Ids("organization_subscriptions"));
    }

    private static Task<TestResponse> CreateAsync(TestAccount account, long user, long organization, string? asUser = null) =>
        account.SendAsync(
            HttpMethod.Post,
            Path,
            $$$"""{"organization_subscription":{"user_id":{{{user}}},"organization_id":{{{organization}}}}}""",
            asUser is null ? null : TestCredentials.Password(asUser, "any"));
}
