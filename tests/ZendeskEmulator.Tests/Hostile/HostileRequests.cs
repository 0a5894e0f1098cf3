namespace ZendeskEmulator.Tests.Hostile;

/// <summary>The whole table, by name.</summary>
internal static class HostileRequests
{
    public static readonly IReadOnlyDictionary<string, HostileRequest> All =
        Enumerable.Empty<HostileRequest>()
            .Concat(HostileValues.All)
            .Concat(HostileBodies.All)
            .Concat(HostileTargets.All)
            .Concat(HostileHeaders.All)
            .ToDictionary(request => request.Name, StringComparer.Ordinal);
}
