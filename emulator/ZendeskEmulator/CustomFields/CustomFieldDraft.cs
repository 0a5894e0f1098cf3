using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>The values of a record while a request changes them, each field once.</summary>
internal sealed class CustomFieldDraft(CustomFieldValue[]? stored)
{
    private readonly HashSet<long> changed = [];
    private readonly List<CustomFieldValue> added = [];
    private readonly PatternBudget budget = new();

    /// <summary>Takes what was sent for a field; adds the error when it is no value of the field's type.</summary>
    public void Read(CustomField field, SentValue sent, FieldErrors errors)
    {
        var before = added.Count;
        if (!CustomFieldReading.TryRead(field, sent, added, budget))
        {
            // Assumed A-41: a value that is none of its field's type is refused under the field's key.
            errors.Invalid(field.Key, field.Title);
            added.RemoveRange(before, added.Count - before);
            return;
        }
        changed.Add(field.Id);
    }

    /// <summary>Brings a field in step with the tags. Of several tags of one dropdown, the one that is new to it wins.</summary>
    public void Follow(TaggedField tagged, HashSet<string> tags)
    {
        var fieldId = tagged.Field.Id;
        var numbers = tagged.Tags.Where(known => tags.Contains(known.Tag)).Select(known => known.Number).ToList();
        if (tagged.Field.Type == CustomFieldType.Dropdown && numbers.Count > 1)
        {
            numbers.RemoveAll(number => CustomFieldValue.Contains(CustomFieldValue.Of(stored, fieldId), number));
            numbers.RemoveRange(1, numbers.Count - 1);
        }
        changed.Add(fieldId);
        added.AddRange(numbers.Select(number => new CustomFieldValue(fieldId, number, null)));
    }

    /// <summary>The values in their order, without those of fields that are gone; the stored array when they are the same.</summary>
    public CustomFieldValue[]? Result(CustomFieldSet fields)
    {
        var values = new List<CustomFieldValue>(added);
        values.AddRange((stored ?? []).Where(value => !changed.Contains(value.FieldId)));
        values.Sort(CustomFieldValue.Compare);
        if (values.SequenceEqual(stored ?? []))
        {
            return stored;
        }
        values.RemoveAll(value => !fields.Has(value.FieldId));
        return values.Count == 0 ? null : [.. values];
    }
}
