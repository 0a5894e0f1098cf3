using Xunit;
using ZendeskEmulator.Load.Limits;

namespace ZendeskEmulator.Load.Tests.Limits;

public sealed class LimitWatchTests
{
    private static readonly LimitRule Profile = new("profile", 5, TimeSpan.FromMinutes(1));
    private static readonly DateTimeOffset Minute = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_key_and_each_minute_is_counted_by_itself()
    {
        var watch = new LimitWatch(Profile);
        Admit(watch, "one", second: 10, times: 5);
        Admit(watch, "two", second: 10, times: 3);
        Admit(watch, "one", second: 70, times: 4);

        var stats = watch.Stats();

        Assert.Equal(12, stats.Admitted);
        Assert.Equal(5, stats.MaxAdmitted);
        Assert.Equal(0, stats.AboveAllowed);
        Assert.Equal([5, 4], stats.Windows.Select(window => window.MaxAdmitted));
        Assert.Equal([2, 1], stats.Windows.Select(window => window.Keys));
    }

    [Fact]
    public void One_more_than_allowed_is_found()
    {
        var watch = new LimitWatch(Profile);

        Admit(watch, "one", second: 10, times: 6);

        Assert.Equal(6, watch.Stats().MaxAdmitted);
        Assert.Equal(1, watch.Stats().AboveAllowed);
    }

    [Fact]
    public void A_refusal_before_all_that_is_allowed_is_found()
    {
        var watch = new LimitWatch(Profile);
        Admit(watch, "one", second: 10, times: 4);

        Refuse(watch, "one", second: 11, retryAfter: 49, begun: 1);

        Assert.Equal(1, watch.Stats().RefusedTooSoon);
    }

    [Fact]
    public void A_refusal_after_all_allowed_requests_is_not_too_early()
    {
        var watch = new LimitWatch(Profile);
        Admit(watch, "one", second: 10, times: 5);

        Refuse(watch, "one", second: 11, retryAfter: 49, begun: 1);

        Assert.Equal(0, watch.Stats().RefusedTooSoon);
        Assert.Equal(1, watch.Stats().Refused);
    }

    [Fact]
    public void A_request_whose_way_spans_the_edge_of_a_minute_counts_in_neither()
    {
        var watch = new LimitWatch(Profile);
        Admit(watch, "one", second: 59, times: 5);

        watch.Add(new LimitUse("one", Minute.AddSeconds(60), TimeSpan.Zero, TimeSpan.FromMilliseconds(3), true, null));

        Assert.Equal(1, watch.Stats().Uncertain);
        Assert.Equal(6, watch.Stats().Admitted);
        Assert.Equal(5, watch.Stats().MaxAdmitted);
    }

    [Fact]
    public void A_client_that_comes_back_before_its_retry_time_is_early()
    {
        var watch = new LimitWatch(Profile);
        Refuse(watch, "one", second: 20, retryAfter: 40, begun: 1);

        Refuse(watch, "one", second: 59, retryAfter: 1, begun: 2);

        Assert.Equal(1, watch.Stats().EarlyReturns);
        Assert.Equal(1, watch.Stats().Returns);
    }

    [Fact]
    public void A_request_that_comes_back_in_time_or_was_under_way_already_is_not_early()
    {
        var watch = new LimitWatch(Profile);
        Refuse(watch, "one", second: 20, retryAfter: 40, begun: 1);
        Refuse(watch, "one", second: 20, retryAfter: 40, begun: 0.9);

        Admit(watch, "one", second: 60, times: 1);

        Assert.Equal(0, watch.Stats().EarlyReturns);
        Assert.Equal(1, watch.Stats().Returns);
    }

    [Fact]
    public void The_retry_times_of_refusals_are_spread_out()
    {
        var watch = new LimitWatch(Profile);
        Refuse(watch, "one", second: 20, retryAfter: 40, begun: 1);
        Refuse(watch, "two", second: 30, retryAfter: 30, begun: 1);
        Refuse(watch, "three", second: 40, retryAfter: 20, begun: 1);

        var spread = watch.Stats().RetryAfter;

        Assert.NotNull(spread);
        Assert.Equal(20, spread.Min.TotalSeconds);
        Assert.InRange(spread.Median.TotalSeconds, 29.97, 30.03);
        Assert.Equal(40, spread.Max.TotalSeconds);
    }

    [Fact]
    public void A_window_lies_where_its_requests_lie_on_the_run_s_own_clock()
    {
        var watch = new LimitWatch(Profile);
        watch.Add(new LimitUse("one", Minute.AddSeconds(20), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.5), true, null));
        watch.Add(new LimitUse("two", Minute.AddSeconds(20), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.1), true, null));

        var window = Assert.Single(watch.Stats().Windows);

        Assert.Equal((2, 3.5), (window.RealFrom.TotalSeconds, window.RealTo.TotalSeconds));
        Assert.Equal(2, watch.Stats().KeyWindows);
    }

    [Fact]
    public void Minutes_long_past_keep_their_sums()
    {
        var watch = new LimitWatch(Profile);
        for (var minute = 0; minute < 10; minute++)
        {
            Admit(watch, "one", second: (minute * 60) + 10, times: minute == 2 ? 6 : 5);
        }

        var stats = watch.Stats();

        Assert.Equal(10, stats.Windows.Count);
        Assert.Equal(1, stats.AboveAllowed);
        Assert.Equal(Minute, stats.Windows[0].From);
    }

    private static void Admit(LimitWatch watch, string key, int second, int times)
    {
        for (var i = 0; i < times; i++)
        {
            watch.Add(new LimitUse(key, Minute.AddSeconds(second), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), true, null));
        }
    }

    private static void Refuse(LimitWatch watch, string key, int second, int retryAfter, double begun) => watch.Add(new LimitUse(
        key, Minute.AddSeconds(second), TimeSpan.FromSeconds(begun), TimeSpan.FromSeconds(begun), false, TimeSpan.FromSeconds(retryAfter)));
}
