namespace ZendeskEmulator.Faults;

/// <summary>Repeatable chance: the same seed and number give the same result on every thread.</summary>
internal static class FaultChance
{
    /// <summary>From 0 to less than 1.</summary>
    public static double Fraction(long seed, long number) =>
        (Mix((ulong)seed + ((ulong)number * 0x9E3779B97F4A7C15)) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Around 0, with a deviation of 1.</summary>
    public static double Normal(long seed, long number)
    {
        var (one, other) = (1 - Fraction(seed, 2 * number), Fraction(~seed, (2 * number) + 1));
        return Math.Sqrt(-2 * Math.Log(one)) * Math.Cos(2 * Math.PI * other);
    }

    /// <summary>Bytes that mean nothing.</summary>
    public static void Fill(Span<byte> bytes, long seed)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)Mix((ulong)seed + (ulong)i);
        }
    }

    // The finaliser of splitmix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
