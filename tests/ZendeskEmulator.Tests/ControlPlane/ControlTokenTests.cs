using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class ControlTokenTests
{
    private const string Token = "a-token-of-the-settings";

    [Fact]
    public async Task In_memory_and_on_loopback_no_token_is_needed()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            Urls = "http://127.0.0.1:0",
        }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = emulator.BaseUrl };

        using var response = await client.GetAsync("/_emulator/info", TestContext.Current.CancellationToken);

        Assert.Null(emulator.ControlToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task On_any_other_address_one_is_made()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            Urls = "http://0.0.0.0:0",
        }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new UriBuilder(emulator.BaseUrl) { Host = "127.0.0.1" }.Uri };

        Assert.Matches("^[0-9a-f]{32}$", emulator.ControlToken);
        Assert.Equal(HttpStatusCode.Unauthorized, await ResetAsync(client, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await ResetAsync(client, new AuthenticationHeaderValue("Bearer", "another")));
        Assert.Equal(HttpStatusCode.OK, await ResetAsync(client, new AuthenticationHeaderValue("Bearer", emulator.ControlToken)));
    }

    [Theory]
    [InlineData("Bearer", Token, HttpStatusCode.OK)]
    [InlineData("Bearer", "a-token-of-the-setting", HttpStatusCode.Unauthorized)]
    [InlineData("Basic", "YTpiLXRva2VuOm9mLXRoZS1zZXR0aW5ncw==", HttpStatusCode.Unauthorized)]
    public async Task A_token_of_the_settings_is_needed_everywhere(string scheme, string value, HttpStatusCode expected)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            ControlToken = Token,
        }, TestContext.Current.CancellationToken);
        using var client = emulator.DefaultAccount.CreateClient();

        Assert.Equal(expected, await ResetAsync(client, new AuthenticationHeaderValue(scheme, value)));
    }

    [Theory]
    [InlineData("/_emulator/health/live")]
    [InlineData("/_emulator/health/ready")]
    public async Task Health_needs_no_token(string path)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            ControlToken = Token,
        }, TestContext.Current.CancellationToken);
        using var client = emulator.DefaultAccount.CreateClient();

        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Info_does_not_show_it()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            ControlToken = Token,
        }, TestContext.Current.CancellationToken);
        using var client = emulator.DefaultAccount.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);

        var info = await client.GetStringAsync("/_emulator/info", TestContext.Current.CancellationToken);

        Assert.Contains("\"name\":\"ControlToken\",\"value\":\"(hidden)\"", info, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, info, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> ResetAsync(HttpClient client, AuthenticationHeaderValue? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_emulator/reset");
        request.Headers.Authorization = authorization;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
