using System.Net;
using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Settings;

/// <summary>The addresses that an emulator listens on.</summary>
internal static class ListenUrls
{
    private const int HighestPort = 65_535;

    public static string[] Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Refuses an invalid address in one line, before the server throws.</summary>
    /// <param name="urls">Separated by semicolons; null in memory.</param>
    /// <exception cref="EmulatorStartException">An address is invalid, or neither http nor https.</exception>
    public static void Check(string? urls)
    {
        if (urls is null)
        {
            return;
        }
        if (Split(urls) is [])
        {
            throw new EmulatorStartException("There is no address to listen on.");
        }
        foreach (var url in Split(urls))
        {
            if (Parse(url) is not { Port: >= 0 and <= HighestPort } address || address.Scheme.ToLowerInvariant() is not ("http" or "https"))
            {
                throw new EmulatorStartException(
                    $"Cannot listen on {url}: it must be an address such as http://127.0.0.1:8080 or https://127.0.0.1:8443.");
            }
        }
    }

    /// <summary>Whether the address needs a certificate.</summary>
    public static bool IsHttps(string url) => BindingAddress.Parse(url).Scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether only this machine can reach the address.</summary>
    public static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    private static BindingAddress? Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            // The server reports it by this exception only.
            return null;
        }
    }
}
