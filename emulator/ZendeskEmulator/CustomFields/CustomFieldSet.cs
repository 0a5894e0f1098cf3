using System.Text.Json;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.CustomFields;

/// <summary>
/// The fields of users or of organizations as of one moment. Responses show them and writes are checked against them.
/// </summary>
internal sealed class CustomFieldSet
{
    public static readonly CustomFieldSet Empty = new([]);

    private readonly Dictionary<string, CustomField> byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<long> ids = [];

    public CustomFieldSet(IEnumerable<CustomField> fields)
    {
        InOrder = [.. fields.OrderBy(field => field.Position).ThenBy(field => field.Id)];
        Shown = [.. InOrder.Where(field => !field.Inactive).Select(field => new ShownField(JsonEncodedText.Encode(field.Key), field))];
        Tagged = [.. Shown.Select(shown => TaggedField.Of(shown.Field)).Where(tagged => tagged.Tags.Length > 0)];
        var tag = EntityTag.Start;
        foreach (var field in InOrder)
        {
            byKey[field.Key] = field;
            ids.Add(field.Id);
            tag = tag.With((ulong)field.Id).With((ulong)field.Version);
        }
        Stamp = InOrder.Length == 0 ? 0 : tag.High;
    }

    /// <summary>All fields by position. Fields with equal positions are ordered by age.</summary>
    public CustomField[] InOrder { get; }

    /// <summary>The active fields, which every response shows.</summary>
    public ShownField[] Shown { get; }

    /// <summary>The active fields whose values go with tags.</summary>
    public TaggedField[] Tagged { get; }

    /// <summary>
    /// A different number for every state of the definitions. It is part of the ETag of every record that shows their values.
    /// </summary>
    public ulong Stamp { get; }

    /// <summary>Whether the field with this id still exists.</summary>
    public bool Has(long id) => ids.Contains(id);

    /// <summary>The field with this key, ignoring case.</summary>
    public CustomField? Find(string key) => byKey.GetValueOrDefault(key);
}

/// <summary>A field with its key encoded once for responses.</summary>
internal sealed record ShownField(JsonEncodedText Key, CustomField Field);
