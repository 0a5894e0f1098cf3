using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.OrganizationMemberships.Operations;

public sealed class CreateOrganizationMembershipTests
{
    [Theory]
    [InlineData("/api/v2/organization_memberships.json")]
    [InlineData("/api/v2/users/{user}/organization_memberships.json")]
    public async Task The_first_membership_returns_201_with_its_location_and_is_the_default(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");

        var response = await CreateAsync(account, path, user, organization);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        var membership = response.Json.GetProperty("organization_membership");
        Assert.Equal(
            ["url", "id", "user_id", "organization_id", "default", "created_at", "organization_name", "updated_at", "view_tickets"],
            membership.Keys());
        Assert.Equal($"http://localhost/api/v2/organization_memberships/{membership.Number("id")}.json", membership.Text("url"));
        Assert.Equal(membership.Text("url"), response.Headers.Location?.ToString());
        Assert.Equal(user, membership.Number("user_id"));
        Assert.Equal(organization, membership.Number("organization_id"));
        Assert.True(membership.Flag("default"));
        Assert.Equal(organization, (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
    }

    [Theory]
    [InlineData("/api/v2/organization_memberships")]
    [InlineData("/api/v2/users/{user}/organization_memberships")]
    public async Task The_second_is_not_the_default_unless_it_is_sent_so(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");
        var three = await account.CreateOrganizationAsync("\"name\":\"Three\"");
        await CreateAsync(account, path, user, one);

        var second = await CreateAsync(account, path, user, two);
        var before = (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id");
        var third = await CreateAsync(account, path, user, three, ",\"default\":true");
        var after = (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id");

        Assert.Equal(JsonValueKind.Null, second.Json.GetProperty("organization_membership").GetProperty("default").ValueKind);
        Assert.Equal(one, before);
        Assert.True(third.Json.GetProperty("organization_membership").Flag("default"));
        Assert.Equal(three, after);
        var listed = await account.GetAsync($"/api/v2/users/{user}/organization_memberships");
        Assert.Single(
            listed.Json.GetProperty("organization_memberships").EnumerateArray(),
            membership => membership.Flag("default") == true);
    }

    [Theory]
    [InlineData("\"role\":\"end-user\"", "", false)]
    [InlineData("\"role\":\"end-user\"", ",\"shared_tickets\":true", true)]
    [InlineData("\"role\":\"end-user\",\"ticket_restriction\":\"organization\"", "", true)]
    [InlineData("\"role\":\"agent\",\"email\":\"a@example.com\"", "", true)]
    [InlineData("\"role\":\"agent\",\"email\":\"a@example.com\",\"ticket_restriction\":\"assigned\"", "", false)]
    public async Task Assumed_view_tickets_follows_from_the_users_right_and_the_organization(
        string user,
        string organization,
        bool expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var userId = await account.CreateUserAsync($"\"name\":\"Roger\",{user}");
        var organizationId = await account.CreateOrganizationAsync($"\"name\":\"One\"{organization}");

        var response = await CreateAsync(account, "/api/v2/organization_memberships", userId, organizationId);

        Assert.Equal(expected, response.Json.GetProperty("organization_membership").Flag("view_tickets"));
    }

    [Fact]
    public async Task An_unknown_organization_is_422_in_the_recorded_words()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await CreateAsync(account, "/api/v2/organization_memberships", user, 42);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"organization":"""
            + """[{"description":"Organization cannot be blank","error":"BlankValue"}]}}""",
            response.Body);
    }

    [Theory]
    [InlineData("/api/v2/organization_memberships")]
    [InlineData("/api/v2/users/{user}/organization_memberships")]
    public async Task A_second_membership_of_the_same_organization_is_422_with_the_recorded_blank(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        await account.CreateMembershipAsync(user, organization);

        var response = await CreateAsync(account, path, user, organization);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"user_id":[{"description":" This """
            + """user is already a member of this organization.","error":"DuplicateValue"}]}}""",
            response.Body);
    }

    [Fact]
    public async Task Under_a_user_the_path_says_whose_it_is()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var other = await account.CreateUserAsync("\"name\":\"Other\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");

        var response = await account.PostAsync(
            $"/api/v2/users/{user}/organization_memberships",
            $$$"""{"organization_membership":{"user_id":{{{other}}},"organization_id":"{{{organization}}}"}}""");

        Assert.Equal(user, response.Json.GetProperty("organization_membership").Number("user_id"));
    }

    [Fact]
    public async Task Assumed_an_unknown_user_or_organization_is_422()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var deleted = await account.CreateUserAsync("\"name\":\"Gone\"");
        await account.DeleteAsync($"/api/v2/users/{deleted}");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");

        var unknown = await CreateAsync(account, "/api/v2/organization_memberships", 42, 43);
        var gone = await CreateAsync(account, "/api/v2/organization_memberships", deleted, organization);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Equal(["organization", "user"], unknown.Json.GetProperty("details").Keys().Order());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gone.Status);
    }

    [Fact]
    public async Task An_unknown_user_in_the_path_is_404()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await CreateAsync(account, "/api/v2/users/{user}/organization_memberships", 42, 43);

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
    }

    private static Task<TestResponse> CreateAsync(TestAccount account, string path, long user, long organization, string more = "") =>
        account.PostAsync(
            path.Replace("{user}", $"{user}", StringComparison.Ordinal),
            $$$"""{"organization_membership":{"user_id":{{{user}}},"organization_id":{{{organization}}}{{{more}}}}}""");
}
