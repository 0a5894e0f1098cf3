namespace ZendeskEmulator.Accounts;

/// <summary>Settings that an account has instead of the emulator's, until it is reset or the emulator ends.</summary>
internal sealed class OwnSettings<T>
    where T : class
{
    private T? own;

    /// <summary>The account's own settings, or those of the emulator.</summary>
    public T Or(T defaults) => Volatile.Read(ref own) ?? defaults;

    /// <summary>Changes the account's settings. Changes of other threads at the same time are kept.</summary>
    /// <param name="change">Makes the new settings from the present ones. It may run again.</param>
    public void Change(T defaults, Func<T, T> change)
    {
        T? before;
        do
        {
            before = Volatile.Read(ref own);
        }
        while (Interlocked.CompareExchange(ref own, change(before ?? defaults), before) != before);
    }
}
