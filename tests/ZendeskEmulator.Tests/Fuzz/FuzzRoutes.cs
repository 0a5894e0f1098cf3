using System.Collections;
using System.Reflection;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.ControlPlane;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tests.Hostile;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>One route of the emulator.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Envelope">The key of the object in its body; empty for a body without one, null where none is known.</param>
internal sealed record FuzzRoute(string Method, string Path, string? Envelope);

/// <summary>All routes, found by themselves: a new operation or control-plane path is fuzzed without a line here.</summary>
internal static class FuzzRoutes
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The operations of the API: what there is four times, so that it comes more often than what there is not yet.</summary>
    public static IReadOnlyList<FuzzRoute> Api { get; } =
    [
        .. from operation in AllResources.Operations
           from route in Enumerable.Repeat(new FuzzRoute(operation.Method, operation.Path, operation.Envelope), operation is MissingOperation ? 1 : 4)
           select route,
    ];

    /// <summary>The routes of the control plane. A fault answers as it is told, 503 too: its routes are not among them.</summary>
    public static async Task<IReadOnlyList<FuzzRoute>> ControlPlaneAsync()
    {
        await using var emulator = await Emulator.StartAsync();
        return
        [
            .. ObjectGraph.OfType<RouteTable<ControlCall>>(emulator)
                .SelectMany(table => RoutesOf(table.GetType().GetField("root", Members)!.GetValue(table)!, ""))
                .Where(route => !route.Path.Contains("/faults", StringComparison.Ordinal))
                .OrderBy(route => route.Path, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<FuzzRoute> RoutesOf(object node, string path)
    {
        var type = node.GetType();
        foreach (string method in ((IDictionary)type.GetProperty("Operations", Members)!.GetValue(node)!).Keys)
        {
            yield return new FuzzRoute(method, path, "");
        }
        foreach (DictionaryEntry child in (IDictionary)type.GetField("literals", Members)!.GetValue(node)!)
        {
            foreach (var route in RoutesOf(child.Value!, $"{path}/{child.Key}"))
            {
                yield return route;
            }
        }
        if (type.GetProperty("Parameter", Members)!.GetValue(node) is { } parameter)
        {
            foreach (var route in RoutesOf(parameter, $"{path}/{{id}}"))
            {
                yield return route;
            }
        }
    }
}
