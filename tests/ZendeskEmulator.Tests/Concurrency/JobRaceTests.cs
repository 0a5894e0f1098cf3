using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

[Trait("Category", "Long")]
public sealed class JobRaceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task Of_50_parallel_bulk_calls_30_are_accepted_and_another_one_when_a_job_ends(string? urls) =>
        PlayAsync(urls, JobPace.Manual, async account =>
    {
        var responses = await Task.WhenAll(Enumerable.Range(
            0,
            50).Select(_ => account.PostAsync("/api/v2/users/create_or_update_many", TestJobs.UsersBody(2))));

        var taken = responses.Where(response => response.Status == HttpStatusCode.OK).Select(response => response.JobId()).ToArray();
        var refused = responses.Where(response => response.Status == HttpStatusCode.TooManyRequests).ToArray();
        Assert.Equal(30, taken.Distinct().Count());
        Assert.Equal(20, refused.Length);
        Assert.All(refused, response =>
        {
            Assert.Equal(TimeSpan.FromSeconds(60), response.Headers.RetryAfter?.Delta);
            Assert.Equal(["error", "description", "current_job_ids"], response.Json.Keys());
            Assert.Equal("TooManyJobs", response.Json.Text("error"));
            Assert.Equal(
                "Too many UserBulkCreateJob jobs are currently queued or running. Try again later.",
                response.Json.Text("description"));
            Assert.Equal(taken.Select(id => id[3..]).Order(), response.Json.Texts("current_job_ids").Order());
        });

        await account.Account.Jobs.StepAsync(taken[7]);
        var next = await account.PostAsync("/api/v2/organizations/create_many", """{"organizations":[{"name":"A"}]}""");
        var more = await account.DeleteAsync("/api/v2/users/destroy_many?ids=1");

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, more.Status);
        Assert.Equal(30, (await account.GetAsync("/_emulator/jobs")).Json.GetProperty("pending").GetArrayLength());
    });

    [Fact]
    public Task Jobs_single_calls_and_a_pace_that_is_set_again_and_again_make_each_user_once() =>
        PlayAsync(null, JobPace.Instant, async account =>
    {
        var jobs = await Task.WhenAll(Enumerable.Range(
            0,
            10).Select(_ => account.TakeJobAsync(HttpMethod.Post, "users/create_or_update_many", SameUsers)));
        var mostSteps = 0;
        await Task.WhenAll(
            Task.WhenAll(Enumerable.Range(
                0,
                50).Select(i => account.CreateOrUpdateAsync($"\"name\":\"Single\",\"email\":\"u{i}@example.com\""))),
            Task.Run(() =>
            {
                for (var i = 0; i < 200; i++)
                {
                    account.Account.Jobs.Pace = i % 2 == 0 ? JobPace.Fast : JobPace.Instant;
                    mostSteps = Math.Max(mostSteps, account.Account.Clock.NextEvents.Count);
                }
            }));
        await account.Account.Clock.AdvanceUntilIdleAsync();

        // Two would be two items at a time, for ever.
        Assert.InRange(mostSteps, 0, 1);
        foreach (var id in jobs)
        {
            Assert.Equal("completed 50", await account.StandAsync(id));
        }
        Assert.Equal(51, await account.CountUsersAsync());
        Assert.All(await Task.WhenAll(jobs.Select(account.JobAsync)), job => Assert.Equal(50, job.Rows().Length));
    });

    [Fact]
    public Task A_reset_while_jobs_run_and_are_taken_leaves_an_account_whose_jobs_go_on() => PlayAsync(null, JobPace.Fast, async account =>
    {
        for (var i = 0; i < 50; i++)
        {
            await Task.WhenAll(
                Task.Run(() => account.PostAsync("/api/v2/users/create_many", TestJobs.UsersBody(5))),
                Task.Run(() => account.PostAsync("/api/v2/users/create_many", TestJobs.UsersBody(5))),
                Task.Run(account.Account.ResetAsync));
            await account.Account.Clock.AdvanceUntilIdleAsync();

            Assert.Empty((await account.GetAsync("/_emulator/jobs")).Json.GetProperty("pending").EnumerateArray());
        }
    });

    private static string SameUsers =>
        $"{{\"users\":[{string.Join(',', Enumerable.Range(0, 50).Select(i => $"{{\"name\":\"Bulk\",\"email\":\"u{i}@example.com\"}}"))}]}}";

    /// <summary>A fresh account a round.</summary>
    private static async Task PlayAsync(string? urls, JobPace pace, Func<TestAccount, Task> play)
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { Urls = urls, Limits = { Mode = LimitsMode.Off }, Jobs = { Pace = pace } },
            TestContext.Current.CancellationToken);
        for (var round = 0; round < LongRounds.Or(3); round++)
        {
            using var account = new TestAccount(emulator.CreateAccount());
            await play(account);
        }
    }
}
