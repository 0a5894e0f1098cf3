using ZendeskEmulator.Storage;

namespace ZendeskEmulator.CustomStatuses.Operations;

/// <summary>The filters of the list: status_categories (with commas), active, default.</summary>
internal static class CustomStatusFilter
{
    public static IRecordSource<CustomStatus> Of(Records<CustomStatus> statuses, QueryText query)
    {
        var categories = query["status_categories"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var active = Flag(query["active"]);
        var isDefault = Flag(query["default"]);
        return categories is null && active is null && isDefault is null
            ? statuses
            : new FilteredRecords<CustomStatus>(statuses, status =>
                (categories is null || categories.Contains(status.Category))
                && (active is null || status.Active == active)
                && (isDefault is null || status.Default == isDefault));
    }

    private static bool? Flag(string? text) => text is null ? null : BodyValue.BooleanOf(text);
}
