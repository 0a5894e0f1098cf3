using Xunit;

namespace Zendesk.Tests.Lists;

public sealed class CursorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_asked_for_by_cursor_and_only_when_needed()
    {
        var server = RawServer.Answering(
            () => RawServer.Json(
                200,
                """{"users":[{"id":1},{"id":2}],"meta":{"has_more":true,"after_cursor":"a+b="},"links":"""
                + """{"next":"https://evil.example/"}}"""),
            () => RawServer.Json(200, """{"users":[{"id":3}],"meta":{"has_more":true,"after_cursor":"c"}}"""));
        using var client = server.NewClient();

        var ids = await client.Users.ListAsync(cancellationToken: Cancellation).Select(user => user.Id).Take(3).ToListAsync(Cancellation);

        Assert.Equal([1, 2, 3], ids);
        Assert.Equal(
            ["GET /api/v2/users?page[size]=100", "GET /api/v2/users?page[size]=100&page[after]=a+b="],
            server.Requests.Select(request => request.ToString()));
        Assert.All(server.Requests, request => Assert.Equal("acme.zendesk.test", request.Url.Host));
    }

    [Fact]
    public async Task An_empty_page_without_cursors_ends_the_list()
    {
        var server = RawServer.Answering(() => RawServer.Json(
            200,
            """{"users":[],"meta":{"has_more":false,"after_cursor":null,"before_cursor":null},"links":{"prev":null,"next":null}}"""));
        using var client = server.NewClient();

        Assert.Empty(await client.Users.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("""{"users":[{"id":1}],"meta":{"has_more":true,"after_cursor":"same"}}""")]
    [InlineData("""{"users":[{"id":1}],"meta":{"has_more":true,"after_cursor":null}}""")]
    public async Task A_cursor_that_does_not_move_is_an_error_and_no_endless_loop(string page)
    {
        var server = RawServer.Answering(() => RawServer.Json(200, page));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskApiException>(
            async () => await client.Users.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.InRange(server.Requests.Count, 1, 2);
    }
}
