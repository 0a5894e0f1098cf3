using System.Runtime.InteropServices;

namespace ZendeskEmulator.Tags;

/// <summary>The tags of a user or an organization as they are stored.</summary>
internal static class TagSet
{
    /// <summary>
    /// Lower-cases the tags, removes duplicates and sorts them ordinally; null for no tags. A text with blanks is
    /// several tags (recorded).
    /// </summary>
    // Assumed A-10: Zendesk's own order is unknown; recordings only show that it is not the order sent.
    public static string[]? Of(IEnumerable<string> tags)
    {
        var normal = new List<string>();
        foreach (var text in tags)
        {
            foreach (var tag in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                normal.Add(tag.ToLowerInvariant());
            }
        }
        normal.Sort(StringComparer.Ordinal);
        var count = 0;
        foreach (var tag in CollectionsMarshal.AsSpan(normal))
        {
            if (count == 0 || tag != normal[count - 1])
            {
                normal[count++] = tag;
            }
        }
        return count == 0 ? null : SharedTags.Of([.. CollectionsMarshal.AsSpan(normal)[..count]]);
    }

    /// <summary>The tag of a field value, with underscores for blanks; null for a blank text.</summary>
    public static string? Normal(string tag) =>
        string.Join('_', tag.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } normal
            ? normal
            : null;

    /// <summary>
    /// Replaces the stored tags. Returns the stored array when the set is the same, so that the record counts as
    /// unchanged.
    /// </summary>
    /// <param name="sent">Null when no tags were sent.</param>
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
