namespace ZendeskEmulator.Accounts;

/// <summary>A part of an account, created on first use: a collection, counters, a log.</summary>
/// <typeparam name="TSelf">The part's own type.</typeparam>
internal interface IAccountPart<TSelf>
    where TSelf : class, IAccountPart<TSelf>
{
    static abstract TSelf Create(AccountState state);
}

/// <summary>
/// The index of a kind of part in every account's list. A dictionary would cost a look-up for each use.
/// </summary>
internal static class AccountPartSlot<T>
{
    public static readonly int Index = AccountPartSlots.Next();
}

internal static class AccountPartSlots
{
    private static int taken;

    public static int Next() => Interlocked.Increment(ref taken) - 1;
}
