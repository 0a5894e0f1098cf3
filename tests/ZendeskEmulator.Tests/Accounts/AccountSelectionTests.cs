using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class AccountSelectionTests
{
    [Theory]
    [InlineData("/_accounts/by-path/api/v2/users/me", null, "anything", null, "by-path")]
    [InlineData("/_accounts/BY-PATH/api/v2/users/me.json", null, "anything", null, "by-path")]
    [InlineData("/api/v2/users/me", "by-header", "anything", null, "by-header")]
    [InlineData("/api/v2/users/me", "BY-Header", "anything", null, "by-header")]
    [InlineData("/api/v2/users/me", null, "acct_by-token", null, "by-token")]
    [InlineData("/api/v2/users/me", null, "acct_by-token_any_thing", null, "by-token")]
    [InlineData("/api/v2/users/me", null, "anything", "by-host.zendesk.com", "by-host")]
    [InlineData("/api/v2/users/me", null, "anything", "By-Host.zendesk.com:8080", "by-host")]
    [InlineData("/api/v2/users/me", null, "anything", "by-host.localhost", "by-host")]
    [InlineData("/api/v2/users/me", null, "anything", "by-host.localhost:8080", "by-host")]
    [InlineData("/api/v2/users/me", null, "anything", "localhost:8080", "default")]
    [InlineData("/api/v2/users/me", null, "anything", "zendesk.com", "default")]
    [InlineData("/api/v2/users/me", null, "anything", "127.0.0.1:8080", "default")]
    [InlineData("/api/v2/users/me", null, "anything", "emulator.internal", "default")]
    public async Task An_account_is_chosen_by_path_header_token_or_host(
        string path,
        string? header,
        string token,
        string? host,
        string expected)
    {
        var response = await SendAsync(path, header, token, host);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal($"owner@{expected}.example", response.User.Text("email"));
    }

    [Fact]
    public async Task Path_wins_over_header()
    {
        var response = await SendAsync("/_accounts/winner-1/api/v2/users/me", "loser-1", "acct_loser-1", "loser-1.zendesk.com");

        Assert.Equal("owner@winner-1.example", response.User.Text("email"));
    }

    [Fact]
    public async Task Header_wins_over_token()
    {
        var response = await SendAsync("/api/v2/users/me", "winner-2", "acct_loser-2", "loser-2.zendesk.com");

        Assert.Equal("owner@winner-2.example", response.User.Text("email"));
    }

    [Fact]
    public async Task Token_wins_over_host()
    {
        var response = await SendAsync("/api/v2/users/me", null, "acct_winner-3", "loser-3.zendesk.com");

        Assert.Equal("owner@winner-3.example", response.User.Text("email"));
    }

    [Fact]
    public async Task Forwarded_host_wins_over_host()
    {
        using var request = Request("http://loser-4.zendesk.com/api/v2/users/me");
        request.Headers.Add("X-Forwarded-Host", "winner-4.zendesk.com, proxy.internal");

        var response = await SendAsync(request);

        Assert.Equal("owner@winner-4.example", response.User.Text("email"));
    }

    [Fact]
    public async Task A_bearer_may_name_the_account()
    {
        using var request = Request("http://localhost/api/v2/users/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "acct_by-bearer_1");

        var response = await SendAsync(request);

        Assert.Equal("owner@by-bearer.example", response.User.Text("email"));
    }

    [Fact]
    public async Task An_access_token_may_name_the_account()
    {
        using var request = Request("http://localhost/api/v2/users/me?access_token=acct_by-access-token");
        request.Headers.Authorization = null;

        var response = await SendAsync(request);

        Assert.Equal("owner@by-access-token.example", response.User.Text("email"));
    }

    [Theory]
    [InlineData("/_accounts/under_score/api/v2/users/me", null, "'under_score'")]
    [InlineData("/_accounts/-dash/api/v2/users", null, "'-dash'")]
    [InlineData("/_accounts//api/v2/users", null, "''")]
    [InlineData("/api/v2/users", "under_score", "'under_score'")]
    [InlineData("/api/v2/users", "a.b", "'a.b'")]
    [InlineData(
        "/api/v2/users",
        "a123456789b123456789c123456789d123456789e123456789f123456789g1234",
        "'a123456789b123456789c123456789d123456789e123456789f123456789g12'")]
    public async Task A_path_or_header_name_that_is_not_a_DNS_label_is_reported(string path, string? header, string name)
    {
        var response = await SendAsync(path, header, "anything", null);

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("InvalidAccountName", response.Json.Text("error"));
        Assert.Equal(
            $"{name} is not an account name: it must be a DNS label, with at most 63 letters, digits and hyphens.",
            response.Json.Text("description"));
    }

    [Fact]
    public async Task A_host_with_a_name_that_is_not_a_DNS_label_is_Zendesks_unknown_subdomain()
    {
        var response = await SendAsync("/api/v2/users", null, "anything", "two.labels.zendesk.com");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("{}", response.Body);
    }

    [Fact]
    public async Task A_label_of_63_letters_is_a_name()
    {
        var name = new string('a', 63);

        var response = await SendAsync("/api/v2/users/me", name, "anything", null);

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    private static Task<TestResponse> SendAsync(string path, string? header, string token, string? host)
    {
        var request = Request($"http://{host ?? "localhost"}{path}");
        if (header is not null)
        {
            request.Headers.Add("X-Emulator-Account", header);
        }
        request.Headers.Authorization = TestCredentials.Token("anybody@example.com", token);
        return SendAsync(request);
    }

    private static HttpRequestMessage Request(string address) => new(HttpMethod.Get, address)
    {
        Headers = { Authorization = TestCredentials.Token("anybody@example.com", "anything") },
    };

    private static async Task<TestResponse> SendAsync(HttpRequestMessage request)
    {
        using var client = await TestEmulator.NewClientAsync();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }
}
