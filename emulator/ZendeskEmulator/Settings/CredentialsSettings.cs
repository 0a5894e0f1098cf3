using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ZendeskEmulator.Settings;

/// <summary>The settings Credentials:Tokens:N and Credentials:Passwords:N: pairs of an address and a secret.</summary>
internal static class CredentialsSettings
{
    private const string Tokens = "Credentials:Tokens";
    private const string Passwords = "Credentials:Passwords";

    public static IEnumerable<(string Name, string Takes)> Takes =>
    [
        ($"{Tokens}:0:Email", "an address"),
        ($"{Tokens}:0:Token", "its API token; then 1, 2 and so on for others"),
        ($"{Passwords}:0:Email", "an address"),
        ($"{Passwords}:0:Password", "its password; then 1, 2 and so on for others"),
    ];

    /// <summary>True for a key such as Credentials:Tokens:0:Email.</summary>
    public static bool Has(string key)
    {
        var parts = key.Split(':');
        return parts.Length == 4
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && Takes.Any(known => known.Name.Equals($"{parts[0]}:{parts[1]}:0:{parts[3]}", StringComparison.OrdinalIgnoreCase));
    }

    /// <exception cref="EmulatorStartException">A pair is not complete.</exception>
    public static void Check(IConfigurationSection section)
    {
        Check(section.GetSection(Tokens), "Token");
        Check(section.GetSection(Passwords), "Password");
    }

    /// <exception cref="EmulatorStartException">No credentials would be accepted.</exception>
    public static void Check(CredentialsOptions options)
    {
        if (options is { Mode: CredentialsMode.Strict, Tokens.Count: 0, Passwords.Count: 0 })
        {
            throw new EmulatorStartException(
                $"With Emulator:Credentials:Mode=Strict every request would be refused: there is neither "
                + $"Emulator:{Tokens}:0 nor Emulator:{Passwords}:0.");
        }
    }

    /// <summary>The pairs with their addresses, for /_emulator/info.</summary>
    public static IEnumerable<(string Name, string Value, string Source)> Describe(CredentialsOptions options) =>
    [
        .. options.Tokens.Select((token, i) => ($"{Tokens}:{i}", token.ToString(), "settings")),
        .. options.Passwords.Select((password, i) => ($"{Passwords}:{i}", password.ToString(), "settings")),
    ];

    private static void Check(IConfigurationSection list, string secret)
    {
        foreach (var entry in list.GetChildren())
        {
            if (entry["Email"]?.Contains('@', StringComparison.Ordinal) != true || string.IsNullOrEmpty(entry[secret]))
            {
                throw new EmulatorStartException($"The setting {entry.Path} needs both Email, an address, and {secret}.");
            }
        }
    }
}
