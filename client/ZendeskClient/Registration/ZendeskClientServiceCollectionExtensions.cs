using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Zendesk;

/// <summary>Registers clients with an application's services.</summary>
public static class ZendeskClientServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="ZendeskClient"/>, one for the whole application. It logs where the application logs and waits by its
    /// TimeProvider, if one is registered. Its options are checked when the host starts.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options; more of them may come from <c>services.Configure&lt;ZendeskClientOptions&gt;</c>.</param>
    /// <returns>Takes further handlers of the client's HTTP requests.</returns>
    public static IHttpClientBuilder AddZendeskClient(this IServiceCollection services, Action<ZendeskClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddSingleton(provider => Create(provider, Options.DefaultName));
        return AddClient(services, Options.DefaultName, options => options.Configure(configure));
    }

    /// <summary>
    /// Adds a <see cref="ZendeskClient"/> with the options of a section of the configuration; else as the other form does.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">
    /// The section: <c>BaseAddress</c>, <c>Credentials</c> with <c>ClientId</c> and <c>ClientSecret</c>, <c>AccessToken</c>,
    /// <c>Email</c> and <c>ApiToken</c>, or <c>Email</c> and <c>Password</c>, and any of the numbers and times of
    /// <see cref="ZendeskClientOptions"/>.
    /// </param>
    /// <returns>Takes further handlers of the client's HTTP requests.</returns>
    public static IHttpClientBuilder AddZendeskClient(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddZendeskClient(ZendeskClientConfiguration.Apply(configuration));
    }

    /// <summary>
    /// Adds one of several clients: <c>[FromKeyedServices("acme")] ZendeskClient</c> asks for it, and its options have its name.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The client's name, such as the account's.</param>
    /// <param name="configure">Sets the options; more of them may come from
    /// <c>services.Configure&lt;ZendeskClientOptions&gt;(name, …)</c>.</param>
    /// <returns>Takes further handlers of the client's HTTP requests.</returns>
    public static IHttpClientBuilder AddZendeskClient(this IServiceCollection services, string name, Action<ZendeskClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddKeyedSingleton(name, (provider, _) => Create(provider, name));
        return AddClient(services, name, options => options.Configure(configure));
    }

    /// <summary>Adds one of several clients, with the options of a section of the configuration; else as the other form does.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The client's name, such as the account's.</param>
    /// <param name="configuration">The section, as for a single client.</param>
    /// <returns>Takes further handlers of the client's HTTP requests.</returns>
    public static IHttpClientBuilder AddZendeskClient(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddZendeskClient(name, ZendeskClientConfiguration.Apply(configuration));
    }

    private static IHttpClientBuilder AddClient(
        IServiceCollection services,
        string name,
        Action<OptionsBuilder<ZendeskClientOptions>> configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ZendeskClientOptions>, ZendeskClientOptionsValidator>());
        var options = services.AddOptions<ZendeskClientOptions>(name).Configure<IServiceProvider>(UseWhatIsRegistered);
        configure(options);
        options.ValidateOnStart();
        // The handler's own renewal of connections takes the place of the factory's: the client keeps its HttpClient.
        return services.AddHttpClient(HttpNameOf(name), http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ZendeskClient.NewHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static void UseWhatIsRegistered(ZendeskClientOptions options, IServiceProvider services)
    {
        options.TimeProvider = services.GetService<TimeProvider>() ?? options.TimeProvider;
        options.LoggerFactory = services.GetService<ILoggerFactory>();
    }

    private static ZendeskClient Create(IServiceProvider services, string name) => new(
        services.GetRequiredService<IHttpClientFactory>().CreateClient(HttpNameOf(name)),
        services.GetRequiredService<IOptionsMonitor<ZendeskClientOptions>>().Get(name));

    private static string HttpNameOf(string name) => name.Length == 0 ? nameof(ZendeskClient) : $"{nameof(ZendeskClient)}:{name}";
}
