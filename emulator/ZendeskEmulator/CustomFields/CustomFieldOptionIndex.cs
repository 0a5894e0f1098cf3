using System.Runtime.CompilerServices;

namespace ZendeskEmulator.CustomFields;

/// <summary>A field's options by id and by value. It is built once per array of options, which never changes.</summary>
internal sealed class CustomFieldOptionIndex
{
    private static readonly ConditionalWeakTable<CustomFieldOption[], CustomFieldOptionIndex> OfFields = [];

    private readonly Dictionary<long, CustomFieldOption> byId;
    private readonly Dictionary<string, CustomFieldOption> byValue;

    private CustomFieldOptionIndex(CustomFieldOption[] options)
    {
        byId = new Dictionary<long, CustomFieldOption>(options.Length);
        byValue = new Dictionary<string, CustomFieldOption>(options.Length, StringComparer.Ordinal);
        foreach (var option in options)
        {
            byId.TryAdd(option.Id, option);
            byValue.TryAdd(option.Value, option);
        }
    }

    public static CustomFieldOptionIndex Of(CustomFieldOption[] options) =>
        OfFields.GetValue(options, static options => new CustomFieldOptionIndex(options));

    /// <summary>The option with this id; null if it does not exist or was removed.</summary>
    public CustomFieldOption? Find(long id) => byId.GetValueOrDefault(id);

    /// <summary>The option with this value; null if it does not exist.</summary>
    public CustomFieldOption? Find(string value) => byValue.GetValueOrDefault(value);
}
