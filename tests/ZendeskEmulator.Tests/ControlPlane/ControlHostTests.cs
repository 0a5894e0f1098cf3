using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

/// <summary>
/// Under which names the control plane answers: a page whose name somebody else's DNS gives to this machine gets
/// nothing.
/// </summary>
public sealed class ControlHostTests
{
    private const string Token = "a-token-of-the-settings";

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:4567")]
    [InlineData("LOCALHOST.")]
    [InlineData("acme.localhost")]
    [InlineData("127.0.0.1:4567")]
    [InlineData("192.168.1.20")]
    [InlineData("[::1]:4567")]
    [InlineData("acme.zendesk.com")]
    [InlineData("emulator.test:4567")]
    public async Task The_control_plane_responds_under_the_emulators_names(string host)
    {
        await using var emulator = await StartAsync(null);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(emulator, host, "/_emulator/clock"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:4567")]
    [InlineData("localhost.evil.example")]
    [InlineData("notlocalhost")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("evilzendesk.com")]
    [InlineData("a.emulator.test")]
    public async Task The_control_plane_refuses_any_other_name(string host)
    {
        await using var emulator = await StartAsync(null);
        using var account = new TestAccount(emulator.DefaultAccount);
        await account.CreateUserAsync("\"name\":\"Roger\"");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(emulator, host, "/_emulator/clock"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(emulator, host, "/_emulator/reset", HttpMethod.Post));
        Assert.Equal(2, await account.CountUsersAsync());
    }

    [Fact]
    public async Task A_forwarded_host_does_not_stand_for_the_host()
    {
        await using var emulator = await StartAsync(null);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(emulator, "evil.example", "/_emulator/clock", forwarded: "localhost"));
    }

    [Fact]
    public async Task The_control_token_opens_it_under_any_name_and_nothing_else_does()
    {
        await using var emulator = await StartAsync(Token);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(emulator, "emulator", "/_emulator/clock", token: Token));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(emulator, "emulator", "/_emulator/clock", token: "another"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(emulator, "localhost", "/_emulator/clock", token: "another"));
    }

    [Theory]
    [InlineData("/_emulator/health/live")]
    [InlineData("/_emulator/health/ready")]
    public async Task Health_responds_under_any_name(string path)
    {
        await using var emulator = await StartAsync(null);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(emulator, "emulator", path));
    }

    private static Task<Emulator> StartAsync(string? token) =>
        Emulator.StartAsync(new EmulatorOptions
        {
            ControlHosts = ["emulator.test"],
            ControlToken = token,
        }, TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode> StatusAsync(
        Emulator emulator, string host, string path, HttpMethod? method = null, string? token = null, string? forwarded = null)
    {
        using var client = emulator.DefaultAccount.CreateClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        if (forwarded is not null)
        {
            request.Headers.Add("X-Forwarded-Host", forwarded);
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
