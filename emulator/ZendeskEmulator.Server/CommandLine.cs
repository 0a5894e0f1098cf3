using Microsoft.Extensions.Configuration;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Server;

/// <summary>What the server is told: appsettings.json, then the environment, then the command line.</summary>
internal static class CommandLine
{
    private const string DefaultUrls = "http://localhost:8080";
    private const string UrlsKey = "urls";

    /// <exception cref="EmulatorStartException">An argument or a setting is unknown or ill-typed.</exception>
    public static EmulatorOptions Read(string[] args)
    {
        Check(args);
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
        var options = new EmulatorOptions
        {
            Urls = configuration[UrlsKey] ?? configuration["ASPNETCORE_URLS"] ?? DefaultUrls,
            DataFile = "data/emulator.db",
            Durability = Durability.Process,
        };
        EmulatorSettings.Apply(configuration, options);
        return options;
    }

    /// <summary>The configuration reads over what it does not understand; a mistyped argument must stop the start.</summary>
    private static void Check(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var argument = args[i];
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            var key = (equals < 0 ? argument : argument[..equals]).TrimStart('-');
            if (!argument.StartsWith("--", StringComparison.Ordinal) || !IsKnown(key))
            {
                throw new EmulatorStartException($"Unknown argument {argument}. The nearest known one is --{NearestName.To(key, Known)}.");
            }
            if (equals < 0 && ++i == args.Length)
            {
                throw new EmulatorStartException($"The argument {argument} has no value: write {argument}=value.");
            }
        }
    }

    private static IReadOnlyList<string> Known { get; } = [UrlsKey, .. EmulatorSettings.Names.Select(name => $"Emulator:{name}")];

    private static bool IsKnown(string key) =>
        key.Equals(UrlsKey, StringComparison.OrdinalIgnoreCase) || key.StartsWith("Emulator:", StringComparison.OrdinalIgnoreCase);
}
