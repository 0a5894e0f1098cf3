using System.Globalization;
using ZendeskEmulator;

namespace Zendesk.Tests.RateLimits;

/// <summary>Zendesk's account limit: a maximum of requests for each minute of the wall clock. Refused requests count too.</summary>
internal sealed class MinuteLimit(EmulatorClock time, int limit)
{
    private readonly Lock gate = new();
    private DateTimeOffset minute;
    private int used;

    public int Refused { get; private set; }

    /// <summary>Somebody else's requests.</summary>
    public void Use(int requests)
    {
        lock (gate)
        {
            used += requests;
        }
    }

    /// <summary>Adds the recorded headers to a response, or refuses.</summary>
    public HttpResponseMessage Response(Func<HttpResponseMessage> accept)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var present = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
            used = present == minute ? used + 1 : 1;
            minute = present;
            var reset = (60 - now.Second).ToString(CultureInfo.InvariantCulture);
            Refused += used > limit ? 1 : 0;
            var response = used > limit
                ? RawServer.Response(429, "Number of allowed API requests per minute exceeded", "text/plain", ("Retry-After", reset))
                : accept();
            response.Headers.Add("ratelimit-remaining", Math.Max(0, limit - used).ToString(CultureInfo.InvariantCulture));
            response.Headers.Add("ratelimit-reset", reset);
            return response;
        }
    }
}
