using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

[Trait("Category", "Long")]
public sealed class JobStepRaceTests
{
    /// <summary>A step that was due when it was scheduled once ran before it was known as the next one, and the job stood still.</summary>
    [Fact]
    public async Task A_job_continues_when_its_step_is_taken_while_it_is_scheduled()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Manual);
        using var end = new CancellationTokenSource();
        var moving = Task.Run(() => MoveAsync(account, end.Token), TestContext.Current.CancellationToken);
        try
        {
            for (var round = 0; round < LongRounds.Or(5) * 100; round++)
            {
                var id = await account.TakeUsersAsync(1);

                account.Account.Jobs.Pace = JobPace.Fast;
                await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));

                Assert.Equal("completed 1", await account.StandAsync(id));
                account.Account.Jobs.Pace = JobPace.Manual;
            }
        }
        finally
        {
            await end.CancelAsync();
            await moving;
        }
    }

    /// <summary>Takes what is due as soon as it is there.</summary>
    private static async Task MoveAsync(TestAccount account, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }
    }
}
