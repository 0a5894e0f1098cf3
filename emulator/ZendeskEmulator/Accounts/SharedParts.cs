namespace ZendeskEmulator.Accounts;

/// <summary>
/// The parts that all accounts of one emulator share, such as the job engine. There is one part of each type.
/// </summary>
internal sealed class SharedParts(params object[] parts)
{
    public T Get<T>()
        where T : class
    {
        foreach (var part in parts)
        {
            if (part is T found)
            {
                return found;
            }
        }
        throw new InvalidOperationException($"The emulator has no {typeof(T).Name}.");
    }
}
