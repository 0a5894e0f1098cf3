namespace ZendeskEmulator.Server;

/// <summary>Whether a running emulator takes requests.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Asks once.</summary>
    /// <returns>Whether it is, and what came back, for a person.</returns>
    public static async Task<(bool IsReady, string Message)> AskAsync(Uri url)
    {
        var ready = new Uri(url, "/_emulator/health/ready");
        using var client = EmulatorClient.Create(url, Patience);
        try
        {
            using var response = await client.GetAsync(ready);
            return (response.IsSuccessStatusCode, $"{(int)response.StatusCode} from {ready}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return (false, NoResponse.From(url, failure));
        }
    }
}
