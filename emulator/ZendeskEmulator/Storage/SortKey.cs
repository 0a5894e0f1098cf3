using System.Globalization;

namespace ZendeskEmulator.Storage;

/// <summary>A key other than the id by which a list can be sorted.</summary>
/// <param name="Name">Its name in <c>sort</c>.</param>
/// <param name="Key">The record's value; compared ordinally.</param>
internal sealed record SortKey<T>(string Name, Func<T, string> Key)
{
    // A cursor carries the key, and an address has an end. Equal beginnings are in order of id.
    private const int Longest = 200;

    /// <summary>
    /// The key by which records are sorted: its beginning, never with half a surrogate pair, which no cursor could carry.
    /// </summary>
    public string Of(T record)
    {
        var key = Key(record);
        return key.Length <= Longest ? key : key[..(char.IsHighSurrogate(key[Longest - 1]) ? Longest - 1 : Longest)];
    }
}

/// <summary>Values as texts of one length that sort as the values do.</summary>
internal static class SortText
{
    /// <summary>Numbers may be negative: with the sign turned, the digits have the order of the numbers.</summary>
    public static string Of(long number) => ((ulong)(number ^ long.MinValue)).ToString("D20", CultureInfo.InvariantCulture);
}

/// <summary>Where a record stands among sorted ones: by its key, then by its id.</summary>
internal readonly record struct SortPlace(string Key, long Id) : IComparable<SortPlace>
{
    public int CompareTo(SortPlace other)
    {
        var byKey = string.CompareOrdinal(Key, other.Key);
        return byKey != 0 ? byKey : Id.CompareTo(other.Id);
    }
}
