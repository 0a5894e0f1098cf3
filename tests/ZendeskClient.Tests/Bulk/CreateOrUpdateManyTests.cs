using Xunit;

namespace Zendesk.Tests.Bulk;

public sealed class CreateOrUpdateManyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_has_one_result_in_order_and_the_bad_ones_are_named()
    {
        var server = new JobServer();
        using var client = server.Raw.NewClient();
        var progress = new Reports();

        var results = await server.Raw.RunAsync(client.Users.CreateOrUpdateManyAsync(
            People(1000, bad: row => row % 100 == 50),
            null,
            progress,
            Cancellation));

        Assert.Equal(Enumerable.Range(0, 1000), results.Select(result => result.Index));
        Assert.All(results, result => Assert.Equal(result.Index % 100 == 50 ? BulkOutcome.Failed : BulkOutcome.Created, result.Outcome));
        Assert.Equal(1_000_949, results[949].Id);
        Assert.Equal("UserUpdateError", results[950].Error);
        Assert.Equal("Name: Email: x is not properly formatted", results[950].Details);
        Assert.Equal(10, server.RowsOfJobs.Count);
        Assert.InRange(server.MaxInFlight, 1, 4);
        Assert.Equal(new BulkProgress(1000, 10, 1000), progress.All[^1]);
        Assert.Equal(progress.All.Select(report => report.Done).Order(), progress.All.Select(report => report.Done));
    }

    [Fact]
    public async Task Jobs_have_a_hundred_rows_and_the_last_one_the_rest()
    {
        var server = new JobServer();
        using var client = server.Raw.NewClient();

        var results = await server.Raw.RunAsync(client.Users.CreateOrUpdateManyAsync(People(201), new BulkOptions
        {
            MaxConcurrentJobs = 1,
        }, cancellationToken: Cancellation));

        Assert.Equal([100, 100, 1], server.RowsOfJobs);
        Assert.Equal(1, server.MaxInFlight);
        Assert.Equal("V3-2", results[200].JobId);
    }

    [Fact]
    public async Task An_empty_list_creates_no_job()
    {
        var server = new JobServer();
        using var client = server.Raw.NewClient();

        Assert.Empty(await client.Users.CreateOrUpdateManyAsync([], cancellationToken: Cancellation));
        Assert.Empty(server.RowsOfJobs);
    }

    [Fact]
    public async Task Cancelled_in_the_middle_it_stops_at_once_and_says_what_was_done()
    {
        var server = new JobServer();
        using var client = server.Raw.NewClient();
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var progress = new Reports { OnReport = report => CancelAt(report, 250, cancelled) };

        var stopped = await Assert.ThrowsAsync<BulkCanceledException>(() => server.Raw.RunAsync(
            client.Users.CreateOrUpdateManyAsync(People(1000), new BulkOptions { MaxConcurrentJobs = 1 }, progress, cancelled.Token)));

        Assert.Equal(cancelled.Token, stopped.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 1000), stopped.Results.Select(result => result.Index));
        Assert.Equal(
            [(BulkOutcome.NotSent, 700), (BulkOutcome.Unknown, 100), (BulkOutcome.Created, 200)],
            stopped.Results.GroupBy(result => result.Outcome).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())));
        Assert.Equal("V3-2", stopped.Results[299].JobId);
        // Of the third job: the POST and the one look at which it was cancelled.
        Assert.Equal(3 + 2 + 2 + 1, server.Raw.Requests.Count);
    }

    [Theory]
    [InlineData("killed")]
    [InlineData("failed")]
    public async Task The_rows_of_a_job_that_did_not_complete_are_unknown(string status)
    {
        var server = new JobServer { LastStatus = status };
        using var client = server.Raw.NewClient();

        var results = await server.Raw.RunAsync(client.Users.CreateOrUpdateManyAsync(People(2), cancellationToken: Cancellation));

        Assert.All(results, result => Assert.Equal((BulkOutcome.Unknown, status, "V3-0"), (result.Outcome, result.Error, result.JobId)));
    }

    [Fact]
    public async Task The_rows_of_a_job_that_takes_too_long_are_unknown_and_the_others_go_on()
    {
        var server = new JobServer { LastStatus = "working" };
        using var client = server.Raw.NewClient();

        var results = await server.Raw.RunAsync(client.Users.CreateOrUpdateManyAsync(
            People(300),
            new BulkOptions { MaxConcurrentJobs = 1, Polling = new JobPolling { Timeout = TimeSpan.FromSeconds(30) } },
            cancellationToken: Cancellation));

        Assert.All(results, result => Assert.Equal(BulkOutcome.Unknown, result.Outcome));
        Assert.Equal([100, 100, 100], server.RowsOfJobs);
    }

    [Fact]
    public async Task Rows_whose_call_could_not_connect_were_not_sent()
    {
        var server = RawServer.AnsweringBy(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        using var client = server.NewClient();

        var stopped = await Assert.ThrowsAsync<BulkStoppedException>(() => server.RunAsync(client.Users.CreateOrUpdateManyAsync(
            People(3),
            cancellationToken: Cancellation)));

        Assert.IsType<ZendeskConnectionException>(stopped.InnerException);
        Assert.All(stopped.Results, result => Assert.Equal(BulkOutcome.NotSent, result.Outcome));
    }

    [Fact]
    public async Task A_job_that_is_refused_stops_the_call_which_says_why_and_what_was_done()
    {
        var server = RawServer.Answering(
            () => RawServer.Json(200, """{"job_status":{"id":"V3-1","status":"completed","results":[]}}"""),
            () => RawServer.Json(403, """{"error":{"title":"Forbidden","message":"You do not have access to this page."}}"""));
        using var client = server.NewClient();

        var stopped = await Assert.ThrowsAsync<BulkStoppedException>(() => server.RunAsync(
            client.Users.CreateOrUpdateManyAsync(People(300), new BulkOptions { MaxConcurrentJobs = 1 }, cancellationToken: Cancellation)));

        Assert.IsType<ZendeskForbiddenException>(stopped.InnerException);
        // The first job completed without a word on its rows; the second was refused.
        Assert.Equal(
            [BulkOutcome.Unknown, BulkOutcome.NotSent, BulkOutcome.NotSent],
            [stopped.Results[0].Outcome, stopped.Results[100].Outcome, stopped.Results[299].Outcome]);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(31, 1)]
    [InlineData(4, 0)]
    public async Task Options_out_of_range_are_refused_before_anything_is_sent(int jobsInFlight, int intervalSeconds)
    {
        var server = new JobServer();
        using var client = server.Raw.NewClient();
        var options = new BulkOptions
        {
            MaxConcurrentJobs = jobsInFlight,
            Polling = new JobPolling { Interval = TimeSpan.FromSeconds(intervalSeconds) },
        };

        await Assert.ThrowsAsync<ArgumentException>(() => client.Users.CreateOrUpdateManyAsync(
            People(1),
            options,
            cancellationToken: Cancellation));

        Assert.Empty(server.Raw.Requests);
    }

    private static void CancelAt(BulkProgress report, int done, CancellationTokenSource cancelled)
    {
        if (report.Done >= done)
        {
            cancelled.Cancel();
        }
    }

    private static List<UserInput> People(int count, Func<int, bool>? bad = null) =>
        [.. Enumerable.Range(0, count).Select(row => new UserInput { Name = bad?.Invoke(row) == true
            ? "bad"
            : "good", ExternalId = $"crew-{row}" })];

    private sealed class Reports : IProgress<BulkProgress>
    {
        public List<BulkProgress> All { get; } = [];

        public Action<BulkProgress>? OnReport { get; init; }

        public void Report(BulkProgress value)
        {
            All.Add(value);
            OnReport?.Invoke(value);
        }
    }
}
