using System.Globalization;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>Which token guards the control plane.</summary>
internal static class ControlTokens
{
    /// <summary>The token of the settings. Without one: no token if only this machine can reach the emulator, else a new token.</summary>
    /// <param name="urls">The addresses to listen on; null in memory.</param>
    public static string? For(string? configured, string? urls) =>
        configured ?? (urls is null || ListenUrls.Split(urls).All(ListenUrls.IsLoopback) ? null : Make());

    private static string Make() => string.Create(CultureInfo.InvariantCulture, $"{Dice.Next():x16}{Dice.Next():x16}");
}
