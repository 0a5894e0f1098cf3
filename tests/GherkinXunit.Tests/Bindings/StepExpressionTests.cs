using GherkinXunit.Bindings;
using Xunit;

namespace GherkinXunit.Tests.Bindings;

public sealed class StepExpressionTests
{
    [Theory]
    [InlineData("I open it", "I open it", new string[0])]
    [InlineData("{int} people enter", "12 people enter", new[] { "12" })]
    [InlineData("it is {int} degrees", "it is -270 degrees", new[] { "-270" })]
    [InlineData("{word} is {word}", "Roger is asleep", new[] { "Roger", "asleep" })]
    [InlineData("a user {string}", "a user \"Roger Wilco\"", new[] { "Roger Wilco" })]
    [InlineData("a user {string}", "a user 'Roger Wilco'", new[] { "Roger Wilco" })]
    [InlineData("a user {string}", "a user \"\"", new[] { "" })]
    [InlineData("he says {string}", "he says \"no \\\"way\\\" \\d\"", new[] { "no \"way\" \\d" })]
    [InlineData("{string} is {string}", "\"Roger\" is \"asleep\"", new[] { "Roger", "asleep" })]
    [InlineData("he says {}", "he says \"what\" he likes", new[] { "\"what\" he likes" })]
    [InlineData("{int} second(s) pass(es)", "1 second passes", new[] { "1" })]
    [InlineData("{int} second(s) pass(es)", "2 seconds pass", new[] { "2" })]
    [InlineData("a/an agent", "an agent", new string[0])]
    [InlineData("Is it 1.5?", "Is it 1.5?", new string[0])]
    public void A_Cucumber_expression_matches(string expression, string text, string[] values) =>
        Assert.Equal(values, new StepExpression(expression).Match(text));

    [Theory]
    [InlineData("I open it", "I open it again")]
    [InlineData("I open it", "Then I open it")]
    [InlineData("{int} people enter", "some people enter")]
    [InlineData("a user {string}", "a user Roger")]
    [InlineData("{word} is here", "Roger Wilco is here")]
    [InlineData("a/an agent", "the agent")]
    [InlineData("Is it 1.5?", "Is it 1x5?")]
    public void A_Cucumber_expression_does_not_match(string expression, string text) => Assert.Null(new StepExpression(expression).Match(text));

    [Theory]
    [InlineData(@"^the response is (\d{3})$", "the response is 200", new[] { "200" })]
    [InlineData("^the response$", "the response", new string[0])]
    [InlineData("(.*) is asleep", "Roger is asleep", new[] { "Roger" })]
    [InlineData(@"(\d+) people", "12 people", new[] { "12" })]
    [InlineData("the name is \"([^\"]*)\"", "the name is \"Roger\"", new[] { "Roger" })]
    [InlineData(@"^he says (.+)$", "he says \"what\"", new[] { "\"what\"" })]
    public void A_regular_expression_is_told_by_its_look(string expression, string text, string[] values) =>
        Assert.Equal(values, new StepExpression(expression).Match(text));

    [Fact]
    public void A_regular_expression_matches_the_whole_text() => Assert.Null(new StepExpression(@"(\d+) people").Match("about 12 people enter"));

    [Fact]
    public void A_parameter_that_there_is_not_is_told()
    {
        var error = Assert.Throws<ArgumentException>(() => new StepExpression("{planet} is far"));

        Assert.Equal("There is no parameter {planet}; there are {int}, {word}, {string} and {}.", error.Message);
    }
}
