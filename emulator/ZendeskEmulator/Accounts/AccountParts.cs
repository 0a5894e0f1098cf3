namespace ZendeskEmulator.Accounts;

/// <summary>The parts of an account's state, each created on first use. Readers take no lock.</summary>
internal sealed class AccountParts(AccountState state)
{
    private readonly Lock gate = new();
    private object?[] parts = [];

    /// <summary>A part; null until it is first used.</summary>
    public T? Find<T>()
        where T : class, IAccountPart<T>
    {
        var all = Volatile.Read(ref parts);
        var index = AccountPartSlot<T>.Index;
        return index < all.Length ? (T?)Volatile.Read(ref all[index]) : null;
    }

    /// <summary>A part, created on first use.</summary>
    public T Get<T>()
        where T : class, IAccountPart<T> => Find<T>() ?? Make<T>(AccountPartSlot<T>.Index);

    /// <summary>Forgets a part: the next use creates it again.</summary>
    public void Forget<T>()
        where T : class, IAccountPart<T>
    {
        lock (gate)
        {
            if (AccountPartSlot<T>.Index is var index && index < parts.Length)
            {
                Volatile.Write(ref parts[index], null);
            }
        }
    }

    private T Make<T>(int index)
        where T : class, IAccountPart<T>
    {
        lock (gate)
        {
            if (index >= parts.Length)
            {
                var larger = new object?[index + 1];
                parts.CopyTo(larger, 0);
                Volatile.Write(ref parts, larger);
            }
            if (parts[index] is not T part)
            {
                part = T.Create(state);
                Volatile.Write(ref parts[index], part);
            }
            return part;
        }
    }
}
