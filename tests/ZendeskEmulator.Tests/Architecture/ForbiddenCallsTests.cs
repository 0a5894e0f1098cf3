using System.Security.Cryptography;
using Xunit;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tests.Architecture;

public sealed class ForbiddenCallsTests
{
    /// <summary>The one folder that may look at real time and throw dice.</summary>
    private const string Clock = "Clock";

    /// <summary>The types that may make a forbidden call, each call with its reason.</summary>
    private static readonly string[] Exceptions =
    [
        // A blocking wait of the committer's own thread: a broken disk recovers in real time, whatever the accounts' clocks say.
        "ZendeskEmulator.Storage.Committer Monitor.Wait",
        // Shut-down: what is in flight is cut after 800 ms.
        "ZendeskEmulator.Facade.Listener CancellationTokenSource..ctor",
    ];

    /// <summary>The library's types. A run that measures coverage adds one of its own, which counts the hits.</summary>
    private static IEnumerable<Type> Types => typeof(Emulator).Assembly.GetTypes()
        .Where(type => !type.IsNested && type.Namespace?.StartsWith("Coverlet.", StringComparison.Ordinal) != true);

    [Fact]
    public void Only_Clock_knows_real_time_and_chance()
    {
        var calls = Types
            .Where(type => !(FolderOrder.IsOurs(type.Namespace) && PublicTypes.FolderOf(type) == Clock))
            .SelectMany(CallsOf);

        Violations.None(calls.Except(Exceptions));
    }

    [Fact]
    public void Only_Instants_adds_to_an_instant()
    {
        // A certificate is valid around the machine's present time, which no account sets.
        var types = Types.Where(type => type.Namespace != "ZendeskEmulator.Tls" && type != typeof(Instants));

        Violations.None(types.SelectMany(AdditionsIn));
        Assert.Equal(5, AdditionsIn(typeof(Adder)).Count());
    }

    [Fact]
    public void Every_exception_is_still_needed()
    {
        var calls = Types.SelectMany(CallsOf);

        Violations.None(Exceptions.Except(calls));
    }

    [Fact]
    public void Every_forbidden_call_is_found_in_lambdas_and_async_code_too()
    {
        string[] expected =
        [
            "CancellationTokenSource..ctor",
            "CancellationTokenSource.CancelAfter",
            "DateTime.Now",
            "DateTime.Today",
            "DateTime.UtcNow",
            "DateTimeOffset.Now",
            "DateTimeOffset.UtcNow",
            "Environment.TickCount",
            "Environment.TickCount64",
            "Guid.CreateVersion7",
            "Guid.NewGuid",
            "Monitor.Wait",
            "PeriodicTimer..ctor",
            "Random..ctor",
            "Random.Shared",
            "RandomNumberGenerator.GetInt32",
            "Task.Delay",
            "Task.WaitAsync",
            "Thread.Sleep",
            "TimeProvider.System",
            "Timer..ctor",
        ];

        var found = CallsOf(typeof(Sinner)).Select(call => call.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_clock_that_is_passed_in_may_be_read_and_waited_on() => Violations.None(CallsOf(typeof(Saint)));

    private static IEnumerable<string> CallsOf(Type type) =>
        TypeUses.WithNested(type).SelectMany(TypeUses.CalledBy).Select(ForbiddenCalls.NameOf).OfType<string>()
            .Distinct()
            .Select(call => $"{type.FullName} {call}");

    private static IEnumerable<string> AdditionsIn(Type type) =>
        TypeUses.WithNested(type)
            .SelectMany(TypeUses.CalledBy)
            .Where(ForbiddenCalls.AddsToAnInstant)
            .Select(called => $"{type.FullName} {called.DeclaringType!.Name}.{called.Name}")
            .Distinct();

    private static class Adder
    {
        public static (DateTimeOffset, DateTime, TimeSpan, DateTime, DateTimeOffset, DateOnly) Add(
            DateTimeOffset one,
            DateTime other,
            DateOnly day,
            TimeSpan span) =>
            (one + span, other - span, one - one, other.AddDays(1), one.AddTicks(1), day.AddYears(1));
    }

    private static class Sinner
    {
        public static object[] Read() =>
        [
            DateTime.Now, DateTime.UtcNow, DateTime.Today, DateTimeOffset.Now, DateTimeOffset.UtcNow,
            Guid.NewGuid(), Guid.CreateVersion7(), Random.Shared, Environment.TickCount, Environment.TickCount64, TimeProvider.System,
        ];

#pragma warning disable CA5394 // Made to be found.
        public static Func<int> Throw() => () => new Random(1).Next() + RandomNumberGenerator.GetInt32(6);
#pragma warning restore CA5394

        public static async Task WaitAsync(Task<int> task, CancellationToken cancellation)
        {
            await Task.Delay(1, cancellation);
            await task.WaitAsync(TimeSpan.FromSeconds(1), cancellation);
            Thread.Sleep(1);
        }

        public static void Schedule(object gate)
        {
            using var timer = new Timer(_ => { }, null, 1, 1);
            using var periodic = new PeriodicTimer(TimeSpan.FromSeconds(1));
            using var cut = new CancellationTokenSource(1);
            cut.CancelAfter(1);
            Monitor.Wait(gate, 1);
        }
    }

    private static class Saint
    {
        public static async Task<DateTimeOffset> WaitAsync(TimeProvider time, Task task, object gate, CancellationToken cancellation)
        {
            using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var later = new CancellationTokenSource(TimeSpan.FromSeconds(1), time);
            await Task.Delay(TimeSpan.FromSeconds(1), time, source.Token);
            await task.WaitAsync(TimeSpan.FromSeconds(1), time, later.Token);
            Monitor.Wait(gate);
            return time.GetUtcNow();
        }
    }
}
