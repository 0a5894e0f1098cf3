namespace ZendeskEmulator.Accounts;

/// <summary>Shows readers, which take no lock, whether a write happened in between.</summary>
internal sealed class ReadMoments
{
    /// <summary>Odd while a write changes records.</summary>
    private int changing;

    public void BeginChange() => Interlocked.Increment(ref changing);

    public void EndChange() => Interlocked.Increment(ref changing);

    /// <summary>
    /// Reads several records (a user and its identities) as of one moment. The read repeats when a write interrupts it.
    /// </summary>
    public TResult Read<TSource, TArgument, TResult>(TSource source, TArgument argument, Func<TSource, TArgument, TResult> read)
    {
        var wait = default(SpinWait);
        while (true)
        {
            var before = Volatile.Read(ref changing);
            if ((before & 1) == 0)
            {
                var result = read(source, argument);
                Interlocked.MemoryBarrier();
                if (Volatile.Read(ref changing) == before)
                {
                    return result;
                }
            }
            wait.SpinOnce();
        }
    }

    /// <summary>
    /// Reads many records as of one moment when no write interrupts. After a few attempts it accepts interruptions, so
    /// that lists of a busy account still finish.
    /// </summary>
    public TResult ReadMany<TResult>(Func<TResult> read)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            var before = Volatile.Read(ref changing);
            var result = read();
            Interlocked.MemoryBarrier();
            if (((before & 1) == 0 && Volatile.Read(ref changing) == before) || attempt == Attempts)
            {
                return result;
            }
        }
    }
}
