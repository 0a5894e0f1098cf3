using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace LoadEngine.Tests;

public sealed class ContextTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Workers_have_numbers_and_keep_what_they_put_away()
    {
        var counts = new ConcurrentDictionary<int, int>();
        var allCame = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = Scenario.Create("workers", async context =>
        {
            var count = context.GetOrCreate("count", () => 0) + 1;
            context.Data["count"] = count;
            counts[context.CopyNumber] = count;
            if (counts.Count == 3)
            {
                allCame.TrySetResult();
            }
            await allCame.Task.WaitAsync(context.CancellationToken);
            return Response.Ok();
        }).WithLoadSimulations(Simulation.IterationsForConstant(3, 60));

        await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 2], counts.Keys.Order());
        Assert.Equal(60, counts.Values.Sum());
    }

    [Fact]
    public async Task Open_starts_take_the_lowest_copy_that_is_free()
    {
        var numbers = new ConcurrentQueue<int>();
        var scenario = Scenario.Create("open", context =>
        {
            numbers.Enqueue(context.CopyNumber);
            return Task.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.Inject(100, Second, Tenth));

        await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Repeat(0, 10), numbers);
    }

    [Fact]
    public async Task Open_starts_that_overlap_have_copies_of_their_own()
    {
        var numbers = new ConcurrentQueue<int>();
        var allCame = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = Scenario.Create("open", async context =>
        {
            numbers.Enqueue(context.CopyNumber);
            if (numbers.Count == 10)
            {
                allCame.SetResult();
            }
            await allCame.Task.WaitAsync(context.CancellationToken);
            return Response.Ok();
        }).WithLoadSimulations(Simulation.Inject(100, Second, Tenth));

        await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 10), numbers.Order());
    }

    [Fact]
    public async Task Values_of_a_copy_are_disposed_at_the_end()
    {
        var kept = new ConcurrentBag<Kept>();
        var scenario = Scenario.Create("keeps", context =>
        {
            context.GetOrCreate("connection", () =>
            {
                var connection = new Kept();
                kept.Add(connection);
                return connection;
            });
            return Task.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.IterationsForConstant(1, 5));

        await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.True(Assert.Single(kept).IsDisposed);
    }

    [Fact]
    public async Task Each_copy_has_always_the_same_of_constant_data()
    {
        string[] people = ["Roger", "Beatrice", "Jerome"];
        var feed = DataFeed.Constant(people);
        var drawn = new ConcurrentQueue<(int Copy, string Person)>();
        var allCame = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = Scenario.Create("constant", async context =>
        {
            drawn.Enqueue((context.CopyNumber, feed.Next(context)));
            if (drawn.DistinctBy(draw => draw.Copy).Count() == 4)
            {
                allCame.TrySetResult();
            }
            await allCame.Task.WaitAsync(context.CancellationToken);
            return Response.Ok();
        }).WithLoadSimulations(Simulation.IterationsForConstant(4, 40));

        await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.All(drawn, draw => Assert.Equal(people[draw.Copy % 3], draw.Person));
    }

    [Fact]
    public async Task Preparation_invocations_and_cleaning_log_under_the_scenario_s_name()
    {
        using var log = new Log();
        var scenario = Scenario.Create("speaks", context =>
            {
                Say(context.Logger, $"run {context.InvocationNumber}");
                return Task.FromResult(Response.Ok());
            })
            .WithInit(context => Task.Run(() => Say(context.Logger, "init")))
            .WithClean(context => Task.Run(() => Say(context.Logger, "clean")))
            .WithLoadSimulations(Simulation.IterationsForConstant(1, 2));

        await LoadRunner.RunAsync([scenario], new LoadOptions { LoggerFactory = log }, TestContext.Current.CancellationToken);

        Assert.Equal(["speaks: init", "speaks: run 0", "speaks: run 1", "speaks: clean"], log.Lines);
    }

    private static void Say(ILogger logger, string text) => logger.Log(LogLevel.Warning, 0, text, null, (said, _) => said);

    private sealed class Kept : IAsyncDisposable
    {
        public bool IsDisposed { get; private set; }

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Log : ILoggerFactory
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        private sealed class Logger(string name, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{name}: {formatter(state, exception)}");
        }
    }
}
