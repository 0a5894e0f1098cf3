using Microsoft.Extensions.Configuration;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Server;

/// <summary>What the server is told: appsettings.json, then the environment, then the command line.</summary>
/// <param name="Options">How to set up the emulator.</param>
/// <param name="IsHealth">True for --health: ask a running emulator instead of being one.</param>
/// <param name="Seed">What --seed names.</param>
internal sealed record CommandLine(EmulatorOptions Options, bool IsHealth, string? Seed)
{
    private const string DefaultUrls = "http://localhost:8080";
    private const string UrlsKey = "urls";
    private const string SeedKey = "seed";
    private const string HealthKey = "health";

    private static IReadOnlyList<string> Known { get; } = [UrlsKey, SeedKey, HealthKey, "help", .. EmulatorSettings.Names.Select(name => $"Emulator:{name}")];

    /// <exception cref="EmulatorStartException">An argument or a setting is unknown or ill-typed.</exception>
    public static CommandLine Read(string[] args)
    {
        var isHealth = args.Contains($"--{HealthKey}");
        string[] settings = [.. args.Where(argument => argument != $"--{HealthKey}")];
        Check(settings);
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(settings)
            .Build();
        var options = new EmulatorOptions
        {
            Urls = new[] { configuration[UrlsKey], configuration["ASPNETCORE_URLS"], DefaultUrls }.First(urls => !string.IsNullOrWhiteSpace(urls)),
            DataFile = "data/emulator.db",
            Durability = Durability.Process,
        };
        EmulatorSettings.Apply(configuration, options);
        return new CommandLine(options, isHealth, settings.Any(argument => argument.StartsWith($"--{SeedKey}", StringComparison.Ordinal)) ? configuration[SeedKey] : null);
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

    private static bool IsKnown(string key) => key is UrlsKey or SeedKey || key.StartsWith("Emulator:", StringComparison.OrdinalIgnoreCase);
}
