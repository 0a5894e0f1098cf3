using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Server;

/// <summary>--health: asks the emulator on this machine whether it is ready; exit code 0 when it is. For HEALTHCHECK.</summary>
internal static class HealthCommand
{
    /// <param name="urls">The addresses that an emulator with the same settings listens on.</param>
    /// <exception cref="EmulatorStartException">An address is invalid.</exception>
    public static async Task<int> RunAsync(string urls)
    {
        ListenUrls.Check(urls);
        var (isReady, told) = await Readiness.AskAsync(ReachableFrom(ListenUrls.Split(urls)[0]));
        await (isReady ? Console.Out : Console.Error).WriteLineAsync(told);
        return isReady ? 0 : 1;
    }

    private static Uri ReachableFrom(string listening)
    {
        var url = new UriBuilder(listening.Replace("://+", "://localhost", StringComparison.Ordinal).Replace(
            "://*",
            "://localhost",
            StringComparison.Ordinal));
        if (url.Host is "0.0.0.0" or "[::]")
        {
            url.Host = "localhost";
        }
        return url.Uri;
    }
}
