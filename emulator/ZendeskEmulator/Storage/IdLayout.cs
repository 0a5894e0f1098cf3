namespace ZendeskEmulator.Storage;

/// <summary>
/// How ids and keys are made. An account has a slot, which its name decides, a number, which a reset changes, and one count
/// for records of every kind. A record's id is FirstOfAll + slot × CountsPerAccount + count; its key in the data file is
/// number × CountsPerAccount + count.
/// A record that shows a number of its own (tickets: 1, 2, 3 …) has an id and a key like any other; the number is an
/// indexed field, and the field that the API calls its id.
/// </summary>
internal static class IdLayout
{
    /// <summary>An account's counts are below this.</summary>
    public const long CountsPerAccount = 100_000_000;

    /// <summary>How many digits every id has.</summary>
    public const int Digits = 13;

    /// <summary>How many slots there are. Ids have 13 digits with each of them.</summary>
    public const int Slots = 90_000;

    /// <summary>Ids have 13 digits.</summary>
    private const long FirstOfAll = 1_000_000_000_000;

    /// <summary>The id before the first one of an account.</summary>
    public static long FirstId(int slot) => FirstOfAll + (slot * CountsPerAccount);

    /// <summary>The slot of an account by the id before its first one; null for an id of no account.</summary>
    public static int? SlotOf(long firstId) =>
        Math.DivRem(firstId - FirstOfAll, CountsPerAccount) is ( >= 0 and < Slots and var slot, 0) ? (int)slot : null;

    /// <summary>The key of a change's record.</summary>
    public static long KeyOf(in Change change) => FirstKey(change.Account) + change.Count;

    /// <summary>The lowest key of an account.</summary>
    public static long FirstKey(int account) => account * CountsPerAccount;

    public static int AccountOf(long key) => (int)(key / CountsPerAccount);

    public static int CountOf(long key) => (int)(key % CountsPerAccount);
}
