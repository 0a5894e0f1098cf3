using Xunit;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.Tests.CustomFields;

public sealed class CustomFieldPatternTests
{
    [Theory]
    [InlineData(@"\A[A-Z]{2}\d{4,8}\z")]
    [InlineData(@"^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$")]
    [InlineData(@"^(?!000)(\d{3})-\1$")]
    [InlineData("[[]")]
    [InlineData("[]a]")]
    [InlineData("[^]a-[b]]")]
    [InlineData("")]
    public void A_pattern_that_somebody_would_write_is_taken(string pattern) => Assert.True(CustomFieldPattern.IsValid(pattern));

    [Theory]
    [InlineData("(")]
    [InlineData("[a")]
    [InlineData("a**")]
    [InlineData(@"\p{Nothing}")]
    public void A_text_that_is_not_a_pattern_is_refused(string pattern) => Assert.False(CustomFieldPattern.IsValid(pattern));

    [Fact]
    public void A_pattern_of_60000_sets_in_each_other_is_refused_and_the_process_lives()
    {
        var pattern = string.Concat(Enumerable.Repeat("[a-", 60_000)) + "[b]" + new string(']', 60_000);

        Assert.False(CustomFieldPattern.IsValid(pattern));
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_pattern_has_255_letters_at_most(int letters, bool isValid) =>
        Assert.Equal(isValid, CustomFieldPattern.IsValid(new string('a', letters)));

    [Theory]
    [InlineData("(", "b", ")")]
    [InlineData("(?:", "b", ")*")]
    [InlineData("[a-", "[b]", "]")]
    [InlineData("([)](", "b", "))")]
    public void Groups_and_sets_lie_twenty_deep_at_most(string open, string inside, string close)
    {
        var levels = open.Count(letter => letter == '(') + (open.StartsWith('[') ? 1 : 0);
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + inside + string.Concat(Enumerable.Repeat(close, depth));

        Assert.True(CustomFieldPattern.IsValid(Nested((20 - (inside.StartsWith('[') ? 1 : 0)) / levels)));
        Assert.False(CustomFieldPattern.IsValid(Nested((20 / levels) + 1)));
    }

    [Theory]
    [InlineData("^(a+)+$", 60, true)]
    [InlineData("^(a|a)*$", 60, true)]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$", 60, false)]
    [InlineData("(a*)*(a*)*(a*)*b", 5_000, false)]
    public void Most_patterns_that_would_take_for_ever_are_matched_in_one_pass(string pattern, int letters, bool matches)
    {
        // A busy machine may use up a budget, which is real time, with nothing. It does not so every time.
        var found = Enumerable.Range(0, 20).Select(_ => Match(pattern, letters)).First(match => !match.IsUsedUp);

        Assert.Equal((matches, false), (found.Matches, found.MatchesMore));
    }

    [Fact]
    public void Once_the_time_of_a_request_is_used_up_nothing_more_matches()
    {
        var budget = new PatternBudget();
        budget.Spend(TimeSpan.FromSeconds(1));

        Assert.False(CustomFieldPattern.Of("a").Matches("a", budget));
        Assert.True(CustomFieldPattern.Of("a").Matches("a", new PatternBudget()));
    }

    [Fact]
    public void The_time_that_a_match_takes_is_spent()
    {
        // Only a back-reference keeps a pattern from being an automaton.
        var pattern = CustomFieldPattern.Of(@"^(a+)+\1$");
        var text = new string('a', 200) + "!";
        var budget = new PatternBudget();

        for (var i = 0; i < 10 && !budget.IsUsedUp; i++)
        {
            Assert.False(pattern.Matches(text, budget));
        }

        Assert.True(budget.IsUsedUp);
    }

    [Fact]
    public void The_pattern_of_a_field_is_one_object_as_long_as_its_text()
    {
        var text = new string("[a-z]+".AsSpan());

        Assert.Same(CustomFieldPattern.Of(text), CustomFieldPattern.Of(text));
    }

    private static (bool Matches, bool MatchesMore, bool IsUsedUp) Match(string pattern, int letters)
    {
        var budget = new PatternBudget();
        var text = new string('a', letters);
        return (
            CustomFieldPattern.Of(pattern).Matches(text, budget),
            CustomFieldPattern.Of(pattern).Matches(text + "!", budget),
            budget.IsUsedUp);
    }
}
