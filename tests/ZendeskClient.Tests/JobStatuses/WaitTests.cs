using Xunit;

namespace Zendesk.Tests.JobStatuses;

public sealed class WaitTests
{
    private const string Queued =
        """{"job_status":{"id":"V3-bd4f","job_type":"Bulk Create User","url":"https://acme.zendesk.test/api/v2/job_statuses/"""
        + """V3-bd4f.json","total":2,"progress":null,"status":"queued","message":null,"results":null}}""";
    private const string Working =
        """{"job_status":{"id":"V3-bd4f","job_type":"Bulk Create User","url":"https://acme.zendesk.test/api/v2/job_statuses/"""
        + """V3-bd4f.json","total":2,"progress":1,"status":"working","message":"Creating User #1","results":null}}""";
    private const string Completed =
        """{"job_status":{"id":"V3-bd4f","job_type":"Bulk Create User","url":"https://acme.zendesk.test/api/v2/job_statuses/"""
        + """V3-bd4f.json","total":2,"progress":2,"status":"completed","message":"Completed at 2023-09-18 23:26:10 """
        + """+0000","results":[{"id":6164068768154,"status":"Created","email":"a@example.org"},"""
        + """{"id":1,"error":"UserUpdateError","details":"Name: Email: error@example.com_ is not properly """
        + """formatted","status":"Failed"}]}}""";

    private static readonly JobStatus Job = new() { Id = "V3-bd4f", Status = "queued" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_polls_less_and_less_often_until_the_job_is_completed()
    {
        var server = RawServer.Answering([() => RawServer.Json(200, Queued), .. Enumerable.Repeat(
            () => RawServer.Json(200, Working),
            6), () => RawServer.Json(200, Completed)]);
        using var client = server.NewClient();
        var seen = new Seen();

        var job = await server.RunAsync(client.JobStatuses.WaitAsync(Job, progress: seen, cancellationToken: Cancellation));

        Assert.Equal([1, 1.5, 2.25, 3.375, 5.063, 7.594, 10, 10], Waits(server));
        Assert.Equal("completed", job.Status);
        Assert.Equal([6164068768154, 1], job.Results!.Select(result => result.Id));
        Assert.Equal([false, true], job.Results!.Select(result => result.HasFailed));
        Assert.Equal("UserUpdateError", job.Results![1].Error);
        Assert.Equal(["queued", "working", "working", "working", "working", "working", "working", "completed"], seen.States);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("killed")]
    public async Task A_job_that_failed_or_was_killed_is_an_answer(string status)
    {
        var server = RawServer.Answering(() => RawServer.Json(
            200,
            $$$"""{"job_status":{"id":"V3-bd4f","status":"{{{status}}}","message":"Sorry","results":null}}"""));
        using var client = server.NewClient();

        var job = await server.RunAsync(client.JobStatuses.WaitAsync(Job, cancellationToken: Cancellation));

        Assert.Equal(status, job.Status);
        Assert.Equal("Sorry", job.Message);
    }

    [Fact]
    public async Task A_job_that_has_ended_is_not_asked_for()
    {
        var server = RawServer.Answering(() => RawServer.Json(500, ""));
        using var client = server.NewClient();

        await client.JobStatuses.WaitAsync(new JobStatus { Id = "V3-1", Status = "completed" }, cancellationToken: Cancellation);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task When_the_time_is_up_it_says_how_the_job_was_last_seen()
    {
        var server = RawServer.Answering(() => RawServer.Json(200, Working));
        using var client = server.NewClient();

        var failure = await Assert.ThrowsAsync<JobTimeoutException>(() => server.RunAsync(
            client.JobStatuses.WaitAsync(Job, new JobPolling { Timeout = TimeSpan.FromSeconds(5) }, cancellationToken: Cancellation)));

        Assert.Equal(1, failure.Latest.Progress);
        Assert.Equal("Job V3-bd4f was still working when the time was up.", failure.Message);
    }

    [Fact]
    public async Task Retry_After_is_kept_while_waiting_for_a_job()
    {
        var server = RawServer.Answering(
            () => RawServer.Response(429, "Number of allowed API requests per minute exceeded", "text/plain", ("Retry-After", "30")),
            () => RawServer.Json(200, Completed));
        using var client = server.NewClient();

        await server.RunAsync(client.JobStatuses.WaitAsync(Job, cancellationToken: Cancellation));

        Assert.Equal([1, 30], Waits(server));
    }

    [Fact]
    public async Task Cancelling_the_wait_ends_it_at_once()
    {
        var server = RawServer.Answering(() => RawServer.Json(200, Working));
        using var client = server.NewClient();
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var wait = client.JobStatuses.WaitAsync(Job, cancellationToken: cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Results_that_name_no_items_are_ignored()
    {
        var server = RawServer.Answering(() => RawServer.Json(
            200,
            """{"job_status":{"id":"V3-bd4f","total":null,"progress":null,"status":"completed","results":{"success":true}}}"""));
        using var client = server.NewClient();

        var job = await client.JobStatuses.GetAsync("V3-bd4f", Cancellation);

        Assert.Empty(job.Results!);
    }

    private static IEnumerable<double> Waits(RawServer server) =>
        server.Requests.Select(request => request.At).Prepend(new DateTimeOffset(2026, 1, 5, 10, 0, 20, TimeSpan.Zero))
            .Zip(server.Requests.Select(request => request.At), (one, next) => (next - one).TotalSeconds);

    private sealed class Seen : IProgress<JobStatus>
    {
        public List<JobState?> States { get; } = [];

        public void Report(JobStatus value) => States.Add(value.Status);
    }
}
