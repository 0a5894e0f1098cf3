namespace ZendeskEmulator.Server;

/// <summary>--log-requests: a line for each request of every account, in the order of the responses.</summary>
internal sealed class RequestLogLines(Emulator emulator, TextWriter output)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, long> last = new(StringComparer.Ordinal);

    /// <summary>Prints until it is cancelled; then once more what came until then.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await PrintAsync();
            await Task.Delay(BetweenLooks, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await PrintAsync();
    }

    private async Task PrintAsync()
    {
        var accounts = emulator.Accounts;
        foreach (var deleted in last.Keys.Except(accounts.Select(account => account.Name)).ToList())
        {
            last.Remove(deleted);
        }
        foreach (var account in accounts)
        {
            var shown = last.GetValueOrDefault(account.Name);
            var newest = account.Requests.Latest?.Id ?? 0;
            if (newest == shown)
            {
                continue;
            }
            // A smaller number: the account was reset, and counts again.
            shown = newest < shown ? 0 : shown;
            var fresh = account.Requests.List(max: (int)Math.Min(newest - shown, int.MaxValue))
                .Where(request => request.Id > shown).Reverse().ToList();
            if (fresh.Count > 0 && fresh[0].Id > shown + 1)
            {
                await output.WriteLineAsync($"{account.Name}  {fresh[0].Id - shown - 1} requests came too fast to be shown.");
            }
            foreach (var request in fresh)
            {
                await output.WriteLineAsync($"{account.Name}  {RequestLine.Of(request)}");
                shown = request.Id;
            }
            last[account.Name] = Math.Max(shown, newest);
        }
    }
}
