using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class EndUserIdentitiesTests
{
    private const string Forbidden =
        """{"error":{"title":"Forbidden","message":"You do not have access to this page. Please contact the account owner of """
        + """this help desk for further help."}}""";

    private static readonly AuthenticationHeaderValue Erik = TestCredentials.Password("erik@example.com", "any");

    [Fact]
    public async Task An_end_user_lists_shows_adds_and_deletes_its_own()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var erik = await CreateErikAsync(account);

        var created = await account.SendAsync(
            HttpMethod.Post,
            $"/api/v2/end_users/{erik}/identities.json",
            """{"identity":{"type":"email","value":"second@example.com"}}""",
            Erik);
        var one = created.Id("identity");
        var listed = await account.SendAsync(HttpMethod.Get, $"/api/v2/end_users/{erik}/identities.json", authorization: Erik);
        var shown = await account.SendAsync(HttpMethod.Get, $"/api/v2/end_users/{erik}/identities/{one}", authorization: Erik);
        var deleted = await account.SendAsync(HttpMethod.Delete, $"/api/v2/end_users/{erik}/identities/{one}", authorization: Erik);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(2, listed.Ids("identities").Length);
        Assert.Equal(one, shown.Id("identity"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(["email erik@example.com primary verified"], await account.IdentitiesAsync(erik));
    }

    [Fact]
    public async Task An_end_user_makes_its_own_primary_and_asks_for_verification()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var erik = await CreateErikAsync(account);
        var second = await account.CreateIdentityAsync(erik, "email", "second@example.com");

        var asked = await account.SendAsync(
            HttpMethod.Put,
            $"/api/v2/end_users/{erik}/identities/{second}/request_verification",
            "{}",
            Erik);
        var made = await account.SendAsync(HttpMethod.Put, $"/api/v2/end_users/{erik}/identities/{second}/make_primary", "{}", Erik);

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Equal("second@example.com", (await account.GetAsync($"/api/v2/users/{erik}")).User.Text("email"));
    }

    [Theory]
    [InlineData("GET", "end_users/{other}/identities")]
    [InlineData("GET", "end_users/{other}/identities/{identity}")]
    [InlineData("POST", "end_users/{other}/identities")]
    [InlineData("PUT", "end_users/{other}/identities/{identity}/make_primary")]
    [InlineData("PUT", "end_users/{other}/identities/{identity}/request_verification")]
    [InlineData("DELETE", "end_users/{other}/identities/{identity}")]
    [InlineData("GET", "users/{erik}/identities")]
    [InlineData("POST", "users/{erik}/identities")]
    [InlineData("PUT", "users/{erik}/identities/{identity}")]
    [InlineData("PUT", "users/{erik}/identities/{identity}/verify")]
    public async Task Anothers_are_403_and_so_are_the_agents_paths(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var erik = await CreateErikAsync(account);
        var other = await account.CreateUserAsync("\"name\":\"Other\"");
        var identity = await account.CreateIdentityAsync(other, "email", "other@example.com");
        path = path
            .Replace("{erik}", $"{erik}", StringComparison.Ordinal)
            .Replace("{other}", $"{other}", StringComparison.Ordinal)
            .Replace("{identity}", $"{identity}", StringComparison.Ordinal);
        var body = method == "GET" ? null : """{"identity":{"type":"email","value":"new@example.com"}}""";

        var response = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}", body, Erik);

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(Forbidden, response.Body);
        Assert.Equal(["email other@example.com primary"], await account.IdentitiesAsync(other));
    }

    [Fact]
    public async Task An_end_user_that_is_not_verified_is_403()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var erik = await account.CreateUserAsync("\"name\":\"Erik\",\"email\":\"erik@example.com\"");

        var response = await account.SendAsync(HttpMethod.Get, $"/api/v2/end_users/{erik}/identities", authorization: Erik);

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
    }

    [Fact]
    public async Task An_agent_without_a_custom_role_changes_end_users_identities_but_not_agents()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var erik = await CreateErikAsync(account);
        var other = await account.CreateUserAsync("\"name\":\"Other\",\"email\":\"other@example.com\",\"role\":\"agent\"");
        await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"role\":\"agent\"");
        var roger = TestCredentials.Token("roger@example.com", "any");

        var allowed = await account.SendAsync(
            HttpMethod.Post,
            $"/api/v2/users/{erik}/identities",
            """{"identity":{"type":"twitter","value":"erik"}}""",
            roger);
        var refused = await account.SendAsync(
            HttpMethod.Post,
            $"/api/v2/users/{other}/identities",
            """{"identity":{"type":"twitter","value":"other"}}""",
            roger);
        var listed = await account.SendAsync(HttpMethod.Get, $"/api/v2/users/{other}/identities", authorization: roger);

        Assert.Equal(HttpStatusCode.Created, allowed.Status);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(HttpStatusCode.OK, listed.Status);
    }

    private static Task<long> CreateErikAsync(TestAccount account) =>
        account.CreateUserAsync("\"name\":\"Erik\",\"email\":\"erik@example.com\",\"verified\":true");
}
