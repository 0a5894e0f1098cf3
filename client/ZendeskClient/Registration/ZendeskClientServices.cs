using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Zendesk;

/// <summary>Registers the client.</summary>
public static class ZendeskClientServices
{
    /// <summary>
    /// Adds a <see cref="ZendeskClient"/>, one for the whole application, which logs where the application logs and waits by
    /// its TimeProvider, if one is registered. The response is for further handlers on its HttpClient.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options; more of them may come from <c>services.Configure&lt;ZendeskClientOptions&gt;</c>.</param>
    public static IHttpClientBuilder AddZendeskClient(this IServiceCollection services, Action<ZendeskClientOptions> configure)
    {
        services.AddOptions<ZendeskClientOptions>()
            .Configure<IServiceProvider>(UseWhatIsRegistered)
            .Configure(configure);
        services.TryAddSingleton(Create);
        // The handler's own renewal of connections takes the place of the factory's: the client keeps its HttpClient.
        return services.AddHttpClient(nameof(ZendeskClient), http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ZendeskClient.NewHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static void UseWhatIsRegistered(ZendeskClientOptions options, IServiceProvider services)
    {
        options.TimeProvider = services.GetService<TimeProvider>() ?? options.TimeProvider;
        options.LoggerFactory = services.GetService<ILoggerFactory>();
    }

    private static ZendeskClient Create(IServiceProvider services) => new(
        services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ZendeskClient)),
        services.GetRequiredService<IOptions<ZendeskClientOptions>>().Value);
}
