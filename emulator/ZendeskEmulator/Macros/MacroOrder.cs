using System.Globalization;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Macros;

/// <summary>The orders of lists of macros (documented).</summary>
internal static class MacroOrder
{
    /// <summary>Nothing applies macros for good, so all have the same usage, and an order by it is that of ids.</summary>
    private static readonly SortKey<Macro> ByUsage = new("usage", _ => "");

    private static readonly SortKey<Macro> ByTitle = new("alphabetical", macro => macro.Title.ToUpperInvariant());

    private static readonly SortKey<Macro>[] Others =
    [
        new("created_at", macro => macro.CreatedAt.ToString("s", CultureInfo.InvariantCulture)),
        new("updated_at", macro => macro.UpdatedAt.ToString("s", CultureInfo.InvariantCulture)),
        new("position", macro => macro.Position.ToString("D19", CultureInfo.InvariantCulture)),
    ];

    /// <param name="order">asc or desc; null for asc by title and position, and desc by everything else.</param>
    public static IReadOnlyList<Macro> Sort(IEnumerable<Macro> macros, string? name, string? order)
    {
        var key = Array.Find(Others, sort => sort.Name == name)
            ?? (name?.StartsWith("usage_", StringComparison.Ordinal) == true ? ByUsage : ByTitle);
        var isDescending = order is null ? key.Name is not ("alphabetical" or "position") : order == "desc";
        var sorted = isDescending ? Sorting.Descending(macros, key, null) : Sorting.Ascending(macros, key, null);
        return [.. sorted];
    }
}
