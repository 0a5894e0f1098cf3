using System.Globalization;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tags;
using ZendeskEmulator.TicketFields;

namespace ZendeskEmulator.Tickets;

/// <summary>The values of a ticket's custom fields and its tags, some of which go with values.</summary>
internal readonly record struct FieldsAndTags(CustomFieldValue[]? Values, string[]? Tags);

/// <summary>A ticket's custom fields and tags after a request (facts-tickets §1.3). Pure.</summary>
internal static class TicketFieldValues
{
    /// <param name="tags">The tags after the request; the stored array if the request has no tags.</param>
    /// <param name="sent">The sent values by field; null without values. Unknown fields are dropped (recorded).</param>
    public static FieldsAndTags Apply(
        TicketSetup setup, FieldsAndTags stored, string[]? tags, IReadOnlyList<(long Field, SentValue Value)>? sent, FieldErrors errors)
    {
        var tagsAreSent = !ReferenceEquals(tags, stored.Tags);
        if (sent is null && (!tagsAreSent || setup.Tagged.Length == 0))
        {
            return stored with { Tags = tags };
        }
        return Merge(setup, stored, tags, sent, errors);
    }

    private static FieldsAndTags Merge(
        TicketSetup setup, FieldsAndTags stored, string[]? tags, IReadOnlyList<(long Field, SentValue Value)>? sent, FieldErrors errors)
    {
        var tagsAreSent = !ReferenceEquals(tags, stored.Tags);
        var budget = new PatternBudget();
        var changed = new HashSet<long>();
        var values = new List<CustomFieldValue>();
        foreach (var (id, value) in (sent ?? []).Reverse())
        {
            // A field that was sent twice has its last value.
            if (setup.Field(id) is { IsCustom: true, Active: true } field && changed.Add(id) && !Read(field, value, values, budget))
            {
                errors.OfTicketField($"{field.Title}: is invalid", "InvalidValue", field.Name);
            }
        }
        var named = new HashSet<long>(changed);
        if (tagsAreSent)
        {
            var present = new HashSet<string>(tags ?? [], StringComparer.Ordinal);
            foreach (var field in setup.Tagged.Where(field => changed.Add(field.Id)))
            {
                Follow(field, present, stored.Values, values);
            }
        }
        values.AddRange((stored.Values ?? []).Where(value => !changed.Contains(value.FieldId) && setup.Field(value.FieldId) is not null));
        values.Sort(CustomFieldValue.Compare);
        var after = values.Count == 0 ? null : values.SequenceEqual(stored.Values ?? []) ? stored.Values : values.ToArray();
        var ofFields = TagsFor(setup, after, tags ?? [], field => tagsAreSent || named.Contains(field.Id));
        return new FieldsAndTags(after, TagSet.Replace(stored.Tags, ofFields));
    }

    /// <summary>The value as responses and events show it: a text, true or false, texts, or null.</summary>
    public static object? Show(TicketField field, CustomFieldValue[]? all)
    {
        var values = CustomFieldValue.Of(all, field.Id);
        if (field.Type == TicketFieldTypes.Checkbox)
        {
            return !values.IsEmpty;
        }
        if (values.IsEmpty)
        {
            return null;
        }
        if (field.Type == TicketFieldTypes.Multiselect)
        {
            var chosen = new List<string>();
            foreach (var value in values)
            {
                if (OptionOf(field, value.Number) is { } option)
                {
                    chosen.Add(option.Value);
                }
            }
            return chosen.Count == 0 ? null : chosen.ToArray();
        }
        return field.Type == TicketFieldTypes.Tagger
            ? OptionOf(field, values[0].Number)?.Value
            : values[0].Text ?? values[0].Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The value in an event: a text.</summary>
    public static string? Tell(TicketField field, CustomFieldValue[]? all) => Show(field, all) switch
    {
        null => null,
        bool flag => flag ? "1" : "0",
        string[] texts => string.Join(' ', texts),
        var text => (string)text,
    };

