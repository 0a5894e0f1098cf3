using Xunit;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>Explain over everything that a request can meet.</summary>
public sealed class ExplainTests
{
    public static TheoryData<string> Names => [.. ExplainCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Explain_names_what_a_response_rested_on(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var explained = ExplainCases.All.Single(one => one.Name == name);

        await explained.Send(account);

        var actual = ExplainText.Of(account.Account.Requests.Latest!);
        Assert.True(actual == explained.Expected, $"expected: {explained.Expected}\nactual:   {actual}");
    }

    [Fact]
    public void There_are_forty_cases_and_no_two_of_one_name() =>
        Assert.InRange(ExplainCases.All.Select(one => one.Name).Distinct().Count(), 40, ExplainCases.All.Count);
}
