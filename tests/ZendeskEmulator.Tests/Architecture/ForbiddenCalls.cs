using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>
/// Calls by which real time and chance would get past the account's clock. A Stopwatch is allowed: it measures durations.
/// </summary>
internal static class ForbiddenCalls
{
    private static readonly Dictionary<Type, string[]> ByName = new()
    {
        [typeof(DateTime)] = ["get_Now", "get_UtcNow", "get_Today"],
        [typeof(DateTimeOffset)] = ["get_Now", "get_UtcNow"],
        [typeof(TimeProvider)] = ["get_System"],
        [typeof(Guid)] = ["NewGuid", "CreateVersion7"],
        [typeof(Random)] = ["get_Shared", ".ctor"],
        [typeof(Environment)] = ["get_TickCount", "get_TickCount64"],
        [typeof(Process)] = ["get_StartTime"],
        [typeof(Path)] = ["GetRandomFileName", "GetTempFileName"],
        [typeof(Thread)] = ["Sleep"],
        [typeof(Timer)] = [".ctor"],
        [typeof(System.Timers.Timer)] = [".ctor"],
    };

    /// <summary>These wait; given a TimeProvider they wait on a clock that somebody can move.</summary>
    private static readonly Dictionary<Type, string[]> WaitingByName = new()
    {
        [typeof(Task)] = ["Delay", "WaitAsync", "Wait"],
        [typeof(PeriodicTimer)] = [".ctor"],
        [typeof(CancellationTokenSource)] = [".ctor", "CancelAfter"],
        [typeof(Monitor)] = ["Wait", "TryEnter"],
        [typeof(SemaphoreSlim)] = ["Wait", "WaitAsync"],
    };

    /// <summary>Whether a call adds to an instant, by which it can leave the calendar; the difference of two instants cannot.</summary>
    public static bool AddsToAnInstant(MethodBase called) =>
        (called.DeclaringType == typeof(DateTime) || called.DeclaringType == typeof(DateTimeOffset)
            || called.DeclaringType == typeof(DateOnly))
        && (called.Name is "op_Addition" || (called.Name is "op_Subtraction" or "Subtract" && Takes(called, typeof(TimeSpan)))
            || (called.Name.StartsWith("Add", StringComparison.Ordinal) && !called.IsStatic));

    /// <summary>The name of a call when it is forbidden; null when it may be made.</summary>
    public static string? NameOf(MethodBase called)
    {
        var type = called.DeclaringType is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == typeof(Task<>)
            ? typeof(Task)
            : called.DeclaringType!;
        var isForbidden = type == typeof(RandomNumberGenerator)
            || IsIn(ByName, type, called)
            || (IsIn(WaitingByName, type, called) && TakesATime(called) && !Takes(called, typeof(TimeProvider)));
        return isForbidden ? $"{type.Name}.{called.Name.Replace("get_", "", StringComparison.Ordinal)}" : null;
    }

    private static bool IsIn(Dictionary<Type, string[]> names, Type type, MethodBase called) =>
        names.TryGetValue(type, out var known) && known.Contains(called.Name);

    private static bool TakesATime(MethodBase called) => Takes(called, typeof(TimeSpan)) || Takes(called, typeof(int));

    private static bool Takes(MethodBase called, Type type) => called.GetParameters().Any(parameter => parameter.ParameterType == type);
}
