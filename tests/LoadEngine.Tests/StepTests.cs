using LoadEngine.Measuring;
using Xunit;

namespace LoadEngine.Tests;

public sealed class StepTests
{
    [Fact]
    public async Task A_step_hands_its_payload_to_the_next()
    {
        var scenario = Scenario.Create("chain", async context =>
        {
            var login = await Step.RunAsync("login", context, () => Task.FromResult(Response.Ok(payload: "token-7", statusCode: "201")));
            return login.Payload == "token-7" ? Response.Ok() : Response.Fail("lost");
        }).WithLoadSimulations(Simulation.IterationsForConstant(1, 3));

        var stats = await RunAsync(scenario);

        Assert.Equal(3, stats.Total.Ok);
        Assert.Equal(3, stats.Step("login").Total.StatusCodes["201"]);
    }

    [Fact]
    public async Task A_step_that_throws_hands_on_nothing_and_says_why()
    {
        var scenario = Scenario.Create("chain", async context =>
        {
            var login = await Step.RunAsync<string>("login", context, () => throw new IOException("gone"));
            Assert.Null(login.Payload);
            return login;
        }).WithLoadSimulations(Simulation.IterationsForConstant(1, 1));

        var stats = await RunAsync(scenario);

        Assert.Equal(1, stats.Step("login").Total.StatusCodes["IOException"]);
        Assert.Equal(1, stats.Total.Messages["gone"]);
    }

    [Fact]
    public void A_text_alone_is_a_status_code_and_no_payload() => Assert.Equal("204", Response.Ok("204").StatusCode);

    [Fact]
    public async Task A_timeout_and_a_refused_connection_have_names_of_their_own()
    {
        var scenario = Scenario.Create("network", context => (context.InvocationNumber % 2) switch
        {
            0 => throw new TaskCanceledException("", new TimeoutException()),
            _ => throw new HttpRequestException(HttpRequestError.ConnectionError),
        }).WithLoadSimulations(Simulation.IterationsForConstant(1, 2));

        var stats = await RunAsync(scenario);

        Assert.Equal(["ConnectionError", "TimeoutException"], stats.Total.StatusCodes.Keys.Order());
    }

    [Fact]
    public async Task Steps_of_a_mix_come_by_their_weights()
    {
        var scenario = Scenario.Mix("mix", Weighted("reads", 60), Weighted("writes", 30), Weighted("searches", 10))
            .WithLoadSimulations(Simulation.IterationsForConstant(4, 10_000));

        var stats = await RunAsync(scenario);

        Assert.Equal(10_000, stats.Total.Ok);
        Assert.InRange(stats.Step("reads").Total.Ok, 5_800, 6_200);
        Assert.InRange(stats.Step("writes").Total.Ok, 2_800, 3_200);
        Assert.InRange(stats.Step("searches").Total.Ok, 850, 1_150);
    }

    [Fact]
    public void A_mix_of_nothing_of_two_of_a_name_or_without_weight_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Scenario.Mix("mix"));
        Assert.Throws<ArgumentException>(() => Scenario.Mix("mix", Weighted("one", 1), Weighted("one", 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weighted("none", 0));
    }

    private static WeightedStep Weighted(string name, double weight) => Step.Weighted(name, weight, _ => Task.FromResult(Response.Ok()));

    private static async Task<ScenarioStats> RunAsync(Scenario scenario)
    {
        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);
        return Assert.Single(result.Scenarios);
    }
}
