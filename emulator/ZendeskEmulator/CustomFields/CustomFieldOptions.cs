using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.CustomFields;

/// <summary>What requests make of the options of a dropdown or multiselect.</summary>
internal static class CustomFieldOptions
{
    /// <summary>
    /// The options that take the place of the stored ones (documented: what is not sent is removed). One that has the id, or
    /// the value, of a stored one is that one; others are new.
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
            // An option that is named twice is refused for its value; until then each has an id of its own.
            var isFirst = known is not null && named.Add(known.Id);
            options.Add(new CustomFieldOption(isFirst ? known!.Id : write.NextId(), input.Name ?? known?.Name ?? "", input.Value ?? known?.Value ?? ""));
        }
        return stored is not null && options.SequenceEqual(stored) ? stored : [.. options];
    }

    /// <summary>The stored options with one made or changed, at the place that was asked for.</summary>
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
