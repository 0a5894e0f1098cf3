namespace ZendeskEmulator.CustomFields;

/// <summary>The values of a record while a request changes them. Each field occurs once.</summary>
internal sealed class CustomFieldDraft(CustomFieldValue[]? stored)
{
    private readonly HashSet<long> changed = [];
    private readonly List<CustomFieldValue> added = [];
    private readonly PatternBudget budget = new();

    /// <summary>Takes the value sent for a field; adds an error when it does not fit the field's type.</summary>
    public void Read(CustomField field, SentValue sent, FieldErrors errors)
    {
        var before = added.Count;
        if (!CustomFieldReading.TryRead(field, sent, added, budget))
        {
            // Assumed A-41: a value that does not fit its field's type is refused under the field's key.
            errors.Invalid(field.Key, field.Title);
            added.RemoveRange(before, added.Count - before);
            return;
        }
        changed.Add(field.Id);
    }

    /// <summary>
    /// Updates a field from the tags. When several tags belong to one dropdown, the newly added one wins.
    /// </summary>
    public void Follow(TaggedField tagged, HashSet<string> tags)
    {
        var fieldId = tagged.Field.Id;
        var chosen = tagged.Tags.Where(known => tags.Contains(known.Tag)).ToList();
        IEnumerable<long> numbers = tagged.Field.Type == CustomFieldType.Dropdown && chosen.Count > 1
            ? [OneOf(chosen, tagged)]
            : chosen.Select(known => known.Number);
        changed.Add(fieldId);
        added.AddRange(numbers.Select(number => new CustomFieldValue(fieldId, number, null)));
    }

    /// <summary>The first option whose tag was not there before, else the stored one: options may share a tag.</summary>
    private long OneOf(List<FieldTag> chosen, TaggedField tagged)
    {
        var held = CustomFieldValue.Of(stored, tagged.Field.Id) is [var value, ..] ? value.Number : 0;
        var heldTag = tagged.TagOf(held);
        var added = chosen.FindIndex(known => known.Tag != heldTag);
        return added >= 0 ? chosen[added].Number : held;
    }

    /// <summary>
    /// The values in order, without those of deleted fields. Returns the stored array when nothing changed.
    /// </summary>
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