    private static TicketFieldOption? OptionOf(TicketField field, long id) => Array.Find(field.Options ?? [], option => option.Id == id);

    private static bool Read(TicketField field, SentValue sent, List<CustomFieldValue> into, PatternBudget budget)
    {
        if (sent.IsNull || sent.Text is "" || sent.Items is [])
        {
            return true;
        }
        if (TicketFieldTypes.HasOptions(field.Type))
        {
            var texts = sent.Items ?? (sent.Text is { } only ? [only] : null);
            return texts is not null && (field.Type == TicketFieldTypes.Multiselect || texts.Count == 1) && Choose(field, texts, into);
        }
        if (sent.Text is not { } text)
        {
            return false;
        }
        switch (field.Type)
        {
            case TicketFieldTypes.Checkbox:
                if (BodyValue.BooleanOf(text) is not { } isTicked)
                {
                    return false;
                }
                if (isTicked)
                {
                    into.Add(new CustomFieldValue(field.Id, 1, null));
                }
                return true;
            case "integer" or TicketFieldTypes.Lookup:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    && Add(field, number, null, into);
            case "decimal":
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && Add(field, 0, text, into);
            case "date":
                var day = text.Length > 10 ? text[..10] : text;
                return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                    && Add(field, 0, day, into);
            case TicketFieldTypes.Regexp:
                return CustomFieldPattern.Of(field.Pattern ?? "").Matches(text, budget) && Add(field, 0, text, into);
            default:
                return Add(field, 0, text, into);
        }
    }

    private static bool Choose(TicketField field, IReadOnlyList<string> texts, List<CustomFieldValue> into)
    {
        foreach (var text in texts.Distinct())
        {
            if (Array.Find(field.Options ?? [], option => option.Value == text) is not { } option)
            {
                return false;
            }
            into.Add(new CustomFieldValue(field.Id, option.Id, null));
        }
        return true;
    }

    private static bool Add(TicketField field, long number, string? text, List<CustomFieldValue> into)
    {
        into.Add(new CustomFieldValue(field.Id, number, text));
        return true;
    }

    /// <summary>Sets or clears a field by the tags that were sent. Of several tags of one tagger the newly added one wins.</summary>
    private static void Follow(TicketField field, HashSet<string> tags, CustomFieldValue[]? stored, List<CustomFieldValue> into)
    {
        var chosen = TagsOf(field).Where(known => tags.Contains(known.Tag)).Select(known => known.Number).ToList();
        if (field.Type == TicketFieldTypes.Tagger && chosen.Count > 1)
        {
            chosen.RemoveAll(number => CustomFieldValue.Contains(CustomFieldValue.Of(stored, field.Id), number));
            chosen.RemoveRange(1, Math.Max(0, chosen.Count - 1));
        }
        into.AddRange(chosen.Select(number => new CustomFieldValue(field.Id, number, null)));
    }

    private static List<string> TagsFor(TicketSetup setup, CustomFieldValue[]? values, string[] sent, Func<TicketField, bool> isTouched)
    {
        var touched = setup.Tagged.Where(isTouched).SelectMany(TagsOf).Select(known => known.Tag).ToHashSet(StringComparer.Ordinal);
        var tags = sent.Where(tag => !touched.Contains(tag)).ToList();
        foreach (var field in setup.Tagged)
        {
            var own = values;
            tags.AddRange(TagsOf(field)
                .Where(known => CustomFieldValue.Contains(CustomFieldValue.Of(own, field.Id), known.Number))
                .Select(known => known.Tag));
        }
        return tags;
    }

    private static IEnumerable<(string Tag, long Number)> TagsOf(TicketField field) =>
        field.Type == TicketFieldTypes.Checkbox
            ? TagSet.Normal(field.Tag ?? "") is { } tag ? [(tag, 1)] : []
            : (field.Options ?? []).Select(option => (option.Value, option.Id));
}
