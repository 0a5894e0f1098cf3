using System.Net;

namespace ZendeskEmulator.Specs.Targets;

public sealed class LimitGuardTests
{
    private readonly ImpatientTime time = new();

    [Fact]
    public async Task When_few_requests_are_left_the_next_one_waits_for_the_end_of_the_minute()
    {
        var sent = await SendAsync("https://acme.zendesk.com/api/v2/users", [Left(19, reset: 42), Left(699, reset: 60)]);

        Assert.Equal([0, 42], sent);
    }

    [Fact]
    public async Task While_enough_are_left_nothing_waits()
    {
        var sent = await SendAsync("https://acme.zendesk.com/api/v2/users", [Left(20, reset: 42), Left(20, reset: 42)]);

        Assert.Equal([0, 0], sent);
    }

    [Fact]
    public async Task One_that_is_refused_is_sent_again_when_Retry_After_says_so()
    {
        var refused = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "7" } } };

        var sent = await SendAsync("https://acme.zendesk.com/api/v2/users", [refused, Left(699, reset: 53)], requests: 1);

        Assert.Equal([0, 7], sent);
    }

    [Fact]
    public async Task Of_an_emulators_accounts_it_keeps_away()
    {
        var sent = await SendAsync("http://localhost/_accounts/acme/api/v2/users", [Left(0, reset: 42), Left(0, reset: 42)]);

        Assert.Equal([0, 0], sent);
    }

    /// <summary>Sends requests one after the other, and tells at which second each came to the server.</summary>
    private async Task<double[]> SendAsync(string address, HttpResponseMessage[] answers, int requests = 2)
    {
        var server = new Server(answers, time);
        using var client = new HttpClient(new LimitGuard(server, time));
        for (var request = 1; request <= requests; request++)
        {
            using var response = await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        }
        return [.. server.Seconds];
    }

    private static HttpResponseMessage Left(int remaining, int reset) => new()
    {
        Headers = { { "X-Rate-Limit-Remaining", $"{remaining}" }, { "ratelimit-reset", $"{reset}" } },
    };

    private sealed class Server(HttpResponseMessage[] answers, ImpatientTime time) : HttpMessageHandler
    {
        public List<double> Seconds { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seconds.Add((time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds);
            return Task.FromResult(answers[Seconds.Count - 1]);
        }
    }

    /// <summary>Whoever waits is let go at once, and the time has passed.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            now += dueTime;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
