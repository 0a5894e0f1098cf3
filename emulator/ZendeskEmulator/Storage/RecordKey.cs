namespace ZendeskEmulator.Storage;

/// <summary>A record's key in the data file: its account's number × 10^8 + its count.</summary>
internal static class RecordKey
{
    /// <summary>An account's counts are below this.</summary>
    public const long CountsPerAccount = 100_000_000;

    public static long Of(in Change change) => First(change.Account) + change.Count;

    /// <summary>The lowest key of an account.</summary>
    public static long First(int account) => account * CountsPerAccount;

    public static int AccountOf(long key) => (int)(key / CountsPerAccount);

    public static int CountOf(long key) => (int)(key % CountsPerAccount);
}
