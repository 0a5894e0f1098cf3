using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Tickets;

/// <summary>The items of tickets/update_many are safe updates: the time at which the job was taken is their stamp.</summary>
public sealed class TicketJobSafetyTests
{
    private const string ByIds = "?ids=1";
    private const string Rows = "";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(ByIds, """{"ticket":{"subject":"job"}}""")]
    [InlineData(ByIds, """{"ticket":{"subject":"job","safe_update":true}}""")]
    [InlineData(Rows, """{"tickets":[{"id":1,"subject":"job"}]}""")]
    [InlineData(Rows, """{"tickets":[{"id":1,"subject":"job","safe_update":false}]}""")]
    public async Task A_ticket_that_changes_while_the_job_waits_is_not_overwritten(string query, string body)
    {
        using var account = await NewAccountAsync();
        var job = await account.TakeJobAsync(HttpMethod.Put, "tickets/update_many" + query, body);

        await account.Account.Clock.AdvanceAsync(Second);
        await UpdateAsync(account, "\"subject\":\"agent\"");
        await account.Account.Jobs.StepAsync(job);

        Assert.Equal("agent", await SubjectAsync(account));
        Assert.Contains("TicketUpdateFailed", Assert.Single((await account.JobAsync(job)).Rows()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ByIds, """{"ticket":{"subject":"job"}}""")]
    [InlineData(ByIds, """{"ticket":{"subject":"job","safe_update":true}}""")]
    [InlineData(Rows, """{"tickets":[{"id":1,"subject":"job"}]}""")]
    public async Task A_ticket_that_changed_earlier_is_updated_with_any_stamp(string query, string body)
    {
        using var account = await NewAccountAsync();
        await UpdateAsync(account, $"\"subject\":\"safe\",\"safe_update\":true,\"updated_stamp\":\"{await StampAsync(account)}\"");
        var job = await account.TakeJobAsync(HttpMethod.Put, "tickets/update_many" + query, body);

        await account.Account.Clock.AdvanceAsync(10 * Second);
        await account.Account.Jobs.StepAsync(job);

        Assert.Equal("job", await SubjectAsync(account));
    }

    [Fact]
    public async Task A_job_does_not_stand_in_its_own_way()
    {
        using var account = await NewAccountAsync();
        const string Body = """{"tickets":[{"id":1,"subject":"first"},{"id":1,"subject":"second"}]}""";
        var job = await account.TakeJobAsync(HttpMethod.Put, "tickets/update_many", Body);

        await account.Account.Clock.AdvanceAsync(Second);
        await account.Account.Jobs.StepAsync(job, 1);
        await account.Account.Clock.AdvanceAsync(Second);
        await account.Account.Jobs.StepAsync(job, 1);

        Assert.Equal("second", await SubjectAsync(account));
    }

    [Fact]
    public async Task A_row_that_is_a_safe_update_itself_needs_its_own_stamp()
    {
        using var account = await NewAccountAsync();
        var stamp = await StampAsync(account);

        var unstamped = await account.DoJobAsync(
            HttpMethod.Put, "tickets/update_many", """{"tickets":[{"id":1,"subject":"job","safe_update":true}]}""");
        var stamped = await account.DoJobAsync(
            HttpMethod.Put,
            "tickets/update_many",
            $$"""{"tickets":[{"id":1,"subject":"job","safe_update":true,"updated_stamp":"{{stamp}}"}]}""");

        Assert.Contains("TicketUpdateFailed", Assert.Single(unstamped), StringComparison.Ordinal);
        Assert.Contains("Updated", Assert.Single(stamped), StringComparison.Ordinal);
    }

    private static async Task<TestAccount> NewAccountAsync()
    {
        var account = await TestJobs.NewFrozenAccountAsync(JobPace.Manual);
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"Help","comment":{"body":"x"}}}""");
        return account;
    }

    private static async Task UpdateAsync(TestAccount account, string change)
    {
        var updated = await account.PutAsync("/api/v2/tickets/1", $$$"""{"ticket":{{{{change}}}}}""");
        Assert.True(updated.Status == System.Net.HttpStatusCode.OK, updated.Body);
    }

    private static async Task<string?> SubjectAsync(TestAccount account) => (await TicketAsync(account)).Text("subject");

    private static async Task<string?> StampAsync(TestAccount account) => (await TicketAsync(account)).Text("updated_at");

    private static async Task<JsonElement> TicketAsync(TestAccount account) =>
        (await account.GetAsync("/api/v2/tickets/1")).Json.GetProperty("ticket");
}
