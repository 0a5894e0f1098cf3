using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WebShop;
using Xunit;
using ZendeskEmulator;

[assembly: AssemblyFixture(typeof(WebShopTests.EmulatorFixture))]

namespace WebShopTests;

/// <summary>
/// The web application as it is, with an account of the emulator in place of Zendesk, and the account's clock as its
/// time.
/// </summary>
public sealed class CustomersTests(EmulatorFixture emulator) : IDisposable
{
    private readonly EmulatorAccount account = emulator.CreateAccount();
    private readonly WebApplicationFactory<Program> factory = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => factory.Dispose();

    [Fact]
    public async Task A_customer_who_signs_up_is_in_Zendesk()
    {
        using var shop = CreateShop();

        using var response = await shop.PostAsJsonAsync("/customers", new Customer("c-1", "Roger", "roger@example.org"), Stop);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        using var zendesk = account.CreateClient();
        Assert.Contains("roger@example.org", await zendesk.GetStringAsync("/api/v2/users/search.json?external_id=c-1", Stop));
    }

    [Fact]
    public async Task A_sign_up_waits_out_a_429()
    {
        using var shop = CreateShop();
        account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 20, TimeSpan.Zero));
        account.Limits.Exhaust("account");

        using var response = await account.Clock.RunAsync(
            shop.PostAsJsonAsync("/customers", new Customer("c-2", "Wilco", "wilco@example.org"), Stop));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(1, account.Limits.Refusals);
        Assert.Empty(account.Limits.Violations);
    }

    private HttpClient CreateShop() => factory.WithWebHostBuilder(web => web
        .UseSetting("Zendesk:Email", account.Credentials.Email)
        .UseSetting("Zendesk:Token", account.Credentials.Token)
        .ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(account.Clock);
            services.AddHttpClient("zendesk").ConfigurePrimaryHttpMessageHandler(account.CreateHandler);
        })).CreateClient();
}

/// <summary>One emulator for all tests of the assembly.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private Emulator? emulator;

    public EmulatorAccount CreateAccount() => emulator!.CreateAccount();

    public async ValueTask InitializeAsync() => emulator = await Emulator.StartAsync();

    public ValueTask DisposeAsync() => emulator!.DisposeAsync();
}
