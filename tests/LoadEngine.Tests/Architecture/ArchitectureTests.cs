using Xunit;
using ZendeskEmulator.Tests.Architecture;

namespace LoadEngine.Tests.Architecture;

/// <summary>The rules that hold for the emulator hold for the load engine.</summary>
public sealed class ArchitectureTests
{
    private const string Approved = "tests/LoadEngine.Tests/Architecture/PublicApi.txt";
    private const string Sample = "docs/samples/load/Program.cs";
    private const int LongestSample = 40;

    /// <summary>A change on purpose changes the file too: the message has the lines to add and to take out.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approved = Repository.ReadLines(Approved);

        var present = PublicApi.Of(typeof(Scenario).Assembly).ToList();

        var differences = present.Except(approved).Select(line => $"+ {line}").Concat(approved.Except(present).Select(line => $"- {line}"));
        Assert.True(
            approved.SequenceEqual(present),
            $"{Approved} differs:\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void The_engine_knows_nothing_of_Zendesk() => Assert.DoesNotContain(
        typeof(Scenario).Assembly.GetReferencedAssemblies(), assembly => assembly.Name!.StartsWith("Zendesk", StringComparison.Ordinal));

    [Fact]
    public void A_load_test_of_an_HTTP_service_takes_forty_lines() => Assert.InRange(Repository.ReadLines(Sample).Length, 1, LongestSample);
}
