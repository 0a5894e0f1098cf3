using Xunit;

namespace GherkinXunit.Tests;

public sealed class DataTableTests
{
    private readonly DataTable table = new(["name", "role"], [["Roger", "janitor"], ["Anna", "captain"]]);

    [Fact]
    public void The_first_row_is_the_header() => Assert.Equal(["name", "role"], table.Header);

    [Fact]
    public void Cells_are_found_by_column()
    {
        Assert.Equal("captain", table.Rows[1]["role"]);
        Assert.Equal(["Roger", "janitor"], table.Rows[0].Values);
    }

    [Fact]
    public void A_column_that_is_not_there_is_told()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => table.Rows[0]["age"]);

        Assert.Equal("The table has no column 'age', only name, role.", error.Message);
    }
}
