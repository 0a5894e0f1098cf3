using Xunit;
using ZendeskEmulator.Load.Bench;

namespace ZendeskEmulator.Load.Tests.Bench;

public sealed class DoubtsTests
{
    private static readonly Subject Create = new("create", 1_000, "Process", "", "Sqlite");

    [Fact]
    public void A_quiet_machine_with_rounds_that_agree_leaves_nothing_to_distrust() => Assert.Empty(Doubts.Of(Result(0.02)));

    [Fact]
    public void A_busy_machine_names_what_it_spoils()
    {
        var doubt = Assert.Single(Doubts.Of(Result(0.58)));

        Assert.StartsWith("Other programs used 58 % of the machine: distrust req/s, p50 and p99", doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_whose_rounds_disagree_is_named()
    {
        var doubt = Assert.Single(Doubts.Of(Result(0.02, createSpread: 0.4)));

        Assert.Contains("40 % for create (1,000 users, Process, Sqlite)", doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_server_whose_rounds_disagree_spoils_every_ratio_to_it() =>
        Assert.Equal(
            "The rounds of bare POST lie 30 % apart in CPU: distrust every ratio to it.",
            Assert.Single(Doubts.Of(Result(0.02, bareSpread: 0.3))));

    [Fact]
    public void Workloads_that_were_still_getting_cheaper_are_named() =>
        Assert.Equal(
            "Create (1,000 users, Process, Sqlite) was still getting cheaper when its warm-up was given up: distrust its rows.",
            Assert.Single(Doubts.Of(Result(0.02) with { Unsteady = [$"{Create}"] })));

    [Fact]
    public void Pairs_on_both_sides_of_one_are_no_difference()
    {
        var ratio = new PairedRatio(0.98, 0.9, 1.1, 5);
        var result = Result(0.02) with { Comparisons = [new Comparison(Create, Create, 9, ratio, ratio, ratio)] };

        Assert.Contains("that is no difference", Assert.Single(Doubts.Of(result)), StringComparison.Ordinal);
    }

    private static BenchResult Result(double others, double createSpread = 0.01, double bareSpread = 0.01) => new(
        DateTimeOffset.UnixEpoch, new Machine("", 2, 1, "", ""), others, 1, [], [],
        [new WorkloadResult(Subject.Bare("post"), 1, 1, bareSpread, 1, 1, 1, 1, 1)],
        [new WorkloadResult(Create, 1, 1, createSpread, 1, 1, 1, 1, 1)],
        [], []);
}
