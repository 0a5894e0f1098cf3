using Xunit;
using ZendeskEmulator.Load.Bench;

namespace ZendeskEmulator.Load.Tests.Bench;

public sealed class ComparisonTests
{
    private static readonly Contestant NewLiteDb = new("new", "new.dll", "LiteDb", true);
    private static readonly Contestant NewSqlite = new("new", "new.dll", "Sqlite", true);
    private static readonly Contestant OldSqlite = new("old", "old.dll", "Sqlite", false);

    [Fact]
    public void Each_round_is_compared_with_the_one_taken_beside_it()
    {
        // The machine is four times as slow in the second pair; the ratio is the same in both.
        var pair = Comparison.Of(Subject("new"), [Round(9, 90), Round(36, 90)], Subject("old"), [Round(10, 100), Round(40, 100)]);

        Assert.Equal(0.9, pair.Cpu.Median, 9);
        Assert.Equal(2, pair.Cpu.Lower);
        Assert.Equal(2, pair.Pairs);
        Assert.Equal(0.9, pair.Allocated.Median, 9);
    }

    [Fact]
    public void Pairs_that_disagree_show_it()
    {
        var pair = Comparison.Of(
            Subject("new"), [Round(9, 1), Round(12, 1), Round(10, 1)], Subject("old"), [Round(10, 1), Round(10, 1), Round(10, 1)]);

        Assert.Equal((0.9, 1.0, 1.2, 1), (pair.Cpu.Low, pair.Cpu.Median, pair.Cpu.High, pair.Cpu.Lower));
    }

    [Fact]
    public void A_store_is_compared_with_itself() =>
        Assert.Equal(OldSqlite, Comparison.OlderOf(NewSqlite, [NewLiteDb, NewSqlite, OldSqlite]));

    [Fact]
    public void A_store_that_the_older_build_does_not_have_is_compared_with_the_one_it_has() =>
        Assert.Equal(OldSqlite, Comparison.OlderOf(NewLiteDb, [NewLiteDb, NewSqlite, OldSqlite]));

    [Fact]
    public void The_older_build_is_compared_with_nothing() =>
        Assert.Null(Comparison.OlderOf(OldSqlite, [NewLiteDb, NewSqlite, OldSqlite]));

    [Fact]
    public void One_build_is_compared_with_nothing() =>
        Assert.Null(Comparison.OlderOf(NewSqlite, [NewLiteDb, NewSqlite]));

    private static Subject Subject(string build) => new("create", 1_000, "Process", build, "Sqlite");

    private static Round Round(double cpuUs, double bytes) =>
        new(1_000, TimeSpan.FromMicroseconds(cpuUs), bytes, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
}
