using Xunit;

namespace Zendesk.Tests.Retries;

public sealed class OutageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task An_outage_of_a_minute_that_says_nothing_of_its_end_is_sat_out(double dice)
    {
        var time = TestAccount.NewClock();
        var server = RawServer.AnsweringBy(time, request => request.At < TestAccount.Start.AddMinutes(1)
            ? RawServer.Json(503, "")
            : RawServer.Json(200, """{"user":{"id":1}}"""));
        using var client = server.NewClient(options => options.Dice = () => dice);

        var user = await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Equal(1, user.Id);
        Assert.InRange(server.Requests.Count, 2, 11);
    }
}
