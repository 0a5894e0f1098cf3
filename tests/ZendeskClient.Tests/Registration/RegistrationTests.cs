using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Zendesk.Tests.Registration;

public sealed class RegistrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_client_is_one_and_uses_the_registered_clock_and_handlers()
    {
        var server = RawServer.Answering(
            () => RawServer.Response(429, "", "text/plain", ("Retry-After", "27")),
            () => RawServer.Json(200, """{"user":{"id":1}}"""));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(server.Time);
        services.AddZendeskClient(
            options =>
                (options.BaseAddress, options.Credentials) = (new Uri("https://acme.zendesk.test"), ZendeskCredentials.OAuth("secret")))
            .ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<ZendeskClient>();
        await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Same(client, provider.GetRequiredService<ZendeskClient>());
        Assert.InRange((server.Requests[1].At - server.Requests[0].At).TotalSeconds, 27, 28.1);
    }

    [Fact]
    public async Task Several_clients_have_their_own_account_options_and_handlers()
    {
        var acme = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":1}}"""));
        var globex = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":2}}"""));
        var plain = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":3}}"""));
        var services = new ServiceCollection();
        services.AddZendeskClient(
            "acme",
            Configuration("Zendesk:BaseAddress=https://acme.zendesk.test", "Zendesk:Credentials:AccessToken=a").GetSection("Zendesk"))
            .ConfigurePrimaryHttpMessageHandler(() => acme);
        services.AddZendeskClient(
            "globex",
            options => (options.BaseAddress, options.Credentials) = (new Uri("https://globex.zendesk.test"), ZendeskCredentials.OAuth("g")))
            .ConfigurePrimaryHttpMessageHandler(() => globex);
        services.AddZendeskClient(
            options => (options.BaseAddress, options.Credentials) = (new Uri("https://plain.zendesk.test"), ZendeskCredentials.OAuth("p")))
            .ConfigurePrimaryHttpMessageHandler(() => plain);
        services.AddSingleton<Both>();
        await using var provider = services.BuildServiceProvider();

        var both = provider.GetRequiredService<Both>();
        await both.Acme.Users.GetAsync(1, Cancellation);
        await both.Globex.Users.GetAsync(1, Cancellation);
        await provider.GetRequiredService<ZendeskClient>().Users.GetAsync(1, Cancellation);

        Assert.Equal(("acme.zendesk.test", "Bearer a"), (acme.Requests.Single().Url.Host, acme.Requests.Single().Authorization));
        Assert.Equal(("globex.zendesk.test", "Bearer g"), (globex.Requests.Single().Url.Host, globex.Requests.Single().Authorization));
        Assert.Equal("plain.zendesk.test", plain.Requests.Single().Url.Host);
        Assert.Same(both.Acme, provider.GetRequiredKeyedService<ZendeskClient>("acme"));
    }

    [Fact]
    public void Every_setting_is_read_from_the_configuration()
    {
        var options = OptionsOf(
            "BaseAddress=https://acme.zendesk.com", "Credentials:Email=you@acme.example", "Credentials:ApiToken=t", "Budget=00:01:00",
            "AttemptTimeout=00:00:20",
            "RetryDelay=00:00:02", "MaxRetries=3", "Pacing=false", "UserUpdatesPerSecond=1");

        Assert.Equal("https://acme.zendesk.com/", options.BaseAddress!.ToString());
        Assert.Equal("API token", options.Credentials!.ToString());
        Assert.Equal((60, 20, 2), (options.Budget.TotalSeconds, options.AttemptTimeout.TotalSeconds, options.RetryDelay.TotalSeconds));
        Assert.Equal((3, false, 1), (options.MaxRetries, options.Pacing, options.UserUpdatesPerSecond));
    }

    [Theory]
    [InlineData("API token", "Credentials:Email=you@acme.example", "Credentials:ApiToken=t")]
    [InlineData("password", "credentials:email=you@acme.example", "credentials:password=p")]
    [InlineData("OAuth token", "Credentials:AccessToken=t", "Credentials:Email=")]
    [InlineData("OAuth client", "Credentials:ClientId=sync", "Credentials:ClientSecret=s")]
    public void Each_kind_of_credentials_is_read_from_the_configuration(string kind, string first, string second) =>
        Assert.Equal(kind, OptionsOf("BaseAddress=https://acme.zendesk.com", first, second).Credentials!.ToString());

    [Fact]
    public void Options_set_in_code_are_added_to_the_configuration()
    {
        var services = new ServiceCollection();
        services.AddZendeskClient("acme", Configuration("BaseAddress=https://acme.zendesk.com", "Credentials:AccessToken=t"));
        services.Configure<ZendeskClientOptions>("acme", options => options.MaxRetries = 9);
        using var provider = services.BuildServiceProvider();

        Assert.Equal(9, provider.GetRequiredService<IOptionsMonitor<ZendeskClientOptions>>().Get("acme").MaxRetries);
    }

    [Fact]
    public void The_start_names_every_mistake_of_every_client_and_no_secret()
    {
        var services = new ServiceCollection();
        services.AddZendeskClient("acme", Configuration(
            "BaseAdress=https://acme.zendesk.com",
            "Budget=soon",
            "MaxRetries=-1",
            "Credentials:ApiToken=hunter2",
            "Credentials:AccessToken=hunter3"));
        services.AddZendeskClient(_ => { });
        using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<AggregateException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        var mistakes = failure.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures).ToList();
        Assert.Equal(
            [
                "ZendeskClient 'acme': there is no setting 'BaseAdress'. Settings: BaseAddress, Budget, AttemptTimeout, RetryDelay, "
                + "MaxRetries, UserUpdatesPerSecond, Pacing, Credentials.",
                "ZendeskClient 'acme': 'soon' is no value of Budget.",
                "ZendeskClient 'acme': Credentials take ClientId and ClientSecret, or AccessToken, or Email and ApiToken, "
                + "or Email and Password.",
                "ZendeskClient 'acme': BaseAddress takes an absolute http or https address.",
                "ZendeskClient 'acme': Credentials are missing.",
                "ZendeskClient 'acme': MaxRetries takes 0 to 100.",
                "ZendeskClient: BaseAddress takes an absolute http or https address.",
                "ZendeskClient: Credentials are missing.",
            ],
            mistakes);
        Assert.DoesNotContain("hunter", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_with_mistakes_is_not_made_either()
    {
        var services = new ServiceCollection();
        services.AddZendeskClient("acme", _ => { });
        using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<ZendeskClient>("acme"));
    }

    private static ZendeskClientOptions OptionsOf(params string[] settings)
    {
        var services = new ServiceCollection();
        services.AddZendeskClient(Configuration(settings));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ZendeskClientOptions>>().Value;
    }

    private static IConfiguration Configuration(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create<string, string?>(
            pair[0],
            pair[1])))
        .Build();

    private sealed class Both([FromKeyedServices("acme")] ZendeskClient acme, [FromKeyedServices("globex")] ZendeskClient globex)
    {
        public ZendeskClient Acme => acme;

        public ZendeskClient Globex => globex;
    }
}
