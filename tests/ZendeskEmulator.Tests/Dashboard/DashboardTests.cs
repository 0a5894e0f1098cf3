using System.Net;
using Xunit;
using ZendeskEmulator.Dashboard;

namespace ZendeskEmulator.Tests.Dashboard;

/// <summary>What a browser gets.</summary>
public sealed class DashboardTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/_emulator/")]
    [InlineData("/_accounts/acme/_emulator/")]
    public async Task A_browser_gets_the_page_with_a_strict_policy(string path)
    {
        using var client = await TestEmulator.NewClientAsync();

        var page = await GetAsync(client, path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.ContentHeaders.ContentType?.ToString());
        Assert.StartsWith("<!doctype html>", page.Body, StringComparison.Ordinal);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("Accept", page.Headers.Vary);
    }

    [Theory]
    [InlineData("/", "_emulator/")]
    [InlineData("/_emulator", "_emulator/")]
    [InlineData("/_accounts/acme", "acme/_emulator/")]
    [InlineData("/_accounts/acme/", "_emulator/")]
    [InlineData("/_accounts/acme/_emulator", "_emulator/")]
    public async Task A_browser_is_led_to_the_page_by_a_relative_address(string path, string location)
    {
        using var client = await TestEmulator.NewClientAsync();

        var response = await GetAsync(client, path);

        Assert.Equal(HttpStatusCode.Found, response.Status);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_program_gets_the_index_at_the_same_address()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var index = await account.GetAsync("/_emulator/");

        Assert.Equal("application/json", index.ContentHeaders.ContentType?.MediaType);
        Assert.Contains("Accept", index.Headers.Vary);
    }

    [Fact]
    public async Task Every_file_is_served_with_its_type_and_not_again_to_a_browser_that_has_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        Assert.NotEmpty(DashboardFiles.All);

        foreach (var (path, file) in DashboardFiles.All)
        {
            var response = await account.GetAsync($"/_emulator/ui/{path}");
            var again = await account.GetUnlessAsync($"/_emulator/ui/{path}", response.Headers.ETag);

            Assert.Equal(HttpStatusCode.OK, response.Status);
            Assert.Equal(file.ContentType, response.ContentHeaders.ContentType?.ToString());
            Assert.Equal(file.Length, response.ContentHeaders.ContentLength);
            Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
            Assert.Equal(HttpStatusCode.NotModified, again.Status);
        }
    }

    [Theory]
    [InlineData("/_emulator/ui/nothing.js")]
    [InlineData("/_emulator/ui/")]
    [InlineData("/_emulator/ui/..%2Fassumptions.md")]
    public async Task A_file_that_is_not_there_is_a_404(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_page_needs_no_token_and_what_it_reads_does()
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { ControlToken = "sixteen-letters-or-more" },
            TestContext.Current.CancellationToken);
        using var client = emulator.CreateClient();

        var page = await GetAsync(client, "/_emulator/");
        var script = await GetAsync(client, "/_emulator/ui/app.js");
        var clock = await GetAsync(client, "/_emulator/clock");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized], [page.Status, script.Status, clock.Status]);
        Assert.DoesNotContain("sixteen-letters-or-more", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/_emulator")]
    [InlineData("/_emulator/")]
    [InlineData("/_emulator/ui/app.js")]
    public async Task Without_the_control_plane_there_is_no_dashboard(string path)
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { ControlPlane = false },
            TestContext.Current.CancellationToken);
        using var client = emulator.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, path)).Status);
    }

    [Fact]
    public async Task The_page_makes_no_account()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.CreateClient();

        await GetAsync(client, "/_accounts/acme/_emulator/");

        Assert.Null(emulator.FindAccount("acme"));
    }

    [Fact]
    public async Task A_name_that_no_account_can_have_is_reported_as_such()
    {
        using var client = await TestEmulator.NewClientAsync();

        var response = await GetAsync(client, "/_accounts/a_b/_emulator/");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Contains("a_b", response.Body, StringComparison.Ordinal);
    }

    private static async Task<TestResponse> GetAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(Browser);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }
}
