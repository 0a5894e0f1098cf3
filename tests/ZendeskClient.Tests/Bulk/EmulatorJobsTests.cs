using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.Bulk;

/// <summary>Bulk calls against the emulator's jobs.</summary>
public sealed class EmulatorJobsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_people_have_one_result_each_in_order_and_the_bad_ones_are_named()
    {
        using var test = await TestAccountInTime.NewAsync();

        var results = await test.RunAsync(test.Client.Users.CreateOrUpdateManyAsync(People(10_000), cancellationToken: Cancellation));
        var ids = await test.RunAsync(IdsByExternalIdAsync(test.Client));

        Assert.Equal(Enumerable.Range(0, 10_000), results.Select(result => result.Index));
        var failed = results.Where(result => result.Outcome == BulkOutcome.Failed).ToList();
        Assert.Equal(Enumerable.Range(0, 100).Select(hundred => (hundred * 100) + 50), failed.Select(result => result.Index));
        Assert.All(
            failed,
            result => Assert.Contains($"bad-{result.Index} is not properly formatted", result.Details, StringComparison.Ordinal));
        Assert.All(
            results.Except(failed),
            result => Assert.Equal((BulkOutcome.Created, ids[$"crew-{result.Index}"]), (result.Outcome, result.Id)));
        Assert.Equal(9_900, ids.Count);
        Assert.Equal("Nobody was refused.", await test.VerdictAsync());
    }

    [Fact]
    public async Task The_same_people_again_are_updated_and_keep_their_ids()
    {
        using var test = await TestAccountInTime.NewAsync();

        var first = await test.RunAsync(test.Client.Users.CreateOrUpdateManyAsync(People(49), cancellationToken: Cancellation));
        var second = await test.RunAsync(test.Client.Users.CreateOrUpdateManyAsync(People(49), cancellationToken: Cancellation));

        Assert.Equal(first.Select(result => result.Id), second.Select(result => result.Id));
        Assert.All(second, result => Assert.Equal(BulkOutcome.Updated, result.Outcome));
    }

    [Fact]
    public async Task Cancelled_in_the_middle_what_it_says_was_done_was_done_and_what_was_not_sent_was_not()
    {
        using var test = await TestAccountInTime.NewAsync();
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var progress = new CancelAt(250, cancelled);

        var stopped = await Assert.ThrowsAsync<BulkCanceledException>(() => test.RunAsync(
            test.Client.Users.CreateOrUpdateManyAsync(People(1000), new BulkOptions { MaxConcurrentJobs = 2 }, progress, cancelled.Token)));
        var ids = await test.RunAsync(IdsByExternalIdAsync(test.Client));

        Assert.Equal(Enumerable.Range(0, 1000), stopped.Results.Select(result => result.Index));
        var created = stopped.Results.Where(result => result.Outcome == BulkOutcome.Created).ToList();
        Assert.InRange(created.Count, 1, 998);
        Assert.All(created, result => Assert.Equal(ids[$"crew-{result.Index}"], result.Id));
        var notSent = stopped.Results.Where(result => result.Outcome == BulkOutcome.NotSent).ToList();
        Assert.InRange(notSent.Count, 400, 999);
        Assert.All(notSent, result => Assert.False(ids.ContainsKey($"crew-{result.Index}")));
    }

    [Fact]
    public async Task A_job_that_is_killed_leaves_its_rows_unknown()
    {
        using var test = await TestAccountInTime.NewAsync();
        test.Account.Jobs.Pace = JobPace.Manual;
        using var http = test.Account.CreateClient();

        var bulk = test.Client.Users.CreateOrUpdateManyAsync(People(3), cancellationToken: Cancellation);
        var job = await JobIdAsync(http);
        await test.Account.Jobs.KillAsync(job);
        var results = await test.RunAsync(bulk);

        Assert.All(results, result => Assert.Equal((BulkOutcome.Unknown, "killed", job), (result.Outcome, result.Error, result.JobId)));
    }

    [Fact]
    public async Task An_account_without_bulk_import_is_forbidden_to_and_nothing_was_sent()
    {
        using var test = await TestAccountInTime.NewAsync();
        test.Account.Jobs.BulkImport = false;

        var stopped = await Assert.ThrowsAsync<BulkStoppedException>(() => test.RunAsync(test.Client.Users.CreateOrUpdateManyAsync(
            People(3),
            cancellationToken: Cancellation)));

        Assert.IsType<ZendeskForbiddenException>(stopped.InnerException);
        Assert.All(stopped.Results, result => Assert.Equal(BulkOutcome.NotSent, result.Outcome));
    }

    [Fact]
    public async Task When_thirty_jobs_are_under_way_it_waits_until_there_is_room()
    {
        using var test = await TestAccountInTime.NewAsync(options => options.Budget = TimeSpan.FromHours(1));
        test.Account.Jobs.Pace = JobPace.Manual;
        var thirty = new List<Task>();
        for (var job = 0; job < 30; job++)
        {
            thirty.Add(test.Client.Users.CreateOrUpdateManyAsync([new UserInput
            {
                Name = "Roger",
                ExternalId = $"early-{job}",
            }], cancellationToken: Cancellation));
            await test.AnsweredAsync(job + 1);
        }

        var late = test.Client.Users.CreateOrUpdateManyAsync([new UserInput
        {
            Name = "Roger",
            ExternalId = "late",
        }], cancellationToken: Cancellation);
        await test.AnsweredAsync(31);
        test.Account.Jobs.Pace = JobPace.Fast;
        await test.RunAsync(Task.WhenAll([.. thirty, late]));

        Assert.Equal(BulkOutcome.Created, Assert.Single(await late).Outcome);
        Assert.Equal(1, test.Refusals);
        Assert.Empty(test.Account.Limits.Violations);
    }

    private static async Task<Dictionary<string, long>> IdsByExternalIdAsync(ZendeskClient client) =>
        await client.Users.ListAsync(cancellationToken: Cancellation)
            .Where(user => user.ExternalId is not null)
            .ToDictionaryAsync(user => user.ExternalId!, user => user.Id, cancellationToken: Cancellation);

    /// <summary>Row 50 of each hundred has an invalid address.</summary>
    private static List<UserInput> People(int count) =>
        [.. Enumerable.Range(0, count).Select(row => row % 100 == 50
            ? new UserInput { Name = $"User {row}", ExternalId = $"crew-{row}", Email = $"bad-{row}" }
            : new UserInput { Name = $"User {row}", ExternalId = $"crew-{row}" })];

    private static async Task<string> JobIdAsync(HttpClient http)
    {
        while (true)
        {
            using var jobs = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync("/api/v2/job_statuses", Cancellation));
            if (jobs.RootElement.GetProperty("job_statuses") is { } list && list.GetArrayLength() > 0)
            {
                return list[0].GetProperty("id").GetString()!;
            }
        }
    }

    private sealed class CancelAt(int done, CancellationTokenSource cancelled) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value)
        {
            if (value.Done >= done)
            {
                cancelled.Cancel();
            }
        }
    }
}
