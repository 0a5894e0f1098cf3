using System.Text.Json;
using ZendeskEmulator;

namespace Zendesk.Tests;

/// <summary>An account of the emulator and a client of it on one clock, which moves when nothing else happens.</summary>
internal sealed class TestAccountInTime : IDisposable
{
    private readonly InFlight inFlight;

    public TestAccountInTime(EmulatorAccount account, Action<ZendeskClientOptions>? configure = null)
    {
        Account = account;
        account.Clock.Freeze(TestAccount.Start);
        inFlight = new InFlight(account.Clock);
        Client = TestAccount.NewClient(account, inFlight, options =>
        {
            options.TimeProvider = account.Clock;
            configure?.Invoke(options);
        });
    }

    public EmulatorAccount Account { get; }

    public ZendeskClient Client { get; }

    /// <summary>How many answers were 429.</summary>
    public int Refusals => inFlight.Refusals;

    /// <summary>How many refused requests were sent again before their Retry-After was over.</summary>
    public int EarlyReturns => inFlight.EarlyReturns;

    public TimeSpan Elapsed => Account.Clock.UtcNow - TestAccount.Start;

    public static async Task<TestAccountInTime> NewAsync(Action<ZendeskClientOptions>? configure = null) =>
        new(await TestAccount.NewAsync(), configure);

    public Task RunAsync(Task work) => Account.Clock.RunAsync(work, TestAccount.LongestRun);

    public Task<T> RunAsync<T>(Task<T> work) => Account.Clock.RunAsync(work, TestAccount.LongestRun);

    /// <summary>Waits, the clock standing still, until this many requests have been answered.</summary>
    public async Task AnsweredAsync(int count)
    {
        while (inFlight.Answers < count)
        {
            await Task.Yield();
        }
    }

    /// <summary>The judge's verdict, as a person reads it.</summary>
    public async Task<string> VerdictAsync()
    {
        using var http = Account.CreateClient();
        using var response = JsonDocument.Parse(await http.GetStringAsync("/_emulator/limits/violations"));
        return response.RootElement.GetProperty("verdict").GetString()!;
    }

    public void Dispose()
    {
        Client.Dispose();
        inFlight.Dispose();
    }

    /// <summary>Counts the responses, and the requests that come back too early.</summary>
    private sealed class InFlight(TimeProvider time) : DelegatingHandler
    {
        private readonly Lock gate = new();
        private int responses;
        private readonly Dictionary<string, DateTimeOffset> retryAt = [];

        public int Answers => Volatile.Read(ref responses);

        public int Refusals { get; private set; }

        public int EarlyReturns { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var identity =
                $"{request.Method} {request.RequestUri} "
                + $"{(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken))}";
            lock (gate)
            {
                EarlyReturns += time.GetUtcNow() < retryAt.GetValueOrDefault(identity) ? 1 : 0;
            }
            var response = await base.SendAsync(request, cancellationToken);
            lock (gate)
            {
                if (response.Headers.RetryAfter?.Delta is { } wait)
                {
                    Refusals++;
                    retryAt[identity] = time.GetUtcNow() + wait;
                }
            }
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            Interlocked.Increment(ref responses);
            return response;
        }
    }
}
