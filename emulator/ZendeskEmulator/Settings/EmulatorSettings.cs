using System.Globalization;
using Microsoft.Extensions.Configuration;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator;

/// <summary>
/// The settings by name: section <c>Emulator</c> of appsettings.json, environment <c>Emulator__Name</c>, command line
/// <c>--Emulator:Name=value</c>. An unknown or ill-typed one stops the start.
/// </summary>
public static class EmulatorSettings
{
    private const string Section = "Emulator";

    private static readonly Setting[] All =
    [
        new("DataFile", "a path", options => options.DataFile ?? "", (options, text) => Set(text.Length > 0, () => options.DataFile = text)),
        new("Tls:Mode", ChoiceNames.List<TlsMode>(), options => $"{options.Tls.Mode}", (options, text) =>
            Set(ChoiceNames.TryParse<TlsMode>(text, out var value), () => options.Tls.Mode = value)),
        new("Tls:Certificate", "a path", options => options.Tls.Certificate ?? "", (options, text) => Set(text.Length > 0, () => options.Tls.Certificate = text)),
        new("Tls:Key", "a path", options => options.Tls.Key ?? "", (options, text) => Set(text.Length > 0, () => options.Tls.Key = text)),
        new("Durability", ChoiceNames.List<Durability>(), options => $"{options.Durability}", (options, text) =>
            Set(ChoiceNames.TryParse<Durability>(text, out var value), () => options.Durability = value)),
        new("Credentials:Mode", ChoiceNames.List<CredentialsMode>(), options => $"{options.CredentialsMode}", (options, text) =>
            Set(ChoiceNames.TryParse<CredentialsMode>(text, out var value), () => options.CredentialsMode = value)),
        new("AutoCreateAccounts", "true or false", options => Text(options.AutoCreateAccounts), (options, text) =>
            Set(bool.TryParse(text, out var value), () => options.AutoCreateAccounts = value)),
        new("MaxAccounts", "a whole number from 1 to 90000", options => Text(options.MaxAccounts), (options, text) =>
            Set(TryParse(text, EmulatorOptions.MostAccounts, out var value), () => options.MaxAccounts = value)),
        new("AccountHosts", "host names separated by semicolons", options => string.Join(';', options.AccountHosts), (options, text) =>
            Set(Hosts(text).Length > 0 && Array.TrueForAll(Hosts(text), host => Uri.CheckHostName(host) == UriHostNameType.Dns), () => options.AccountHosts = Hosts(text))),
        new("MaxRequestBytes", "a whole number from 1024 to 1073741824", options => Text(options.MaxRequestBytes), (options, text) =>
            Set(TryParse(text, EmulatorOptions.RequestBytes, out var value), () => options.MaxRequestBytes = value)),
        new("Limits:Plan", ChoiceNames.List<Plan>(), options => $"{options.LimitsPlan}", (options, text) =>
            Set(ChoiceNames.TryParse<Plan>(text, out var value), () => options.LimitsPlan = value)),
        new("Limits:Mode", ChoiceNames.List<LimitsMode>(), options => $"{options.LimitsMode}", (options, text) =>
            Set(ChoiceNames.TryParse<LimitsMode>(text, out var value), () => options.LimitsMode = value)),
        new("Limits:UserUpdatesPerSecond", "a whole number from 0 to 1000000", options => Text(options.UserUpdatesPerSecond), (options, text) =>
            Set(TryParse(text, EmulatorOptions.UpdatesPerSecond, out var value), () => options.UserUpdatesPerSecond = value)),
        new("Limits:RetryAfterToleranceMilliseconds", "a whole number from 0 to 60000", options => Text(options.RetryAfterToleranceMilliseconds), (options, text) =>
            Set(TryParse(text, EmulatorOptions.RetryAfterTolerance, out var value), () => options.RetryAfterToleranceMilliseconds = value)),
        new("Jobs:Pace", ChoiceNames.List<JobPace>(), options => $"{options.JobsPace}", (options, text) =>
            Set(ChoiceNames.TryParse<JobPace>(text, out var value), () => options.JobsPace = value)),
        new("Jobs:BulkImport", "true or false", options => Text(options.JobsBulkImport), (options, text) =>
            Set(bool.TryParse(text, out var value), () => options.JobsBulkImport = value)),
        new("ControlPlane", "true or false", options => Text(options.ControlPlane), (options, text) =>
            Set(bool.TryParse(text, out var value), () => options.ControlPlane = value)),
        new("ControlToken", "a text without blanks, 16 characters at least", options => options.ControlToken is null ? "none" : "(hidden)", (options, text) =>
            Set(text.Length >= 16 && !text.Any(char.IsWhiteSpace), () => options.ControlToken = text)) { IsSecret = true },
    ];

    private const string TokensList = "Credentials:Tokens";
    private const string PasswordsList = "Credentials:Passwords";

