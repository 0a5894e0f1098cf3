using System.Net;
using LoadEngine.Measuring;
using Xunit;

namespace LoadEngine.Tests;

public sealed class HttpTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK, 1, 0, 0)]
    [InlineData(HttpStatusCode.NoContent, 1, 0, 0)]
    [InlineData(HttpStatusCode.TooManyRequests, 0, 1, 0)]
    [InlineData(HttpStatusCode.NotFound, 0, 0, 1)]
    [InlineData(HttpStatusCode.InternalServerError, 0, 0, 1)]
    public async Task The_status_decides_what_became_of_a_request(HttpStatusCode status, int ok, int limited, int failed)
    {
        var stats = await RunAsync(_ => new HttpResponseMessage(status) { Content = new StringContent("Grüße") });

        Assert.Equal((ok, limited, failed), (stats.Total.Ok, stats.Total.Limited, stats.Total.Failed));
        Assert.Equal(1, stats.Total.StatusCodes[$"{(int)status}"]);
        Assert.Equal(7, stats.Total.Bytes);
    }

    [Fact]
    public async Task A_failure_is_explained_by_the_begin_of_its_body()
    {
        var stats = await RunAsync(
            _ => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent(new string('x', 5_000)) });

        Assert.Equal(new string('x', 200), Assert.Single(stats.Total.Messages.Keys));
    }

    [Fact]
    public async Task A_failure_without_a_body_is_explained_by_its_reason()
    {
        var stats = await RunAsync(_ => new HttpResponseMessage(HttpStatusCode.BadGateway));

        Assert.Equal("Bad Gateway", Assert.Single(stats.Total.Messages.Keys));
    }

    [Fact]
    public async Task The_response_is_the_payload_and_can_be_read_again()
    {
        using var client = new HttpClient(
            new Server(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("hello") }));
        var read = "";
        var scenario = Scenario.Create("reads", async context =>
        {
            var response = await Http.GetAsync(client, "http://service.example/", context);
            read = await response.Payload!.Content.ReadAsStringAsync(context.CancellationToken);
            return response;
        }).WithLoadSimulations(Simulation.IterationsForConstant(1, 1));

        await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("hello", read);
    }

    private static async Task<ScenarioStats> RunAsync(Func<HttpRequestMessage, HttpResponseMessage> respond)
    {
        using var client = new HttpClient(new Server(respond)) { BaseAddress = new Uri("http://service.example") };
        var scenario = Scenario.Create("http", async context => await Http.GetAsync(client, "/people", context))
            .WithLoadSimulations(Simulation.IterationsForConstant(1, 1));
        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);
        return Assert.Single(result.Scenarios);
    }

    private sealed class Server(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(respond(request));
    }
}
