using ZendeskEmulator.Tags;

namespace ZendeskEmulator.TicketFields;

/// <summary>Applies the options in a request to a tagger or multiselect, with the rules of options.</summary>
internal static class TicketFieldOptions
{
    private const string Key = "custom_field_options";
    private const int MaxOptions = 2_000;

    /// <summary>Replaces the stored options (documented). One with the id or value of a stored option keeps its identity.</summary>
    public static TicketFieldOption[] Replace(in AccountWrite write, TicketFieldOption[] stored, List<TicketFieldOptionInput> sent)
    {
        var options = new List<TicketFieldOption>(sent.Count);
        var named = new HashSet<long>();
        foreach (var input in sent)
        {
            var value = ValueOf(input, null);
            var known = Array.Find(stored, option => option.Id == input.Id || (input.Id is null && option.Value == value));
            options.Add(Of(input, known, known is not null && named.Add(known.Id) ? known.Id : write.NextId()));
        }
        return stored.AsSpan().SequenceEqual(options.ToArray()) ? stored : [.. options];
    }

    /// <summary>The stored options with one added or changed, at the requested place.</summary>
    public static TicketFieldOption[] Put(TicketFieldOption[] stored, TicketFieldOption option, long? position)
    {
        var options = stored.ToList();
        var at = options.FindIndex(known => known.Id == option.Id);
        if (at >= 0)
        {
            options.RemoveAt(at);
        }
        options.Insert((int)Math.Clamp(position ?? (at >= 0 ? at : options.Count), 0, options.Count), option);
        return options.SequenceEqual(stored) ? stored : [.. options];
    }

    /// <summary>An option as a request leaves it.</summary>
    public static TicketFieldOption Of(TicketFieldOptionInput input, TicketFieldOption? known, long id) => new()
    {
        Id = id,
        Name = input.Name ?? known?.Name ?? "",
        Value = ValueOf(input, known),
        Default = input.Default ?? known?.Default ?? false,
    };

    /// <summary>Adds the errors of a field's options. A field whose last option was deleted may stay without options.</summary>
    /// <param name="before">The stored field; null for a new one.</param>
    // Assumed A-71: the wordings are those of user fields, where a taken value is recorded.
    public static void Validate(TicketField? before, TicketField field, FieldErrors errors)
    {
        if (!TicketFieldTypes.HasOptions(field.Type))
        {
            return;
        }
        var options = field.Options ?? [];
        var isIncomplete = Array.Exists(options, option => string.IsNullOrWhiteSpace(option.Name) || option.Value.Length == 0);
        if ((options.Length == 0 && before is not { Options: null or [] }) || isIncomplete)
        {
            errors.Blank(Key, "Custom field options");
        }
        else if (options.Length > MaxOptions)
        {
            errors.Say(Key, $"Custom field options: is too long (maximum is {MaxOptions} options)", "ValueTooLong");
        }
        else if (options.DistinctBy(option => option.Value).Count() < options.Length)
        {
            errors.OptionTaken(Key);
        }
    }

    /// <summary>Blanks of a value become underscores; without a value it is made of the name, :: as two underscores (recorded).</summary>
    private static string ValueOf(TicketFieldOptionInput input, TicketFieldOption? known) =>
        input.Value is { } value ? TagSet.Normal(value) ?? ""
        : known?.Value ?? TagSet.Normal((input.Name ?? "").Replace("::", "__", StringComparison.Ordinal)) ?? "";
}
