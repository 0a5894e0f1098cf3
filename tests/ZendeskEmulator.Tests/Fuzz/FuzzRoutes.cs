using ZendeskEmulator.ControlPlane;
using ZendeskEmulator.Requests;
using ZendeskEmulator.Tests.Hostile;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>One route of the emulator.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Envelope">The key of the object in its body; empty for a body without one, null where none is known.</param>
/// <param name="Shape">What that object may have; null where it is not known.</param>
internal sealed record FuzzRoute(string Method, string Path, string? Envelope, FuzzShape? Shape = null)
{
    /// <summary>
    /// True for the routes of faults. A fault may return any status, even 503, so these requests go to an account of their own.
    /// </summary>
    public bool IsOfFaults => Path.Contains("/faults", StringComparison.Ordinal);
}

/// <summary>All routes, found by themselves: a new operation or control-plane path is fuzzed without a line here.</summary>
internal static class FuzzRoutes
{
    /// <summary>The operations of the API: what there is four times, so that it comes more often than what there is not yet.</summary>
    public static IReadOnlyList<FuzzRoute> Api { get; } =
    [
        .. from operation in AllResources.Operations
           from route in Enumerable.Repeat(
               new FuzzRoute(operation.Method, operation.Path, operation.Envelope, FuzzShapes.Of(operation)), 4)
           select route,
        .. from missing in DescribedOperations.All
           where !AllResources.Operations.Any(operation => operation.Id == missing.Id)
           select new FuzzRoute(missing.Method, missing.Path, null),
    ];

    /// <summary>The routes of the control plane.</summary>
    public static async Task<IReadOnlyList<FuzzRoute>> ControlPlaneAsync()
    {
        await using var emulator = await Emulator.StartAsync();
        return
        [
            .. ObjectGraph.OfType<ControlRoute>(emulator).Distinct()
                .Select(route => new FuzzRoute(route.Method, route.Path, "", FuzzControl.For(route.Path)))
                // A stream has no end; HEAD of it has, and a test of its own reads it.
                .Where(route => !route.Path.EndsWith("/stream", StringComparison.Ordinal))
                .OrderBy(route => route.Path, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal),
        ];
    }
}
