using System.Collections.Concurrent;

namespace ZendeskEmulator.Tags;

/// <summary>Counts the records of an account that have each tag. The collections of records with tags keep it up to date.</summary>
internal sealed class TagCounts : IAccountPart<TagCounts>
{
    private readonly ConcurrentDictionary<string, int> counts = new(1, 1, StringComparer.Ordinal);

    public static TagCounts Create(AccountState state) => new();

    public int Count => counts.Count;

    /// <summary>Every tag with its count, in no order.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => counts;

    /// <summary>A record has got other tags. One writer at a time, under the account's lock.</summary>
    /// <param name="before">Null without tags.</param>
    /// <param name="after">Null without tags.</param>
    public static void Move(AccountState state, string[]? before, string[]? after)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }
        var counts = state.Get<TagCounts>().counts;
        foreach (var tag in after ?? [])
        {
            counts[tag] = counts.GetValueOrDefault(tag) + 1;
        }
        foreach (var tag in before ?? [])
        {
            if (counts.GetValueOrDefault(tag) is > 1 and var count)
            {
                counts[tag] = count - 1;
            }
            else
            {
                counts.TryRemove(tag, out _);
            }
        }
    }
}
