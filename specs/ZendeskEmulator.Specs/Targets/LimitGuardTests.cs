using System.Net;

namespace ZendeskEmulator.Specs.Targets;

public sealed class LimitGuardTests
{
    private readonly ImpatientTime time = new();

    [Fact]
    public async Task A_request_waits_for_the_end_of_the_minute_when_few_are_left()
    {
        var sent = await SendAsync("https://acme.zendesk.com/api/v2/users", [Left(19, reset: 42), Left(699, reset: 60)]);

        Assert.Equal([0, 42], sent);
    }

    [Fact]
    public async Task Nothing_waits_while_enough_requests_are_left()
    {
        var sent = await SendAsync("https://acme.zendesk.com/api/v2/users", [Left(20, reset: 42), Left(20, reset: 42)]);

        Assert.Equal([0, 0], sent);
    }

    [Fact]
    public async Task A_refused_request_is_sent_again_when_Retry_After_says_so()
    {
        var refused = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "7" } } };

        var sent = await SendAsync("https://acme.zendesk.com/api/v2/users", [refused, Left(699, reset: 53)], requests: 1);

        Assert.Equal([0, 7], sent);
    }

    [Fact]
    public async Task Accounts_of_an_emulator_are_left_alone()
    {
        var sent = await SendAsync("http://localhost/_accounts/acme/api/v2/users", [Left(0, reset: 42), Left(0, reset: 42)]);

        Assert.Equal([0, 0], sent);
    }

    /// <summary>Sends requests one after the other, and returns the second at which each reached the server.</summary>
    private async Task<double[]> SendAsync(string address, HttpResponseMessage[] responses, int requests = 2)
    {
        var server = new Server(responses, time);
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

    private sealed class Server(HttpResponseMessage[] responses, ImpatientTime time) : HttpMessageHandler
    {
        public List<double> Seconds { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seconds.Add((time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds);
            return Task.FromResult(responses[Seconds.Count - 1]);
        }
    }

    /// <summary>A wait ends at once, and its time has passed.</summary>
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
