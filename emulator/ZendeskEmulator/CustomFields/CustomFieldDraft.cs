using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>The values of a record while a request changes them.</summary>
internal sealed class CustomFieldDraft(CustomFieldValue[]? stored)
{
    private readonly List<CustomFieldValue> values = [.. stored ?? []];
    private readonly List<CustomFieldValue> read = [];

    /// <summary>Takes what was sent for a field; adds the error when it is no value of the field's type.</summary>
    public void Read(CustomField field, SentValue sent, FieldErrors errors)
    {
        read.Clear();
        if (!CustomFieldReading.TryRead(field, sent, read))
        {
            // Assumed A-41: a value that is none of its field's type is refused under the field's key.
            errors.Invalid(field.Key, field.Title);
            return;
        }
        Set(field.Id, read);
    }

    /// <summary>Brings a field in step with the tags. Of several tags of one dropdown, the one that is new to it wins.</summary>
    public void Follow(TaggedField tagged, string[] tags)
    {
        var fieldId = tagged.Field.Id;
        var numbers = tagged.Tags.Where(known => tags.Contains(known.Tag)).Select(known => known.Number).ToList();
        if (tagged.Field.Type == CustomFieldType.Dropdown && numbers.Count > 1)
        {
            numbers.RemoveAll(number => values.Exists(value => value.FieldId == fieldId && value.Number == number));
            numbers.RemoveRange(1, numbers.Count - 1);
        }
        Set(fieldId, numbers.Select(number => new CustomFieldValue(fieldId, number, null)));
    }

    /// <summary>The values in their order, without those of fields that are gone; the stored array when they are the same.</summary>
    public CustomFieldValue[]? Result(CustomFieldSet fields)
    {
        values.Sort(CustomFieldValue.Compare);
        if (values.SequenceEqual(stored ?? []))
        {
            return stored;
        }
        values.RemoveAll(value => !fields.Has(value.FieldId));
        return values.Count == 0 ? null : [.. values];
    }

    private void Set(long fieldId, IEnumerable<CustomFieldValue> next)
    {
        values.RemoveAll(value => value.FieldId == fieldId);
        values.AddRange(next);
    }
}
