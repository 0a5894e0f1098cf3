using System.Globalization;

namespace ZendeskEmulator.Tests;

/// <summary>How often the tests of category Long go round: few by default, LONG_ROUNDS=n for more.</summary>
internal static class LongRounds
{
    public static int Or(int few) =>
        int.TryParse(Environment.GetEnvironmentVariable("LONG_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : few;
}
