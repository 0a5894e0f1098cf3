namespace ZendeskEmulator.Users;

/// <summary>The tags of a user as they are stored.</summary>
internal static class UserTags
{
    /// <summary>Lower-cased, without doubles and blanks, in ordinal order; null for none.</summary>
    // Assumed A-10: Zendesk's own order is only known not to be the one sent; blanks in a tag become underscores.
    public static string[]? Normalize(IEnumerable<string> tags)
    {
        var normal = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            var trimmed = tag.Trim();
            if (trimmed.Length > 0)
            {
                normal.Add(string.Join('_', trimmed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }
        }
        return normal.Count == 0 ? null : [.. normal];
    }
}
