namespace ZendeskEmulator.Tags;

/// <summary>The tags of a user or an organization as they are stored.</summary>
internal static class TagSet
{
    /// <summary>Lower-cased, without doubles, in ordinal order; null for none. A text with blanks inside is several tags (recorded).</summary>
    // Assumed A-10: Zendesk's own order is only known not to be the one sent.
    public static string[]? Of(IEnumerable<string> tags)
    {
        var normal = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in tags)
        {
            foreach (var tag in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                normal.Add(tag.ToLowerInvariant());
            }
        }
        return normal.Count == 0 ? null : SharedTags.Of([.. normal]);
    }

    /// <summary>The one tag that goes with a value of a field, with underscores for blanks; null for a blank.</summary>
    public static string? Normal(string tag) =>
        string.Join('_', tag.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } normal ? normal : null;

    /// <summary>The tags that take the place of stored ones: the stored array when the set is the same, so that nothing seems changed.</summary>
    /// <param name="sent">Null when none were sent.</param>
    public static string[]? Replace(string[]? stored, List<string>? sent)
    {
        if (sent is null)
        {
            return stored;
        }
        var tags = Of(sent);
        return stored is not null && tags is not null && tags.SequenceEqual(stored) ? stored : tags;
    }
}
