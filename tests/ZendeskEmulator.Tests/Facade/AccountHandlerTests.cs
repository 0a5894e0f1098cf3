using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ZendeskEmulator.Tests.Facade;

public sealed class AccountHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "http://localhost/api/v2/users/me")]
    [InlineData(null, "https://acme.zendesk.com/api/v2/users/me")]
    [InlineData("http://127.0.0.1:0", "https://acme.zendesk.com/api/v2/users/me")]
    [InlineData("http://127.0.0.1:0", "http://other.example:81/api/v2/users/me")]
    public async Task Every_address_leads_to_its_account(string? urls, string address)
    {
        await using var emulator = await StartAsync(urls);
        var account = emulator.CreateAccount();
        using var client = new HttpClient(account.CreateHandler());
        client.DefaultRequestHeaders.Authorization = new EmulatorCredentials("owner@default.example", "acct_default").ToHeader();

        using var response = await client.GetAsync(new Uri(address), Cancellation);

        Assert.Equal($"owner@{account.Name}.example", await EmailAsync(response));
        Assert.StartsWith(
            address[..address.IndexOf("/api", StringComparison.Ordinal)] + "/api/v2/users/",
            await UrlAsync(response),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public async Task The_clients_BaseUrl_with_an_absolute_path_is_not_the_default_account(string? urls)
    {
        await using var emulator = await StartAsync(urls);
        var account = emulator.CreateAccount();
        using var client = account.CreateClient();
        client.BaseAddress = account.BaseUrl;

        using var created = await client.PostAsJsonAsync("/api/v2/users", new { user = new { name = "Roger" } }, Cancellation);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(2, await CountAsync(account));
        Assert.Equal(1, await CountAsync(emulator.DefaultAccount));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public async Task A_handler_before_it_may_send_a_request_again(string? urls)
    {
        await using var emulator = await StartAsync(urls);
        var account = emulator.CreateAccount();
        using var client = new HttpClient(new SendThrice { InnerHandler = account.CreateHandler() });
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://acme.zendesk.com/api/v2/users");
        request.Headers.Authorization = account.Credentials.ToHeader();
        request.Content = new StringContent("{\"user\":{\"name\":\"Roger\"}}", Encoding.UTF8, "application/json");

        using var response = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(4, await CountAsync(account));
        Assert.Equal("https://acme.zendesk.com/api/v2/users", request.RequestUri!.ToString());
        Assert.Equal(["Authorization"], request.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task The_handler_serves_other_clients_after_one_is_disposed()
    {
        await using var emulator = await StartAsync("http://127.0.0.1:0");
        var account = emulator.CreateAccount();
        var handler = account.CreateHandler();
        for (var i = 0; i < 3; i++)
        {
            using var client = new HttpClient(handler) { BaseAddress = account.BaseUrl };
            client.DefaultRequestHeaders.Authorization = account.Credentials.ToHeader();
            using var response = await client.GetAsync("/api/v2/users/me", Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_handler_adds_no_credentials()
    {
        await using var emulator = await StartAsync(null);
        using var client = new HttpClient(emulator.CreateAccount().CreateHandler());

        using var response = await client.GetAsync(new Uri("http://localhost/api/v2/users"), Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_web_application_reaches_it_by_IHttpClientFactory()
    {
        await using var emulator = await StartAsync(null);
        var account = emulator.CreateAccount();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddHttpClient("zendesk", client => client.BaseAddress = new Uri("https://acme.zendesk.com"))
            .ConfigurePrimaryHttpMessageHandler(() => account.CreateHandler());
        await using var app = builder.Build();
        app.MapGet("/me", async (IHttpClientFactory clients) =>
        {
            using var client = clients.CreateClient("zendesk");
            client.DefaultRequestHeaders.Authorization = account.Credentials.ToHeader();
            return await client.GetStringAsync(new Uri("/api/v2/users/me", UriKind.Relative), Cancellation);
        });
        await app.StartAsync(Cancellation);
        using var browser = app.GetTestClient();

        var me = await browser.GetStringAsync(new Uri("/me", UriKind.Relative), Cancellation);

        Assert.Contains($"owner@{account.Name}.example", me, StringComparison.Ordinal);
    }

    private static Task<Emulator> StartAsync(string? urls) => Emulator.StartAsync(new EmulatorOptions { Urls = urls }, Cancellation);

    private static async Task<string?> EmailAsync(HttpResponseMessage response) =>
        (await TestResponse.ReadAsync(response)).User.Text("email");

    private static async Task<string> UrlAsync(HttpResponseMessage response) => (await TestResponse.ReadAsync(response)).User.Text("url")!;

    private static async Task<int> CountAsync(EmulatorAccount account)
    {
        using var client = new TestAccount(account);
        return (await client.GetAsync("/api/v2/users")).Json.GetProperty("count").GetInt32();
    }

    private sealed class SendThrice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
