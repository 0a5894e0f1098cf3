using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class AccountLinksTests
{
    [Theory]
    [InlineData("http://localhost", "")]
    [InlineData("http://127.0.0.1:8080", "")]
    [InlineData("https://support.internal:8443", "")]
    [InlineData("http://localhost:8080", "/_accounts/{name}")]
    public async Task Links_follow_scheme_host_port_and_prefix_of_the_request(string origin, string prefix)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var baseUrl = origin + prefix.Replace("{name}", account.Account.Name, StringComparison.Ordinal);

        var created = await account.PostAsync($"{baseUrl}/api/v2/users.json", """{"user":{"name":"Roger"}}""");
        var listed = await account.GetAsync($"{baseUrl}/api/v2/users?per_page=1");

        Assert.Equal($"{baseUrl}/api/v2/users/{created.UserId}.json", created.Headers.Location?.ToString());
        Assert.Equal($"{baseUrl}/api/v2/users/{created.UserId}.json", created.User.Text("url"));
        Assert.Equal($"{baseUrl}/api/v2/users.json?page=2&per_page=1", listed.Json.Text("next_page"));
    }

    [Fact]
    public async Task A_link_leads_back_to_the_same_account()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.PostAsync(
            $"http://localhost/_accounts/{account.Account.Name}/api/v2/users",
            """{"user":{"name":"Roger"}}""");
        using var client = await TestEmulator.NewClientAsync();
        client.DefaultRequestHeaders.Authorization = TestCredentials.Token("anybody@example.com", "anything");

        using var response = await client.GetAsync(created.Headers.Location, TestContext.Current.CancellationToken);

        Assert.Equal(created.UserId, (await TestResponse.ReadAsync(response)).UserId);
    }

    [Theory]
    [InlineData("https", "zendesk.test.example", "https://zendesk.test.example")]
    [InlineData("https", "acme.zendesk.com:444, proxy", "https://acme.zendesk.com:444")]
    [InlineData("https", null, "https://localhost")]
    [InlineData(null, "front.example", "http://front.example")]
    [InlineData("gopher", "bad host/", "http://localhost")]
    public async Task Links_follow_what_a_proxy_forwards(string? scheme, string? host, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost/api/v2/users");
        request.Content = new StringContent("""{"user":{"name":"Roger"}}""", Encoding.UTF8, "application/json");
        if (scheme is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", scheme);
        }
        if (host is not null)
        {
            request.Headers.Add("X-Forwarded-Host", host);
        }

        var response = await account.SendAsync(request);

        Assert.Equal($"{expected}/api/v2/users/{response.UserId}.json", response.Headers.Location?.ToString());
        Assert.Equal($"{expected}/api/v2/users/{response.UserId}.json", response.User.Text("url"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task An_id_of_another_account_is_404(string method)
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"R-1"
            """);

        var response = await other.SendAsync(new HttpMethod(method), $"/api/v2/users/{created.UserId}", """{"user":{"name":"Wilco"}}""");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task Users_of_two_accounts_do_not_meet()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();
        const string Same = """
            "name":"Roger","email":"roger@example.com","external_id":"R-1","phone":"+15550100"
            """;
        var one = await account.CreateOrUpdateAsync(Same);

        var two = await other.CreateOrUpdateAsync(Same);

        Assert.Equal(HttpStatusCode.Created, two.Status);
        Assert.NotEqual(one.UserId, two.UserId);
        Assert.False(two.User.Flag("shared_phone_number"));
        Assert.Equal(2, (await other.GetAsync("/api/v2/users")).Json.Number("count"));
    }

    [Fact]
    public async Task Clocks_of_two_accounts_are_apart()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero));
        other.Account.Clock.Freeze(new DateTimeOffset(2002, 2, 2, 0, 0, 0, TimeSpan.Zero));

        var one = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        var two = await other.CreateOrUpdateAsync("\"name\":\"Roger\"");

        Assert.Equal("2001-01-01T00:00:00Z", one.User.Text("created_at"));
        Assert.Equal("2002-02-02T00:00:00Z", two.User.Text("created_at"));
        Assert.Equal(new DateTimeOffset(2002, 2, 2, 0, 0, 0, TimeSpan.Zero), two.Headers.Date);
    }
}
