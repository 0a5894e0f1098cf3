using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Concurrency;

/// <summary>Limits are exact whatever comes at the same time: never one over, never one under.</summary>
[Trait("Category", "Long")]
public sealed class LimitRaceTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task Exactly_5_of_200_parallel_updates_of_one_user_in_a_frozen_minute_are_accepted(string? urls) =>
        PlayAsync(urls, async account =>
        {
            var user = await account.CreateUserAsync("\"name\":\"Roger\",\"external_id\":\"R-1\"");

            var responses = await InParallelAsync(200, i => i % 2 == 0
                ? account.PutAsync($"/api/v2/users/{user}", $$$"""{"user":{"notes":"{{{i}}}"}}""")
                : account.CreateOrUpdateAsync($"\"external_id\":\"r-1\",\"notes\":\"{i}\""));

            Assert.Equal(5, responses.Count(response => response.Status == HttpStatusCode.OK));
            Assert.Equal(195, responses.Count(response => response.Status == HttpStatusCode.TooManyRequests));
            Assert.Equal([0, 1, 2, 3, 4], responses.Where(response => response.Status == HttpStatusCode.OK).Select(UpdatesLeft).Order());
            Assert.All(
                responses.Where(response => response.Status == HttpStatusCode.TooManyRequests),
                refused => Assert.Equal(0, UpdatesLeft(refused)));
        });

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task Exactly_700_of_5000_parallel_mixed_requests_on_a_plan_of_700_are_accepted(string? urls) =>
        PlayAsync(urls, async account =>
        {
            account.Account.Limits.Mode = LimitsMode.Off;
            var organization = await account.CreateOrganizationAsync("\"name\":\"Corps\"");
            account.Account.Limits.Mode = LimitsMode.Enforce;

            var responses = await InParallelAsync(5_000, i => (i % 6) switch
            {
                0 => account.GetAsync("/api/v2/users?per_page=1"),
                1 => account.CreateOrUpdateAsync($"\"name\":\"User\",\"external_id\":\"user-{i}\""),
                2 => account.GetAsync($"/api/v2/organizations/{organization}"),
                3 => account.GetAsync("/api/v2/no/such/path"),
                4 => account.CreateOrUpdateAsync("\"email\":\"badmail\""),
                _ => account.DeleteAsync("/api/v2/users/1"),
            });

            var letThrough = responses.Where(response => response.Status != HttpStatusCode.TooManyRequests).ToArray();
            Assert.Equal(700, letThrough.Length);
            Assert.Equal(Enumerable.Range(0, 700), letThrough.Select(RequestsLeft).Order());
            Assert.All(responses.Except(letThrough), refused => Assert.Equal(0, RequestsLeft(refused)));
        });

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task While_windows_turn_no_window_lets_more_than_5_updates_of_a_user_through(string? urls) =>
        PlayAsync(urls, async account =>
        {
            var user = await account.CreateUserAsync("\"name\":\"Roger\"");

            // Four windows, whose turns lie anywhere among the updates.
            var updates = InParallelAsync(200, i => account.PutAsync($"/api/v2/users/{user}", $$$"""{"user":{"notes":"{{{i}}}"}}"""));
            for (var turn = 0; turn < 3; turn++)
            {
                await account.GetAsync($"/api/v2/users/{user}");
                await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
            }
            var responses = await updates;

            // Each window has one update with 4 left, one with 3 left and so on.
            var left = responses.Where(response => response.Status == HttpStatusCode.OK)
                .Select(UpdatesLeft)
                .CountBy(left => left)
                .ToArray();
            Assert.All(left, count => Assert.InRange(count.Value, 1, 4));
            Assert.InRange(left.Sum(count => count.Value), 5, 20);
        });

    [Fact]
    public void Whichever_instant_counts_its_window_has_let_exactly_5_through()
    {
        for (var round = 0; round < LongRounds.Or(3); round++)
        {
            var clock = new EmulatorClock(ClockSetting.Frozen(Noon), () => { }, _ => { });
            var limits = new AccountLimits();
            var settings = new LimitSettings(Plan.SuiteEnterprise, LimitsMode.Enforce, 0);
            var decisions = new ConcurrentBag<LimitDecision>();

            Parallel.For(0, 4, worker =>
            {
                for (var i = 0; i < 5_000; i++)
                {
                    if (worker == 0)
                    {
                        clock.MoveTo(Noon.AddMilliseconds(i * 100));
                    }
                    decisions.Add(limits.Take(UserLimits.Updates, 1, settings, clock));
                }
            });

            var windows = decisions.GroupBy(decision => decision.ResetsAt).ToArray();
            Assert.Equal(20_000, decisions.Count);
            Assert.All(windows, window => Assert.Equal(Math.Min(5, window.Count()), window.Count(decision => !decision.IsRefused)));
            Assert.All(windows, window => Assert.All(
                window,
                decision => Assert.InRange(decision.Now, decision.ResetsAt.AddMinutes(-1), decision.ResetsAt.AddTicks(-1))));
        }
    }

    private static async Task PlayAsync(string? urls, Func<TestAccount, Task> play)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Urls = urls }, TestContext.Current.CancellationToken);
        for (var round = 0; round < LongRounds.Or(2); round++)
        {
            using var account = new TestAccount(emulator.CreateAccount());
            account.Account.Clock.Freeze(Noon);
            await play(account);
        }
    }

    /// <summary>Sends all at once, 64 of them at any moment.</summary>
    private static async Task<TestResponse[]> InParallelAsync(int count, Func<int, Task<TestResponse>> send)
    {
        var responses = new TestResponse[count];
        await Parallel.ForAsync(0, count, new ParallelOptions
        {
            MaxDegreeOfParallelism = 64,
        }, async (i, _) => responses[i] = await send(i));
        return responses;
    }

    private static int RequestsLeft(TestResponse response) =>
        int.Parse(Assert.Single(response.Headers.GetValues("X-Rate-Limit-Remaining")), CultureInfo.InvariantCulture);

    private static int UpdatesLeft(TestResponse response) =>
        int.Parse(
            Assert.Single(response.Headers.GetValues("Zendesk-RateLimit-create-update-user")).Split(';')[1].Split('=')[1],
            CultureInfo.InvariantCulture);
}
