using Xunit;
using ZendeskEmulator.Macros;
using ZendeskEmulator.Restrictions;

namespace ZendeskEmulator.Tests.Macros;

public sealed class MacroFilterTests
{
    /// <summary>The caller is the admin 1 of group 10.</summary>
    private static readonly RestrictionAccess Access = new(1, [10], ManageRight.Admin);

    private static readonly Macro[] Macros =
    [
        new() { Title = "FAQ::Lamp" },
        new() { Title = "Triage::High::Call", Active = false },
        new() { Title = "Mine", Restriction = new("User", [1]) },
        new() { Title = "Yours", Restriction = new("User", [2]) },
        new() { Title = "Tier 1", Restriction = new("Group", [10, 11]) },
        new() { Title = "Tier 2", Restriction = new("Group", [11]) },
    ];

    [Theory]
    [InlineData("", "FAQ::Lamp, Triage::High::Call, Mine, Yours, Tier 1, Tier 2")]
    [InlineData("access=personal", "Mine")]
    [InlineData("access=agents", "Mine, Yours")]
    [InlineData("access=shared", "FAQ::Lamp, Triage::High::Call, Tier 1, Tier 2")]
    [InlineData("access=account", "FAQ::Lamp, Triage::High::Call")]
    [InlineData("active=true", "FAQ::Lamp, Mine, Yours, Tier 1, Tier 2")]
    [InlineData("active=false", "Triage::High::Call")]
    [InlineData("category=triage", "Triage::High::Call")]
    [InlineData("group_id=11", "Tier 1, Tier 2")]
    [InlineData("only_viewable=true", "FAQ::Lamp, Triage::High::Call, Mine, Tier 1")]
    [InlineData("only_viewable=true&group_id=11", "Tier 1")]
    [InlineData("query=tier", "Tier 1, Tier 2")]
    [InlineData("query=2+TIER", "Tier 2")]
    [InlineData("query=tier+3", "")]
    public void Filters_let_the_macros_through_that_they_name(string query, string expected)
    {
        var filter = MacroFilter.Of(new ZendeskEmulator.Http.QueryText($"?{query}"));

        Assert.Equal(expected, string.Join(", ", Macros.Where(macro => filter.Lets(macro, Access)).Select(macro => macro.Title)));
    }

    [Theory]
    [InlineData("FAQ::Lamp", "FAQ")]
    [InlineData("A :: B::C", "A")]
    [InlineData("Lamp", null)]
    [InlineData("::Lamp", null)]
    public void The_category_stands_before_the_first_colons(string title, string? expected)
    {
        Assert.Equal(expected, new Macro { Title = title }.Category);
    }
}
