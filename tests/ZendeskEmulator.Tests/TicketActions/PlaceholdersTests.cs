using Xunit;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Tests.TicketActions;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("Hello {{name}}!", "Hello Roger!")]
    [InlineData("{{ name }}{{name}}", "RogerRoger")]
    [InlineData("{{unknown}} {{name}}", "{{unknown}} Roger")]
    [InlineData("{{name", "{{name")]
    [InlineData("name}} {{", "name}} {{")]
    [InlineData("{{empty}}", "")]
    [InlineData("", "")]
    [InlineData("{name}", "{name}")]
    public void Known_placeholders_are_replaced_and_others_stay(string text, string expected)
    {
        var filled = Placeholders.Fill(text, name => name switch { "name" => "Roger", "empty" => "", _ => null });

        Assert.Equal(expected, filled);
    }

    [Fact]
    public void A_value_is_not_filled_in_again()
    {
        var filled = Placeholders.Fill("{{a}}", name => name == "a" ? "{{a}}" : null);

        Assert.Equal("{{a}}", filled);
    }

    [Fact]
    public void The_result_has_a_bound()
    {
        var text = string.Concat(Enumerable.Repeat("{{long}}", 8_000));
        var calls = 0;

        var filled = Placeholders.Fill(text, _ => ++calls > 0 ? new string('x', 60_000) : null);

        Assert.Equal(65_535, filled.Length);
        Assert.Equal(2, calls);
    }
}