    /// <summary>The names of all settings; those of a list stand for its first entry.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Takes.Select(setting => setting.Name)];

    /// <summary>The names of all settings, each with what its value must be, for a person.</summary>
    internal static IEnumerable<(string Name, string Takes)> Takes =>
    [
        .. All.Select(setting => (setting.Name, setting.Takes)),
        ($"{TokensList}:0:Email", "an address"),
        ($"{TokensList}:0:Token", "its API token; then 1, 2 and so on for others"),
        ($"{PasswordsList}:0:Email", "an address"),
        ($"{PasswordsList}:0:Password", "its password; then 1, 2 and so on for others"),
    ];

    /// <summary>Puts what a configuration says into <paramref name="options"/>.</summary>
    /// <exception cref="EmulatorStartException">A setting is unknown or ill-typed; the message names it, and the nearest known one.</exception>
    public static void Apply(IConfigurationRoot configuration, EmulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (key, text) in configuration.GetSection(Section).AsEnumerable(makePathsRelative: true))
        {
            if (text is null || IsInList(key, TokensList, "Token") || IsInList(key, PasswordsList, "Password"))
            {
                continue;
            }
            var setting = Array.Find(All, setting => setting.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
                ?? throw new EmulatorStartException($"Unknown setting {Section}:{key}. The nearest known one is {Section}:{NearestName.To(key, Names)}.");
            if (!setting.TryApply(options, text))
            {
                throw new EmulatorStartException($"The setting {Section}:{setting.Name} takes {setting.Takes}{(setting.IsSecret ? "" : $", not '{text}'")}.");
            }
            options.Sources[setting.Name] = SourceOf(configuration, setting.Name);
        }
        foreach (var (email, token) in Secrets(configuration, TokensList, "Token"))
        {
            options.Tokens.Add(new EmulatorCredentials(email, token));
        }
        foreach (var (email, password) in Secrets(configuration, PasswordsList, "Password"))
        {
            options.Passwords[email] = password;
        }
        if (options is { CredentialsMode: CredentialsMode.Strict, Tokens.Count: 0, Passwords.Count: 0 })
        {
            throw new EmulatorStartException($"With {Section}:Credentials:Mode=Strict nobody would be let in: there is neither {Section}:{TokensList}:0 nor {Section}:{PasswordsList}:0.");
        }
    }

    /// <summary>Every setting with its value, and where it came from.</summary>
    internal static IEnumerable<(string Name, string Value, string Source)> Describe(EmulatorOptions options) =>
    [
        .. All.Select(setting => (setting.Name, setting.Show(options), options.Sources.GetValueOrDefault(setting.Name, "default"))),
        .. options.Tokens.Select((token, i) => ($"{TokensList}:{i}", $"{token.Email} (token hidden)", "settings")),
        .. options.Passwords.Keys.Select((email, i) => ($"{PasswordsList}:{i}", $"{email} (password hidden)", "settings")),
    ];

    /// <summary>True for a key such as Credentials:Tokens:0:Email.</summary>
    private static bool IsInList(string key, string list, string secret)
    {
        var parts = key.Split(':');
        return parts.Length == 4
            && list.Equals($"{parts[0]}:{parts[1]}", StringComparison.OrdinalIgnoreCase)
            && TryParse(parts[2], (0, int.MaxValue), out _)
            && (parts[3].Equals("Email", StringComparison.OrdinalIgnoreCase) || parts[3].Equals(secret, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string Email, string Secret)> Secrets(IConfigurationRoot configuration, string list, string secret) =>
        configuration.GetSection($"{Section}:{list}").GetChildren().Select(entry =>
            (entry["Email"] is { } email && email.Contains('@', StringComparison.Ordinal) && entry[secret] is { Length: > 0 } value)
                ? (email, value)
                : throw new EmulatorStartException($"The setting {entry.Path} needs both Email, an address, and {secret}."));

    private static string SourceOf(IConfigurationRoot configuration, string name)
    {
        var provider = configuration.Providers.Last(provider => provider.TryGet($"{Section}:{name}", out _));
        return provider.GetType().Name switch
        {
            "JsonConfigurationProvider" => "appsettings.json",
            "EnvironmentVariablesConfigurationProvider" => "environment",
            "CommandLineConfigurationProvider" => "command line",
            var other => other,
        };
    }

    private static bool Set(bool isValid, Action set)
    {
        if (isValid)
        {
            set();
        }
        return isValid;
    }

    private static bool TryParse(string text, (int Least, int Most) range, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= range.Least && value <= range.Most;

    private static string[] Hosts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>One setting.</summary>
    /// <param name="Takes">What its value must be, for a person.</param>
    private sealed record Setting(string Name, string Takes, Func<EmulatorOptions, string> Show, Func<EmulatorOptions, string, bool> TryApply)
    {
        /// <summary>True when its value is for nobody's eyes.</summary>
        public bool IsSecret { get; init; }
    }
}
