using Xunit;

namespace LoadEngine.Tests;

public sealed class JudgementTests
{
    [Theory]
    [InlineData(0, 812, Verdict.Holds, "0 of 812 refusals came too soon")]
    [InlineData(3, 1_812, Verdict.Broken, "3 of 1,812 refusals came too soon")]
    [InlineData(0, 0, Verdict.NotJudged, "there were no refusals")]
    public void Verdict_and_text_come_from_the_same_figures(long wrong, long cases, Verdict verdict, string found)
    {
        var judgement = Judgement.NoneOf(wrong, cases, "refusals", "came too soon");

        Assert.Equal((verdict, found), (judgement.Verdict, judgement.Found));
    }

    [Fact]
    public void More_wrong_ones_than_there_were_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Judgement.NoneOf(1, 0, "refusals", "came too soon"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Judgement.NoneOf(-1, 5, "refusals", "came too soon"));
    }

    [Theory]
    [InlineData(new[] { Verdict.Holds, Verdict.NotJudged }, Verdict.Holds)]
    [InlineData(new[] { Verdict.Holds, Verdict.NotJudged, Verdict.Broken }, Verdict.Broken)]
    [InlineData(new[] { Verdict.NotJudged }, Verdict.NotJudged)]
    [InlineData(new Verdict[0], Verdict.NotJudged)]
    public void A_run_is_broken_by_one_threshold_and_holds_only_by_evidence(Verdict[] verdicts, Verdict verdict)
    {
        var result = new LoadResult(
            DateTimeOffset.UnixEpoch, 1, "", [], [.. verdicts.Select(one => new ThresholdResult("s", "t", one, ""))], null, []);

        Assert.Equal(verdict, result.Verdict);
    }

    [Fact]
    public void The_conclusion_counts_all_three()
    {
        Verdict[] verdicts = [Verdict.Holds, Verdict.NotJudged, Verdict.Broken, Verdict.NotJudged];
        var result = new LoadResult(
            DateTimeOffset.UnixEpoch, 1, "", [], [.. verdicts.Select(one => new ThresholdResult("s", "t", one, ""))], null, []);

        Assert.Equal("Thresholds: 1 hold, 1 broken, 2 not judged.", result.Conclusion);
    }
}
