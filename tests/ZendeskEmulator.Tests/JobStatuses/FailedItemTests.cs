using Microsoft.Extensions.Logging;
using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tests.Exports;

namespace ZendeskEmulator.Tests.JobStatuses;

/// <summary>An item that throws is a bug of the emulator. Its job must not block other jobs.</summary>
public sealed class FailedItemTests
{
    private static readonly JobKind Sound = new(
        "sound",
        "Sound",
        "Doing",
        "Sound",
        (in _, in _) => Row("done"),
        (in _, _) => Row("failed"));

    private static readonly JobKind Broken = Sound with
    {
        Name = "broken",
        Run = (in write, in item) =>
        {
            // What it had put before must not be committed.
            _ = QueueIn(write, Sound, 1, JobState.Completed);
            return item.Index == 1 ? throw new InvalidOperationException("a bug") : Row("done");
        },
    };

    private readonly LogLines log = new();
    private readonly Account account = new(new AccountRow(
        1,
        "a",
        0,
        0,
        0,
        1,
        ClockSetting.Frozen(TestJobs.Noon)), null, [], static _ => { });

    [Theory]
    [InlineData(JobPace.Fast)]
    [InlineData(JobPace.Instant)]
    [InlineData(JobPace.Manual)]
    public async Task The_job_ends_as_failed_the_log_says_why_and_the_next_job_continues(JobPace pace)
    {
        var jobs = new JobEngine([Sound, Broken], new JobSettings(pace, BulkImport: true), log);
        var broken = await QueueAsync(Broken, 3);
        var sound = await QueueAsync(Sound, 2);

        await jobs.ResumeAsync(account);
        await account.Clock.AdvanceUntilIdleAsync();
        if (pace == JobPace.Manual)
        {
            await jobs.StepAsync(account, broken.Key, 3);
            await jobs.StepAsync(account, sound.Key, 2);
        }

        var failed = Find(broken);
        Assert.Equal(
            "Failed at 1: An item could not be done; the emulator's log says why",
            $"{failed.State} at {failed.Progress}: {failed.Reason}");
        Assert.Equal($"Error: Job {broken.Key} has failed: its item 1 threw. a bug", Assert.Single(log.Lines));
        Assert.Equal("Completed at 2", $"{Find(sound).State} at {Find(sound).Progress}");
        // Of the broken job the first item, of the sound one nothing else: no pending jobs are left behind by the item that threw.
        Assert.Equal(3, account.State.Get<JobStatusCollection>().Count);
    }

    private async Task<JobStatus> QueueAsync(JobKind kind, int items)
    {
        using var turn = await account.TakeTurnAsync();
        using var write = turn.BeginWrite();
        var job = QueueIn(write, kind, items);
        write.Commit();
        return job;
    }

    private JobStatus Find(JobStatus job) => account.State.Get<JobStatusCollection>().Find(job.Id)!;

    private static JobStatus QueueIn(in AccountWrite write, JobKind kind, int items, JobState state = JobState.Queued)
    {
        var work = write.Create(new JobWork
        {
            Items = [.. Enumerable.Repeat(Row("item"), items)],
            CallerId = 1,
            CallerRole = CallerRole.Admin,
        });
        var job = write.Create(new JobStatus
        {
            KindName = kind.Name,
            WorkId = work.Id,
            Total = items,
            CreatedAt = write.Now,
            State = state,
        });
        return job;
    }

    private static RawJson Row(string status) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("status", status);
        json.WriteEndObject();
    });

    private sealed class LogLines : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
    }

    [Fact]
    public async Task A_job_of_a_kind_that_this_version_does_not_have_is_shown_and_fails()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var id = await account.TakeUsersAsync(1);
        var export = (await account.GetAsync("/_emulator/export")).Body;
        await ExportTests.ImportAsync(
            account, export.Replace("users/create_many", "users/of_another_version", StringComparison.Ordinal), "?ids=keep");

        var pending = await account.JobAsync(id);
        await account.Account.Jobs.StepAsync(id);

        Assert.Equal(("users/of_another_version", "queued"), (pending.Text("job_type"), pending.Text("status")));
        Assert.Equal("failed 0", await account.StandAsync(id));
    }
}
