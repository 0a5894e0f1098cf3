using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

internal static class Violations
{
    /// <summary>Fails with every violation, a line each: xUnit's own message would cut them short.</summary>
    public static void None(IEnumerable<string> violations)
    {
        var lines = violations.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
