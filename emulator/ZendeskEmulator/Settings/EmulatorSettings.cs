using System.Globalization;
using Microsoft.Extensions.Configuration;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator;

/// <summary>
/// The settings by name: section <c>Emulator</c> of appsettings.json, environment <c>Emulator__Name</c>, command line
/// <c>--Emulator:Name=value</c>. An unknown setting or a value of the wrong type stops the start.
/// </summary>
public static class EmulatorSettings
{
    /// <summary>The setting whose value an existing data file decides.</summary>
    internal const string StoreName = "Store";

    private const string Section = "Emulator";

    private static readonly Setting[] All =
    [
        new("DataFile", SettingValue.Path, options => options.DataFile ?? ""),
        new("Tls:Mode", SettingValue.Choice<TlsMode>(), options => $"{options.Tls.Mode}"),
        new("Tls:Certificate", SettingValue.Path, options => options.Tls.Certificate ?? ""),
        new("Tls:Key", SettingValue.Path, options => options.Tls.Key ?? ""),
        new(StoreName, SettingValue.Choice<Store>(), options => options.Store is { } store ? $"{store}" : ""),
        new("Durability", SettingValue.Choice<Durability>(), options => $"{options.Durability}"),
        new("Credentials:Mode", SettingValue.Choice<CredentialsMode>(), options => $"{options.Credentials.Mode}"),
        new("Credentials:ApiTokens", SettingValue.Choice<ApiTokenAccess>(), options => $"{options.Credentials.ApiTokens}"),
        new("Credentials:PasswordAccess", SettingValue.Flag, options => Text(options.Credentials.PasswordAccess)),
        new("OAuth:Consent", SettingValue.Choice<OAuthConsent>(), options => $"{options.OAuth.Consent}"),
        new(
            "OAuth:AccessTokenLifetime",
            SettingValue.Duration(OAuthOptions.AccessLifetimes),
            options => DurationText.Of(options.OAuth.AccessTokenLifetime)),
        new(
            "OAuth:RefreshTokenLifetime",
            SettingValue.Duration(OAuthOptions.RefreshLifetimes),
            options => DurationText.Of(options.OAuth.RefreshTokenLifetime)),
        new("AutoCreateAccounts", SettingValue.Flag, options => Text(options.AutoCreateAccounts)),
        new("MaxAccounts", SettingValue.Number(EmulatorOptions.AccountCount), options => Text(options.MaxAccounts)),
        new(
            "Accounts:Seats",
            SettingValue.Number(AccountsOptions.SeatCount),
            options => options.Accounts.Seats is { } seats ? Text(seats) : "any"),
        new("AccountHosts", SettingValue.Hosts, options => string.Join(';', options.AccountHosts))
        {
            Clear = options => options.AccountHosts = [],
        },
        new("ControlHosts", SettingValue.Hosts, options => string.Join(';', options.ControlHosts))
        {
            Clear = options => options.ControlHosts = [],
        },
        new("PortPerAccount", SettingValue.Flag, options => Text(options.PortPerAccount)),
        new("MaxRequestBytes", SettingValue.Number(EmulatorOptions.RequestBytes), options => Text(options.MaxRequestBytes)),
        new("Limits:Plan", SettingValue.Choice<Plan>(), options => $"{options.Limits.Plan}"),
        new("Limits:Mode", SettingValue.Choice<LimitsMode>(), options => $"{options.Limits.Mode}"),
        new(
            "Limits:UserUpdatesPerSecond",
            SettingValue.Number(LimitsOptions.UpdatesPerSecond),
            options => Text(options.Limits.UserUpdatesPerSecond)),
        new(
            "Limits:RetryAfterTolerance",
            SettingValue.Duration(LimitsOptions.Tolerance),
            options => DurationText.Of(options.Limits.RetryAfterTolerance)),
        new("Jobs:Pace", SettingValue.Choice<JobPace>(), options => $"{options.Jobs.Pace}"),
        new("Jobs:BulkImport", SettingValue.Flag, options => Text(options.Jobs.BulkImport)),
        new("RequestLog:MaxEntries", SettingValue.Number(RequestLogOptions.Entries), options => Text(options.RequestLog.MaxEntries)),
        new("RequestLog:MaxBytes", SettingValue.Number(RequestLogOptions.AccountBytes), options => Text(options.RequestLog.MaxBytes)),
        new(
            "RequestLog:MaxTotalBytes",
            SettingValue.Number(RequestLogOptions.TotalBytes),
            options => Text(options.RequestLog.MaxTotalBytes)),
        new(
            "RequestLog:MaxBodyBytes",
            SettingValue.Number(RequestLogOptions.BodyBytes),
            options => Text(options.RequestLog.MaxBodyBytes)),
        new("Search:Lag", SettingValue.Duration(SearchOptions.Lags), options => DurationText.Of(options.Search.Lag)),
        new("ControlPlane", SettingValue.Flag, options => Text(options.ControlPlane)),
        new("ControlToken", SettingValue.Token, options => options.ControlToken is null ? "none" : "(hidden)") { IsSecret = true },
    ];

