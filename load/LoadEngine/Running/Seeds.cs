namespace LoadEngine.Running;

/// <summary>Makes one seed of several values: the same in every process, which the framework's own hash codes are not.</summary>
internal static class Seeds
{
    public static int Of(int seed, string scenario, long number)
    {
        var mixed = Mix((ulong)seed);
        foreach (var letter in scenario)
        {
            mixed = Mix(mixed ^ letter);
        }
        return (int)Mix(mixed ^ (ulong)number);
    }

    /// <summary>SplitMix64's: neighbours end up far apart.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
