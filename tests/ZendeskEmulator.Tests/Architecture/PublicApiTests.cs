using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

public sealed class PublicApiTests
{
    private const string Approved = "tests/ZendeskEmulator.Tests/Architecture/PublicApi.txt";

    /// <summary>A change on purpose changes the file too: the message has the lines to add and to take out.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approved = Repository.ReadLines(Approved);

        var present = PublicApi.Of(typeof(Emulator).Assembly).ToList();

        string[] differences =
            [.. present.Except(approved).Select(line => $"+ {line}"), .. approved.Except(present).Select(line => $"- {line}")];
        Assert.True(approved.SequenceEqual(present), $"{Approved} differs:\n{string.Join('\n', differences)}");
    }
}
