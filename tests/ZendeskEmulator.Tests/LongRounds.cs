using System.Globalization;

namespace ZendeskEmulator.Tests;

/// <summary>How often a test of chance is played: a few times by default, LONG_ROUNDS times when that is set.</summary>
internal static class LongRounds
{
    public static int Or(int few) =>
        int.TryParse(Environment.GetEnvironmentVariable("LONG_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
            ? rounds
            : few;
}
