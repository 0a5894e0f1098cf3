using Xunit;
using ZendeskEmulator.Macros;

namespace ZendeskEmulator.Tests.Macros;

public sealed class MacroOrderTests
{
    private static readonly Macro[] Macros =
    [
        new() { Id = 1, Title = "b", Position = 10, CreatedAt = new(2027, 1, 1), UpdatedAt = new(2027, 1, 9) },
        new() { Id = 2, Title = "C", Position = 9, CreatedAt = new(2027, 1, 2), UpdatedAt = new(2027, 1, 2) },
        new() { Id = 3, Title = "A", Position = 10_000, CreatedAt = new(2027, 1, 3), UpdatedAt = new(2027, 1, 3) },
    ];

    [Theory]
    [InlineData(null, null, "AbC")]
    [InlineData("alphabetical", "desc", "CbA")]
    [InlineData("position", null, "CbA")]
    [InlineData("position", "desc", "AbC")]
    [InlineData("created_at", null, "ACb")]
    [InlineData("created_at", "asc", "bCA")]
    [InlineData("updated_at", null, "bAC")]
    [InlineData("usage_7d", null, "ACb")]
    [InlineData("nonsense", null, "AbC")]
    public void Lists_are_sorted_by_title_unless_another_order_is_asked_for(string? sortBy, string? sortOrder, string expected)
    {
        Assert.Equal(expected, string.Concat(MacroOrder.Sort(Macros, sortBy, sortOrder).Select(macro => macro.Title)));
    }
}
