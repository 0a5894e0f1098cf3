using Microsoft.Extensions.Configuration;

namespace ZendeskEmulator.Server;

/// <summary>The settings of an emulator: appsettings.json, then the environment, then the command line.</summary>
internal static class ServerSettings
{
    private const string DefaultUrls = "http://localhost:8080";
    private const string UrlsKey = "urls";

    /// <summary>Puts the settings into the options.</summary>
    /// <param name="settings">The settings of the command line, each as <c>--Emulator:Name=value</c>.</param>
    /// <returns>The addresses that the settings name to listen on.</returns>
    /// <exception cref="EmulatorStartException">A setting is unknown or ill-typed.</exception>
    public static string Apply(IReadOnlyList<string> settings, EmulatorOptions options)
    {
        var configuration = Read(settings);
        EmulatorSettings.Apply(configuration, options);
        return new[] { configuration[UrlsKey], configuration["ASPNETCORE_URLS"], DefaultUrls }.First(
            urls => !string.IsNullOrWhiteSpace(urls))!;
    }

    /// <summary>Reads the settings of every source; the later wins.</summary>
    public static IConfigurationRoot Read(IReadOnlyList<string> settings) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine([.. settings])
        .Build();
}
