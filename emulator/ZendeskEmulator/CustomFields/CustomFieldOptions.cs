using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.CustomFields;

/// <summary>Applies requests to the options of a dropdown or multiselect.</summary>
internal static class CustomFieldOptions
{
    /// <summary>
    /// Replaces the stored options; those not sent are removed (documented). An option with the id or value of a stored
    /// one keeps its identity; others are new.
    /// </summary>
    public static CustomFieldOption[]? Replace(in AccountWrite write, CustomFieldOption[]? stored, List<CustomFieldOptionInput>? sent)
    {
        if (sent is null)
        {
            return stored;
        }
        var index = CustomFieldOptionIndex.Of(stored ?? []);
        var options = new List<CustomFieldOption>(sent.Count);
        var named = new HashSet<long>();
        foreach (var input in sent)
        {
            var known = (input.Id is { } id ? index.Find(id) : null) ?? (input.Value is { } value ? index.Find(value) : null);
            // An option that is sent twice is refused because its value repeats. Until then each copy has an id of its
            // own.
            var isFirst = known is not null && named.Add(known.Id);
            options.Add(new CustomFieldOption(isFirst
                ? known!.Id
                : write.NextId(), input.Name ?? known?.Name ?? "", input.Value ?? known?.Value ?? ""));
        }
        return stored is not null && options.SequenceEqual(stored) ? stored : [.. options];
    }

    /// <summary>The stored options with one added or changed, at the requested place.</summary>
    public static CustomFieldOption[] Put(CustomFieldOption[] stored, CustomFieldOption option, long? position)
    {
        var options = stored.ToList();
        var at = options.FindIndex(known => known.Id == option.Id);
        if (at >= 0)
        {
            options.RemoveAt(at);
        }
        var place = position ?? (at >= 0 ? at : options.Count);
        options.Insert((int)Math.Clamp(place, 0, options.Count), option);
        return options.SequenceEqual(stored) ? stored : [.. options];
    }
}