    /// <summary>The names of all settings. The names of a list are those of its first entry.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Takes.Select(setting => setting.Name)];

    /// <summary>The names of all settings, each with the description of its values, for a person.</summary>
    internal static IEnumerable<(string Name, string Takes)> Takes =>
        [.. All.Select(setting => (setting.Name, setting.Value.Takes)), .. CredentialsSettings.Takes];

    /// <summary>Copies a configuration into <paramref name="options"/>.</summary>
    /// <exception cref="EmulatorStartException">A setting is unknown or has the wrong type; the message names it, and the nearest
    /// known one.</exception>
    public static void Apply(IConfigurationRoot configuration, EmulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        var section = configuration.GetSection(Section);
        var values = new ConfigurationBuilder().AddInMemoryCollection(Read(section)).Build();
        CredentialsSettings.Check(section);
        foreach (var setting in All.Where(setting => values.GetSection(setting.Name).Exists()))
        {
            setting.Clear?.Invoke(options);
            options.Sources[setting.Name] = SourceOf(configuration, setting.Name);
        }
        Bind(values, options);
        CredentialsSettings.Check(options.Credentials);
    }

    /// <summary>Every setting with its value, and where it came from.</summary>
    internal static IEnumerable<(string Name, string Value, string Source)> Describe(EmulatorOptions options) =>
    [
        .. All.Select(setting => (setting.Name, setting.Show(options), options.Sources.GetValueOrDefault(setting.Name, "default"))),
        .. CredentialsSettings.Describe(options.Credentials),
    ];

    /// <summary>The values as the options binder reads them.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Read(IConfigurationSection section)
    {
        foreach (var (key, text) in section.AsEnumerable(makePathsRelative: true))
        {
            if (text is null)
            {
                continue;
            }
            if (CredentialsSettings.Has(key))
            {
                yield return KeyValuePair.Create(key, (string?)text);
                continue;
            }
            var setting = Array.Find(All, setting => setting.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
                ?? throw new EmulatorStartException(
                    $"Unknown setting {Section}:{key}. The nearest known one is {Section}:{NearestName.To(key, Names)}.");
            foreach (var (entry, value) in setting.Value.Read(text) ?? throw setting.Refuse(Section, text))
            {
                yield return KeyValuePair.Create(setting.Name + entry, (string?)value);
            }
        }
    }

    private static void Bind(IConfiguration values, EmulatorOptions options)
    {
        try
        {
            values.Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            // The binder refuses a value that passed the checks above. This message is one line too.
            throw new EmulatorStartException($"A setting of {Section} cannot be read: {wrong.Message}", wrong);
        }
    }

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

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>One setting.</summary>
    private sealed record Setting(string Name, SettingValue Value, Func<EmulatorOptions, string> Show)
    {
        /// <summary>True if its value is secret.</summary>
        public bool IsSecret { get; init; }

        /// <summary>Removes the default entries of a list, to which the binder would add.</summary>
        public Action<EmulatorOptions>? Clear { get; init; }

        public EmulatorStartException Refuse(string section, string text) =>
            new($"The setting {section}:{Name} takes {Value.Takes}{(IsSecret ? "" : $", not '{text}'")}.{Value.Nearest(text)}");
    }
}
