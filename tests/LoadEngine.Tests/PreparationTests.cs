using Xunit;

namespace LoadEngine.Tests;

/// <summary>What is done before and after the load.</summary>
public sealed class PreparationTests
{
    [Fact]
    public async Task A_preparation_that_takes_too_long_ends_the_run()
    {
        var scenario = Load("slow").WithInit(_ => Hanging.Forever);

        var late = await Assert.ThrowsAsync<TimeoutException>(() => LoadRunner.RunAsync(
            [scenario], new LoadOptions { InitTimeout = TimeSpan.FromSeconds(0.1) }, TestContext.Current.CancellationToken));

        Assert.Equal("The preparation of slow did not end within 0.1 s.", late.Message);
    }

    [Fact]
    public async Task A_cleaning_that_fails_is_a_note_and_loses_no_result()
    {
        var scenario = Load("left").WithClean(_ => throw new IOException("the server is gone"));

        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("The cleaning of left failed: the server is gone", Assert.Single(result.Notes));
        Assert.Equal(1, result.Scenarios[0].Total.Ok);
    }

    [Fact]
    public async Task A_cleaning_that_hangs_is_given_up()
    {
        var scenario = Load("hangs").WithClean(_ => Hanging.Forever);

        var result = await LoadRunner.RunAsync(
            [scenario], new LoadOptions { CleanTimeout = TimeSpan.FromSeconds(0.2) }, TestContext.Current.CancellationToken);

        Assert.StartsWith("The cleaning of hangs failed: ", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_prepares_the_same()
    {
        var first = await DrawAsync(7);
        var second = await DrawAsync(7);
        var other = await DrawAsync(8);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    private static Scenario Load(string name) =>
        Scenario.Create(name, _ => Task.FromResult(Response.Ok())).WithLoadSimulations(Simulation.IterationsForConstant(1, 1));

    private static async Task<int> DrawAsync(int seed)
    {
        var drawn = 0;
        var scenario = Load("draws").WithInit(context =>
        {
            drawn = context.Random.Next();
            return Task.CompletedTask;
        });
        await LoadRunner.RunAsync([scenario], new LoadOptions { Seed = seed }, TestContext.Current.CancellationToken);
        return drawn;
    }
}
