using System.Net;
using Xunit;

namespace Zendesk.Tests.Errors;

public sealed class TransientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, null, false)]
    [InlineData(401, null, false)]
    [InlineData(403, null, false)]
    [InlineData(404, null, false)]
    [InlineData(408, null, true)]
    [InlineData(409, null, false)]
    [InlineData(409, "DatabaseConflict", true)]
    [InlineData(422, "DatabaseConflict", false)]
    [InlineData(429, null, true)]
    [InlineData(500, null, true)]
    [InlineData(503, null, true)]
    [InlineData(302, null, false)]
    [InlineData(200, null, true)]
    public void An_answer_is_transient_when_the_same_call_may_succeed_later(int status, string? code, bool isTransient)
    {
        ZendeskException failure = new ZendeskApiException(new ZendeskError((HttpStatusCode)status) { Code = code });

        Assert.Equal(isTransient, failure.IsTransient);
    }

    [Fact]
    public void A_broken_connection_a_time_out_and_a_late_job_are_transient()
    {
        ZendeskException[] failures =
        [
            new ZendeskConnectionException("broken"), new ZendeskTimeoutException("late"),
            new JobTimeoutException(new JobStatus { Id = "V3-1", Status = JobState.Working }), new ZendeskRateLimitedException(),
            new BulkStoppedException([], new ZendeskTimeoutException("late")),
        ];

        Assert.All(failures, failure => Assert.True(failure.IsTransient));
        Assert.False(new BulkStoppedException([], new ZendeskForbiddenException()).IsTransient);
    }

    [Fact]
    public async Task One_catch_is_enough_for_every_failure_of_a_call()
    {
        Func<HttpResponseMessage>[] failures =
        [
            () => RawServer.Json(404, "{}"),
            () => RawServer.Json(503, ""),
            () => RawServer.Json(200, "<html>"),
            () => RawServer.Response(429, "", "text/plain", ("Retry-After", "9999")),
            () => throw new HttpRequestException(HttpRequestError.ResponseEnded),
        ];
        foreach (var failure in failures)
        {
            using var client = RawServer.Answering(failure).NewClient(options => options.MaxRetries = 0);

            await Assert.ThrowsAnyAsync<ZendeskException>(() => client.Users.GetAsync(1, Cancellation));
        }
    }

    [Fact]
    public void An_exception_without_an_error_has_the_status_of_its_name()
    {
        ZendeskApiException[] failures =
        [
            new ZendeskUnauthorizedException(), new ZendeskForbiddenException(), new ZendeskNotFoundException(),
            new ZendeskConflictException(), new ZendeskValidationException(), new ZendeskRateLimitedException(),
        ];

        Assert.Equal([401, 403, 404, 409, 422, 429], failures.Select(failure => (int)failure.StatusCode));
    }
}
