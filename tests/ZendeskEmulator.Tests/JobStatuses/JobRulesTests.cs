using Xunit;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Tests.JobStatuses;

public sealed class JobRulesTests
{
    private static readonly DateTime Noon = new(2027, 1, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly JobStatus Queued = new()
    {
        Id = 7,
        Version = 1,
        KindName = "shoes/create_many",
        WorkId = 6,
        Total = 3,
        CreatedAt = Noon,
    };
    private static readonly JobKind Kind = new(
        "shoes/create_many",
        "Bulk Create Shoe",
        "Creating Shoe",
        "ShoeJob",
        (in _, in _) => RawJson.Array([]),
        (in _, _) => RawJson.Array([]));

    [Fact]
    public void An_item_makes_a_queued_job_a_working_one()
    {
        var job = JobRules.Progressed(Queued);

        Assert.Equal(JobState.Working, job.State);
        Assert.Equal(1, job.Progress);
        Assert.True(job.IsPending);
    }

    [Theory]
    [InlineData("Completed")]
    [InlineData("Failed")]
    [InlineData("Killed")]
    public void A_finished_job_is_no_longer_pending_nor_stalled(string state)
    {
        var job = JobRules.Finished(Queued with { StallAt = 0 }, Enum.Parse<JobState>(state), Noon);

        Assert.Equal(state, job.State.ToString());
        Assert.False(job.IsPending);
        Assert.False(job.IsStalled);
        Assert.Equal(Noon, job.FinishedAt);
    }

    [Fact]
    public void The_message_says_what_the_job_does_and_how_it_ended()
    {
        var working = JobRules.Progressed(JobRules.Progressed(Queued));

        Assert.Null(JobRules.Message(Queued, Kind));
        Assert.Equal("Creating Shoe #2", JobRules.Message(working, Kind));
        Assert.Equal(
            "Completed at 2027-01-31 12:00:00 +0000",
            JobRules.Message(JobRules.Finished(working, JobState.Completed, Noon), Kind));
        Assert.Equal(
            "No more shoes",
            JobRules.Message(JobRules.Finished(working, JobState.Failed, Noon) with { Reason = "No more shoes" }, Kind));
    }

    [Fact]
    public void A_finished_job_is_kept_for_a_day_and_a_pending_one_for_ever()
    {
        var finished = JobRules.Finished(Queued, JobState.Completed, Noon);

        Assert.True(JobRules.IsKept(finished, new DateTimeOffset(Noon.AddDays(1).AddTicks(-1))));
        Assert.False(JobRules.IsKept(finished, new DateTimeOffset(Noon.AddDays(1))));
        Assert.True(JobRules.IsKept(Queued, new DateTimeOffset(Noon.AddYears(1))));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void A_job_is_stalled_once_it_has_come_to_the_item_of_its_stall(int progress, bool isStalled) =>
        Assert.Equal(isStalled, (Queued with { StallAt = 2, Progress = progress }).IsStalled);

    [Fact]
    public void The_key_is_32_hex_digits_that_follow_from_the_id()
    {
        Assert.Matches("^V3-[0-9a-f]{32}$", Queued.Key);
        Assert.Equal(Queued.Key, (Queued with { Progress = 2 }).Key);
        Assert.NotEqual(Queued.Key, (Queued with { Id = 8 }).Key);
    }
}
