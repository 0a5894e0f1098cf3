using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Zendesk;

/// <summary>
/// Reads options from a section of the configuration. By hand: the binder would need reflection, and would leave out a key
/// that it does not know.
/// </summary>
internal static class ZendeskClientConfiguration
{
    private const string CredentialsKey = "Credentials";

    /// <summary>The readers of each key; they return false for a malformed value.</summary>
    private static readonly Dictionary<string, Func<ZendeskClientOptions, string, bool>> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(ZendeskClientOptions.BaseAddress)] = (options, text) =>
            Uri.TryCreate(text, UriKind.Absolute, out var address) && Set(() => options.BaseAddress = address),
        [nameof(ZendeskClientOptions.Budget)] = (options, text) => IsTime(text, out var time) && Set(() => options.Budget = time),
        [nameof(ZendeskClientOptions.AttemptTimeout)] = (options, text) => IsTime(text, out var time)
            && Set(() => options.AttemptTimeout = time),
        [nameof(ZendeskClientOptions.RetryDelay)] = (options, text) => IsTime(text, out var time) && Set(() => options.RetryDelay = time),
        [nameof(ZendeskClientOptions.MaxRetries)] = (options, text) => IsNumber(text, out var number)
            && Set(() => options.MaxRetries = number),
        [nameof(ZendeskClientOptions.UserUpdatesPerSecond)] = (options, text) =>
            IsNumber(text, out var number) && Set(() => options.UserUpdatesPerSecond = number),
        [nameof(ZendeskClientOptions.Pacing)] = (options, text) => bool.TryParse(text, out var flag) && Set(() => options.Pacing = flag),
    };

    /// <summary>Sets options from a section when they are created.</summary>
    public static Action<ZendeskClientOptions> Apply(IConfiguration section) => options =>
    {
        foreach (var entry in section.GetChildren())
        {
            if (string.Equals(entry.Key, CredentialsKey, StringComparison.OrdinalIgnoreCase))
            {
                ReadCredentials(options, entry);
            }
            else if (!Keys.TryGetValue(entry.Key, out var read))
            {
                options.ConfigurationMistakes.Add(
                    $"there is no setting '{entry.Key}'. Settings: {string.Join(", ", Keys.Keys.Append(CredentialsKey))}.");
            }
            else if (entry.Value is null || !read(options, entry.Value))
            {
                options.ConfigurationMistakes.Add($"'{entry.Value}' is no value of {entry.Key}.");
            }
        }
    };

    private static void ReadCredentials(ZendeskClientOptions options, IConfigurationSection section)
    {
        var values = section.GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value))
            .ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.OrdinalIgnoreCase);
        string[] given = [.. values.Keys.Select(key => key.ToUpperInvariant()).Order(StringComparer.Ordinal)];
        switch (given)
        {
            case ["ACCESSTOKEN"]:
                options.Credentials = ZendeskCredentials.OAuth(values["AccessToken"]);
                break;
            case ["CLIENTID", "CLIENTSECRET"] or ["CLIENTID", "CLIENTSECRET", "SCOPE"]:
                options.Credentials = ZendeskCredentials.OAuth(
                    values["ClientId"], values["ClientSecret"], new ZendeskOAuthOptions { Scope = values.GetValueOrDefault("Scope") });
                break;
            case ["APITOKEN", "EMAIL"]:
                options.Credentials = ZendeskCredentials.ApiToken(values["Email"], values["ApiToken"]);
                break;
            case ["EMAIL", "PASSWORD"]:
                options.Credentials = ZendeskCredentials.Password(values["Email"], values["Password"]);
                break;
            default:
                // Without the values: they are secrets.
                options.ConfigurationMistakes.Add(
                    "Credentials take ClientId and ClientSecret, or AccessToken, or Email and ApiToken, or Email and Password.");
                break;
        }
    }

    private static bool Set(Action set)
    {
        set();
        return true;
    }

    private static bool IsTime(string text, out TimeSpan time) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
