using ZendeskEmulator.Tags;

namespace ZendeskEmulator.CustomFields;

/// <summary>A record's values and its tags. Some of the tags go with values.</summary>
internal readonly record struct ValuesAndTags(CustomFieldValue[]? Values, string[]? Tags);

/// <summary>A record with values in the account's custom fields, and with tags.</summary>
internal interface IHasFieldValues
{
    CustomFieldValue[]? Fields { get; set; }

    string[]? Tags { get; set; }
}

/// <summary>
/// Merges a request into a record's values and tags. Values merge key by key: an absent key keeps the value, null
/// clears it, undeclared keys are dropped (facts §3.6). Tags follow values, and values follow the tags that are sent.
/// Pure.
/// </summary>
internal static class CustomFieldMerge
{
    /// <summary>Applies the values that were sent to a draft, and the tags that go with them.</summary>
    /// <param name="stored">The record before the request; null for a new one.</param>
    /// <param name="draft">The record with everything else that was sent, including the tags.</param>
    /// <param name="sent">The values that were sent; null if the body has no values.</param>
    public static T Apply<T>(CustomFieldSet fields, T? stored, T draft, SentFields? sent, FieldErrors errors)
        where T : class, IHasFieldValues
    {
        (draft.Fields, draft.Tags) = Apply(fields, new ValuesAndTags(stored?.Fields, stored?.Tags), draft.Tags, sent, errors);
        return draft;
    }

    /// <param name="fields">The current fields.</param>
    /// <param name="stored">The record before the request.</param>
    /// <param name="tags">The tags after the request; the stored array when the request has no tags.</param>
    /// <param name="sent">The values that were sent; null if the body has no values.</param>
    /// <returns>The stored arrays when nothing changes.</returns>
    public static ValuesAndTags Apply(CustomFieldSet fields, ValuesAndTags stored, string[]? tags, SentFields? sent, FieldErrors errors)
    {
        var tagsAreSent = !ReferenceEquals(tags, stored.Tags);
        return sent is null && (!tagsAreSent || fields.Tagged.Length == 0)
            ? stored with { Tags = tags }
            : Merge(fields, stored, tags, tagsAreSent, sent, errors);
    }

    private static ValuesAndTags Merge(
        CustomFieldSet fields,
        ValuesAndTags stored,
        string[]? tags,
        bool tagsAreSent,
        SentFields? sent,
        FieldErrors errors)
    {
        var draft = new CustomFieldDraft(stored.Values);
        var named = new HashSet<long>();
        foreach (var (key, value) in (sent ?? SentFields.None).InOrder)
        {
            if (fields.Find(key) is { Inactive: false } field && field.Key == key)
            {
                named.Add(field.Id);
                draft.Read(field, value, errors);
            }
        }
        // Assumed A-40: a sent value takes precedence over sent tags. Otherwise a tag sets or clears the value that it
        // goes with.
        if (tagsAreSent)
        {
            var present = new HashSet<string>(tags ?? [], StringComparer.Ordinal);
            foreach (var tagged in fields.Tagged.Where(tagged => !named.Contains(tagged.Field.Id)))
            {
                draft.Follow(tagged, present);
            }
        }
        var values = draft.Result(fields);
        var after = TagsFor(fields, values, tags ?? [], tagged => tagsAreSent || named.Contains(tagged.Field.Id));
        return new ValuesAndTags(values, TagSet.Replace(stored.Tags, after));
    }

    /// <summary>
    /// Removes the tags of removed values and adds those of present ones. Two fields may share a tag.
    /// </summary>
    private static List<string> TagsFor(CustomFieldSet fields, CustomFieldValue[]? values, string[] sent, Func<TaggedField, bool> isTouched)
    {
        var touched = fields.Tagged.Where(isTouched)
            .SelectMany(tagged => tagged.Tags)
            .Select(known => known.Tag)
            .ToHashSet(StringComparer.Ordinal);
        var tags = sent.Where(tag => !touched.Contains(tag)).ToList();
        foreach (var tagged in fields.Tagged)
        {
            foreach (var value in CustomFieldValue.Of(values, tagged.Field.Id))
            {
                if (tagged.TagOf(value.Number) is { } tag)
                {
                    tags.Add(tag);
                }
            }
        }
        return tags;
    }
}
