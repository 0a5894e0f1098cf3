using Xunit;
using ZendeskEmulator.Search;

namespace ZendeskEmulator.Tests.Search;

public sealed class SearchWordTests
{
    [Theory]
    [InlineData("wil", false, "Roger Wilco", true)]
    [InlineData("ilc", false, "Roger Wilco", false)]
    [InlineData("co", false, "coco co", true)]
    [InlineData("ab", false, "aab ab", true)]
    [InlineData("aab", false, "aaab", false)]
    [InlineData("aab", false, "aaab aab", true)]
    [InlineData("a a b", false, "a a a b", true)]
    [InlineData("roger wil", true, "Roger Wilco", false)]
    [InlineData("roger wil*", true, "Roger Wilco", true)]
    [InlineData("roger wilco", true, "Roger Wilco, Roger Wilcox", true)]
    [InlineData("ÄRGER", false, "viel Ärger", true)]
    [InlineData("😀", false, "a 😀", true)]
    [InlineData("", false, "anything", false)]
    [InlineData("*", false, "anything", false)]
    public void A_term_is_found_where_a_word_begins(string word, bool isPhrase, string text, bool isFound) =>
        Assert.Equal(isFound, new SearchWord(word, isPhrase).IsIn(text));

    [Fact]
    public void A_search_finds_the_same_as_a_look_at_every_place()
    {
        for (var number = 0; number < 20_000; number++)
        {
            var (word, text) = (Letters(number % 125, 3), Letters(number * 7919, 9));

            Assert.Equal(Slow(word, text), new SearchWord(word, isPhrase: true).IsIn(text));
        }
    }

    [Fact]
    public void Each_letter_of_the_text_is_looked_at_once()
    {
        // Looking again at every place would take 4,000 times a million steps.
        var word = new SearchWord(new string('a', 4_000) + "b", isPhrase: false);

        Assert.False(word.IsIn(new string('a', 1_000_000)));
        Assert.False(new SearchWord(
            string.Concat(Enumerable.Repeat("a ", 2_000)) + "b",
            isPhrase: true).IsIn(string.Concat(Enumerable.Repeat("a ", 500_000))));
    }

    /// <summary>A text of a few letters and blanks, a different one for every number.</summary>
    private static string Letters(int number, int length) =>
        new string([.. Enumerable.Range(0, length).Select(i => "ab A "[(number / (int)Math.Pow(5, i)) % 5])]).Trim();

    private static bool Slow(string word, string text)
    {
        for (var at = 0; word.Length > 0 && at + word.Length <= text.Length; at++)
        {
            var end = at + word.Length;
            if (text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }
        return false;
    }
}
