using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Facade;

/// <summary>Programs that take only a host and a port: each account has a port of its own.</summary>
public sealed class AccountPortsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_absolute_path_reaches_the_account_of_the_port()
    {
        await using var emulator = await StartAsync();
        var (one, other) = (emulator.CreateAccount(), emulator.CreateAccount());

        var onePerson = await MeAsync(one.BaseUrl, "any");
        var otherPerson = await MeAsync(other.BaseUrl, "any");

        Assert.NotEqual(one.BaseUrl.Port, other.BaseUrl.Port);
        Assert.Equal("/", one.BaseUrl.AbsolutePath);
        Assert.Equal(one.Credentials.Email, onePerson);
        Assert.Equal(other.Credentials.Email, otherPerson);
    }

    [Fact]
    public async Task The_port_wins_over_the_token_and_the_emulators_own_port_leads_on_as_before()
    {
        await using var emulator = await StartAsync();
        var account = emulator.CreateAccount();

        var byPort = await MeAsync(account.BaseUrl, "acct_somebody-else");
        var byToken = await MeAsync(emulator.BaseUrl, "acct_somebody-else");

        Assert.Equal(account.Credentials.Email, byPort);
        Assert.Equal("owner@somebody-else.example", byToken);
    }

    [Fact]
    public async Task Links_lead_back_to_the_port()
    {
        await using var emulator = await StartAsync();
        var account = emulator.CreateAccount();
        using var client = NewClient(account.BaseUrl, "any");

        var me = await client.GetStringAsync("/api/v2/users/me.json", Cancellation);

        Assert.StartsWith($"{account.BaseUrl}api/v2/users/", JsonDocument.Parse(me).RootElement.GetProperty("user").Text("url"));
    }

    [Fact]
    public async Task Many_connections_to_many_ports_each_reach_their_account()
    {
        await using var emulator = await StartAsync();
        EmulatorAccount[] accounts = [.. Enumerable.Range(0, 50).Select(_ => emulator.CreateAccount())];

        var people = await Task.WhenAll(accounts.Select(account => MeAsync(account.BaseUrl, "any")));

        Assert.Equal(accounts.Select(account => account.Credentials.Email), people);
        Assert.Equal(50, accounts.Select(account => account.BaseUrl.Port).Distinct().Count());
    }

    [Fact]
    public async Task Info_names_the_ports_that_are_open()
    {
        await using var emulator = await StartAsync();
        var account = emulator.GetAccount("acme");
        var url = account.BaseUrl;
        using var client = emulator.CreateClient();

        var info = JsonDocument.Parse(await client.GetStringAsync("/_emulator/info", Cancellation)).RootElement;

        var port = Assert.Single(info.GetProperty("ports").EnumerateArray());
        Assert.Equal("acme", port.Text("account"));
        Assert.Equal(url.ToString(), port.Text("base_url"));
        Assert.Equal(url, Assert.Single(emulator.Info.Ports).BaseUrl);
    }

    [Fact]
    public async Task Once_the_emulator_has_stopped_its_ports_are_closed()
    {
        Uri url;
        await using (var emulator = await StartAsync())
        {
            url = emulator.CreateAccount().BaseUrl;
            await MeAsync(url, "any");
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => MeAsync(url, "any"));
    }

    [Fact]
    public async Task In_memory_there_is_no_port_to_open()
    {
        var refusal = await Assert.ThrowsAsync<EmulatorStartException>(
            () => Emulator.StartAsync(new EmulatorOptions { PortPerAccount = true }, Cancellation));

        Assert.Equal("PortPerAccount needs an address to open ports on: set Urls, such as http://127.0.0.1:0.", refusal.Message);
    }

    private static Task<Emulator> StartAsync() =>
        Emulator.StartAsync(new EmulatorOptions { Urls = "http://127.0.0.1:0", PortPerAccount = true }, Cancellation);

    private static async Task<string?> MeAsync(Uri url, string token)
    {
        using var client = NewClient(url, token);
        using var response = await client.GetAsync("/api/v2/users/me", Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await TestResponse.ReadAsync(response)).User.Text("email");
    }

    private static HttpClient NewClient(Uri url, string token)
    {
        var client = new HttpClient { BaseAddress = url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
