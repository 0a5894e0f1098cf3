using System.Text.Json;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.CustomFields;

/// <summary>The fields of users or of organizations as of one moment: what a response shows and what a write is checked against.</summary>
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

    /// <summary>All of them in the order of their positions; equal ones by age.</summary>
    public CustomField[] InOrder { get; }

    /// <summary>The active ones, which are in every answer.</summary>
    public ShownField[] Shown { get; }

    /// <summary>The active ones whose values go with tags.</summary>
    public TaggedField[] Tagged { get; }

    /// <summary>Another number for every other state of the definitions: part of the ETag of whatever shows their values.</summary>
    public ulong Stamp { get; }

    /// <summary>Whether there is still a field of an id.</summary>
    public bool Has(long id) => ids.Contains(id);

    /// <summary>The field of a key, ignoring case.</summary>
    public CustomField? Find(string key) => byKey.GetValueOrDefault(key);
}

/// <summary>A field with its key as it goes into a response: encoded once.</summary>
internal sealed record ShownField(JsonEncodedText Key, CustomField Field);
