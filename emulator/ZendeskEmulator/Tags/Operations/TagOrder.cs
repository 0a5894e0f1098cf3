namespace ZendeskEmulator.Tags.Operations;

/// <summary>The order of the account's tags.</summary>
internal static class TagOrder
{
    // Assumed A-91: tags that are as frequent are in alphabetical order.
    public static readonly Comparer<KeyValuePair<string, int>> MostFrequentFirst = Comparer<KeyValuePair<string, int>>.Create(
        (one, other) => one.Value != other.Value ? other.Value.CompareTo(one.Value) : string.CompareOrdinal(one.Key, other.Key));
}
