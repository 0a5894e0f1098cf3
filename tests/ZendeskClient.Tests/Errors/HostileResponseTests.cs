using System.Net;
using Xunit;

namespace Zendesk.Tests.Errors;

/// <summary>Whatever comes back, the caller gets one of the documented exceptions.</summary>
public sealed class HostileResponseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, """{"error":"Couldn't authenticate you"}""", typeof(ZendeskUnauthorizedException), "Couldn't authenticate you", null)]
    [InlineData(
        403,
        """{"error":{"title":"Forbidden","message":"You do not have access to this page."}}""",
        typeof(ZendeskForbiddenException),
        "Forbidden",
        "You do not have access to this page.")]
    [InlineData(
        404,
        """{"error":"RecordNotFound","description":"Not found"}""",
        typeof(ZendeskNotFoundException),
        "RecordNotFound",
        "Not found")]
    [InlineData(404, "{}", typeof(ZendeskNotFoundException), null, null)]
    [InlineData(
        400,
        """{"errors":[{"code":"InvalidPaginationParameter","title":"page[after] is not valid"}]}""",
        typeof(ZendeskApiException),
        "InvalidPaginationParameter",
        "page[after] is not valid")]
    [InlineData(
        422,
        """{"error":"Unprocessable Entity","message":"Server could not parse JSON"}""",
        typeof(ZendeskValidationException),
        "Unprocessable Entity",
        "Server could not parse JSON")]
    [InlineData(
        422,
        """{"error":"RecordInvalid","description":null,"details":"text"}""",
        typeof(ZendeskValidationException),
        "RecordInvalid",
        null)]
    [InlineData(422, """{"error":7,"errors":{},"details":{"name":"x","email":["y"]}}""", typeof(ZendeskValidationException), null, null)]
    [InlineData(400, "[1,2]", typeof(ZendeskApiException), null, null)]
    [InlineData(400, "", typeof(ZendeskApiException), null, null)]
    [InlineData(400, "{\"error\":\"Rec", typeof(ZendeskApiException), null, null)]
    public async Task Every_shape_of_error_is_read(int status, string body, Type type, string? code, string? description)
    {
        var server = RawServer.Answering(() => RawServer.Json(status, body, ("X-Request-Id", "a1b2")));
        using var client = server.NewClient();

        var failure = await Assert.ThrowsAnyAsync<ZendeskApiException>(() => client.Users.GetAsync(1, Cancellation));

        Assert.IsType(type, failure);
        Assert.Equal(status, (int)failure.StatusCode);
        Assert.Equal(code, failure.Code);
        Assert.Equal(description, failure.Description);
        Assert.Equal("a1b2", failure.RequestId);
    }

    [Fact]
    public async Task A_text_is_the_description()
    {
        var server = RawServer.Answering(() => RawServer.Response(400, "Bad things\n", "text/plain"));
        using var client = server.NewClient();

        var failure = await Assert.ThrowsAsync<ZendeskApiException>(() => client.Users.GetAsync(1, Cancellation));

        Assert.Null(failure.Code);
        Assert.Equal("Bad things", failure.Description);
        Assert.Equal("Zendesk answered 400: Bad things.", failure.Message);
    }

    [Fact]
    public async Task An_HTML_500_is_retried_and_then_reported_without_the_HTML()
    {
        var server = RawServer.Answering(() => RawServer.Response(500, "<html><body>Sorry</body></html>", "text/html"));
        using var client = server.NewClient(options => options.MaxRetries = 2);

        var failure = await Assert.ThrowsAsync<ZendeskApiException>(() => server.RunAsync(client.Users.GetAsync(1, Cancellation)));

        Assert.Equal(HttpStatusCode.InternalServerError, failure.StatusCode);
        Assert.Null(failure.Description);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"user\":{\"id\":1,\"na")]
    [InlineData("{\"user\":null}")]
    [InlineData("null")]
    [InlineData("{\"user\":{\"id\":\"one\"}}")]
    [InlineData("<html></html>")]
    public async Task A_200_that_cannot_be_read_is_asked_for_again(string body)
    {
        var server = RawServer.Answering(
            () => RawServer.Json(200, body),
            () => RawServer.Json(200, """{"user":{"id":1,"name":"Roger"}}"""));
        using var client = server.NewClient();

        var user = await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Equal("Roger", user.Name);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_created_user_whose_answer_cannot_be_read_is_not_created_again()
    {
        var server = RawServer.Answering(() => RawServer.Json(201, "{\"user\":{\"id\":1,\"na"));
        using var client = server.NewClient();

        var failure = await Assert.ThrowsAsync<ZendeskApiException>(() => server.RunAsync(client.Users.CreateAsync(new UserInput
        {
            Name = "Roger",
            Email = "roger@example.org",
        }, Cancellation)));

        Assert.Equal(HttpStatusCode.Created, failure.StatusCode);
        Assert.Equal("Zendesk answered 201: the response could not be read.", failure.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Unknown_properties_and_nulls_do_no_harm()
    {
        var server = RawServer.Answering(() => RawServer.Json(
            200,
            """{"user":{"id":1,"verified":null,"tags":null,"user_fields":{"plan":{"a":[1]}},"new_thing":{"x":1}},"more":7}"""));
        using var client = server.NewClient();

        var user = await client.Users.GetAsync(1, Cancellation);

        Assert.Null(user.Verified);
        Assert.Null(user.Tags);
        Assert.Equal(1, user.UserFields!["plan"].GetProperty("a")[0].GetInt32());
    }

    [Theory]
    [InlineData("NaN", null)]
    [InlineData("-Infinity", null)]
    [InlineData("Infinity", null)]
    [InlineData("-5", null)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT")]
    public async Task A_Retry_After_that_is_no_wait_does_no_harm(string retryAfter, string? date)
    {
        (string, string)[] headers = date is null ? [("Retry-After", retryAfter)] : [("Retry-After", retryAfter), ("Date", date)];
        foreach (var status in (int[])[429, 503])
        {
            var server = RawServer.Answering(() => RawServer.Json(status, "{}", headers));
            using var client = server.NewClient();

            await Assert.ThrowsAnyAsync<ZendeskException>(() => server.RunAsync(client.Users.GetAsync(1, Cancellation)));
        }
    }

    [Fact]
    public async Task A_list_with_null_in_it_cannot_be_read()
    {
        var server = RawServer.Answering(() => RawServer.Json(
            200, """{"users":[null],"end_of_stream":true,"after_cursor":"x","meta":{"has_more":false}}"""));
        using var client = server.NewClient();

        var many = await Assert.ThrowsAsync<ZendeskApiException>(
            () => server.RunAsync(client.Users.ShowManyAsync([1], Cancellation)));
        var export = await Assert.ThrowsAsync<ZendeskApiException>(
            () => server.RunAsync(
                client.IncrementalExports.UsersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask()));

        Assert.Equal("Zendesk answered 200: the response could not be read.", many.Message);
        Assert.Equal(many.Message, export.Message);
    }

    [Fact]
    public async Task A_job_with_null_among_its_results_leaves_the_row_unknown()
    {
        var server = RawServer.Answering(() => RawServer.Json(
            200, """{"job_status":{"id":"V3-1","status":"completed","total":1,"progress":1,"results":[null]}}"""));
        using var client = server.NewClient();

        var results = await server.RunAsync(client.Users.CreateOrUpdateManyAsync(
            [new UserInput { Name = "Roger", Email = "roger@example.org" }], cancellationToken: Cancellation));

        Assert.Equal(BulkOutcome.Unknown, Assert.Single(results).Outcome);
    }

    [Fact]
    public async Task A_body_that_cannot_be_decompressed_is_no_response()
    {
        var server = RawServer.AnsweringBy(_ => throw new InvalidDataException("No gzip."));
        using var client = server.NewClient(options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<ZendeskConnectionException>(() => client.Users.GetAsync(1, Cancellation));
    }
}
