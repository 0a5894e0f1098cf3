using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.JobStatuses;

public sealed class JobStatusListTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Jobs_are_listed_and_shown_by_id()
    {
        var account = await TestAccount.NewAsync();
        account.Jobs.Pace = JobPace.Instant;
        using var client = TestAccount.NewClient(account);
        await client.Users.CreateOrUpdateManyAsync([new UserInput
        {
            Name = "Roger",
            ExternalId = "crew-7",
        }], Fast, cancellationToken: Cancellation);
        await client.Users.CreateOrUpdateManyAsync([new UserInput
        {
            Name = "Wilco",
            ExternalId = "crew-8",
        }], Fast, cancellationToken: Cancellation);

        var listed = await client.JobStatuses.ListAsync(new ListOptions { PageSize = 1 }, Cancellation).ToListAsync(Cancellation);
        var shown = await client.JobStatuses.ShowManyAsync([listed[0].Id!, "V3-none"], Cancellation);

        Assert.Equal([JobState.Completed, JobState.Completed], listed.Select(job => job.Status));
        Assert.Equal(listed[0].Id, Assert.Single(shown).Id);
    }

    private static BulkOptions Fast => new() { Polling = new JobPolling { Interval = TimeSpan.FromMilliseconds(1) } };
}
