using Xunit;
using ZendeskEmulator.Load.Allocations;

namespace ZendeskEmulator.Load.Tests.Allocations;

public sealed class RecordedAllocationsTests
{
    private static readonly RecordedAllocations Recorded = RecordedAllocations.Of(
        new Dictionary<string, long> { ["create"] = 10_000, ["show"] = 1_000 });

    [Theory]
    [InlineData(10_500, 1_000)]
    [InlineData(9_500, 1_050)]
    public void Five_percent_more_or_less_pass(long create, long show) => Assert.Empty(Recorded.Differences(Found(create, show)));

    [Fact]
    public void More_is_named_with_both_numbers() =>
        Assert.Equal("create: 10501 bytes a request, 10000 recorded (+5.0%).", Assert.Single(Recorded.Differences(Found(10_501, 1_000))));

    [Fact]
    public void Less_is_named_too_so_that_the_gain_is_recorded() =>
        Assert.Equal("show: 900 bytes a request, 1000 recorded (-10.0%).", Assert.Single(Recorded.Differences(Found(10_000, 900))));

    [Fact]
    public void A_workload_that_is_not_recorded_or_no_longer_measured_is_named()
    {
        var found = new Dictionary<string, long> { ["create"] = 10_000, ["list"] = 8_000 };

        Assert.Equal(
            ["list: 8000 bytes a request; nothing is recorded.", "show: recorded, and no longer measured."], Recorded.Differences(found));
    }

    [Fact]
    public void A_written_file_can_be_read()
    {
        var file = new FileInfo(Path.GetTempFileName());
        try
        {
            Recorded.Write(file);

            Assert.Equal(Recorded.Bytes, RecordedAllocations.Read(file).Bytes);
            Assert.Contains("--record", File.ReadAllText(file.FullName), StringComparison.Ordinal);
        }
        finally
        {
            file.Delete();
        }
    }

    private static Dictionary<string, long> Found(long create, long show) => new() { ["create"] = create, ["show"] = show };
}
