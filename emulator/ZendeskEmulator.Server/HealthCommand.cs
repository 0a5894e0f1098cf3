namespace ZendeskEmulator.Server;

/// <summary>--health: asks the emulator on this machine whether it is ready; exit code 0 when it is. For HEALTHCHECK.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(EmulatorOptions options)
    {
        var url = new UriBuilder(options.Urls!.Split(';')[0].Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal))
        {
            Path = "/_emulator/health/ready",
        };
        if (url.Host is "0.0.0.0" or "[::]")
        {
            url.Host = "localhost";
        }
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(url.Uri);
            await Console.Out.WriteLineAsync($"{(int)answer.StatusCode} from {url.Uri}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"No answer from {url.Uri}: {failure.Message}");
            return 1;
        }
    }
}
