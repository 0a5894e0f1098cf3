using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class ControlPlaneTests
{
    [Theory]
    [InlineData("/_emulator/health/live")]
    [InlineData("/_emulator/health/ready")]
    public async Task Health_is_200_without_credentials(string path)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        account.Client.DefaultRequestHeaders.Authorization = null;

        var response = await account.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("ok", response.Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Info_lists_every_setting_with_its_value_and_where_it_came_from()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var info = await account.GetAsync("/_emulator/info");

        Assert.Equal(HttpStatusCode.OK, info.Status);
        Assert.NotEqual("", info.Json.GetProperty("version").GetString());
        Assert.Equal(
            [
                "DataFile= (default)", "Tls:Mode=Given (default)", "Tls:Certificate= (default)", "Tls:Key= (default)",
                "Store=none (default)", "Durability=Process (default)", "Credentials:Mode=Lenient (default)",
                "Credentials:ApiTokens=Allowed (default)", "Credentials:PasswordAccess=true (default)", "OAuth:Consent=Auto (default)",
                "OAuth:AccessTokenLifetime=30m (default)", "OAuth:RefreshTokenLifetime=30d (default)",
                "AutoCreateAccounts=true (default)", "MaxAccounts=10000 (default)", "Accounts:Seats=any (default)",
                "AccountHosts=zendesk.com;localhost (default)", "ControlHosts= (default)", "PortPerAccount=false (default)",
                "MaxRequestBytes=1048576 (default)", "Limits:Plan=SuiteEnterprise (default)", "Limits:Mode=Enforce (default)",
                "Limits:UserUpdatesPerSecond=0 (default)", "Limits:RetryAfterTolerance=250ms (default)",
                "Jobs:Pace=Fast (default)", "Jobs:BulkImport=true (default)",
                "RequestLog:MaxEntries=1000 (default)", "RequestLog:MaxBytes=1048576 (default)",
                "RequestLog:MaxTotalBytes=67108864 (default)", "RequestLog:MaxBodyBytes=8192 (default)", "Search:Lag=0s (default)",
                "ControlPlane=true (default)", "ControlToken=none (default)",
            ],
            info.Json.GetProperty("settings").EnumerateArray()
                .Select(setting => $"{setting.Text("name")}={setting.Text("value")} ({setting.Text("source")})"));
    }

    [Fact]
    public async Task Info_has_the_fidelity_list_and_the_assumptions()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var info = await account.GetAsync("/_emulator/info");

        Assert.Equal(System.Text.Json.JsonValueKind.Array, info.Json.GetProperty("fidelity").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Array, info.Json.GetProperty("assumptions").ValueKind);
    }

    [Fact]
    public async Task Reset_empties_the_account_and_ids_start_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var before = await account.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"roger@example.com\"");

        var reset = await account.SendAsync(HttpMethod.Post, "/_emulator/reset");

        Assert.Equal(HttpStatusCode.OK, reset.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/users/{before.UserId}")).Status);
        var after = await account.CreateOrUpdateAsync("\"name\":\"After\",\"email\":\"roger@example.com\"");
        Assert.Equal(HttpStatusCode.Created, after.Status);
        Assert.Equal(before.UserId, after.UserId);
    }

    [Fact]
    public async Task Reset_under_an_accounts_prefix_resets_that_account_only()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var x = new TestAccount(emulator.GetAccount("x"));
        using var other = new TestAccount(emulator.GetAccount("other"));
        await x.CreateOrUpdateAsync("\"name\":\"X\"");
        await other.CreateOrUpdateAsync("\"name\":\"Other\"");

        // The prefix wins over the header that this client sends.
        var reset = await other.SendAsync(HttpMethod.Post, "/_accounts/x/_emulator/reset");

        Assert.Equal(HttpStatusCode.OK, reset.Status);
        Assert.Equal("x", reset.Json.GetProperty("account").GetString());
        Assert.Equal(1, (await x.GetAsync("/api/v2/users")).Json.GetProperty("count").GetInt32());
        Assert.Equal(2, (await other.GetAsync("/api/v2/users")).Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Reset_needs_a_POST()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        var response = await account.GetAsync("/_emulator/reset");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.Status);
        Assert.Equal(["POST"], response.ContentHeaders.Allow);
        Assert.Equal("""{"error":{"code":"method_not_allowed","message":"/_emulator/reset takes POST, not GET."}}""", response.Body);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"/api/v2/users/{created.UserId}")).Status);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("https://localhost")]
    [InlineData("http://localhost:8081")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("null")]
    public async Task A_web_page_of_another_origin_is_refused_and_nothing_happens(string origin)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        var reset = await SendFromAsync(account, HttpMethod.Post, "/_emulator/reset", origin);
        var info = await SendFromAsync(account, HttpMethod.Get, "/_emulator/info", origin);

        Assert.Equal(HttpStatusCode.Forbidden, reset.Status);
        Assert.Equal(HttpStatusCode.Forbidden, info.Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"/api/v2/users/{created.UserId}")).Status);
    }

    [Theory]
    [InlineData("/_emulator/reset")]
    [InlineData("/_accounts/x/_emulator/reset")]
    public async Task A_web_page_of_the_emulator_itself_is_allowed(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var reset = await SendFromAsync(account, HttpMethod.Post, path, "http://localhost");

        Assert.Equal(HttpStatusCode.OK, reset.Status);
    }

    [Fact]
    public async Task On_a_port_the_emulators_own_origin_has_that_port()
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { Urls = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        var own = await SendFromAsync(account, HttpMethod.Post, "/_emulator/reset", emulator.BaseUrl.GetLeftPart(UriPartial.Authority));
        var withoutPort = await SendFromAsync(account, HttpMethod.Post, "/_emulator/reset", "http://127.0.0.1");

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal(HttpStatusCode.Forbidden, withoutPort.Status);
    }

    [Fact]
    public async Task Without_the_control_plane_only_health_responds()
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { ControlPlane = false }, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        var info = await account.GetAsync("/_emulator/info");
        var reset = await account.SendAsync(HttpMethod.Post, "/_emulator/reset");
        var ready = await account.GetAsync("/_emulator/health/ready");

        Assert.Equal(HttpStatusCode.NotFound, info.Status);
        Assert.Equal(HttpStatusCode.NotFound, reset.Status);
        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"/api/v2/users/{created.UserId}")).Status);
    }

    [Fact]
    public async Task Looking_at_the_control_plane_makes_no_account()
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { MaxAccounts = 1 }, TestContext.Current.CancellationToken);
        using var only = new TestAccount(emulator.GetAccount("only"));

        var info = await only.GetAsync("/_accounts/other/_emulator/info");

        Assert.Equal(HttpStatusCode.OK, info.Status);
        Assert.Equal(HttpStatusCode.OK, (await only.GetAsync("/api/v2/users")).Status);
    }

    private static async Task<TestResponse> SendFromAsync(TestAccount account, HttpMethod method, string path, string origin)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        return await account.SendAsync(request);
    }
}
