using Example;
using Xunit;

namespace Zendesk.Tests.Example;

public sealed class PeopleCsvTests
{
    [Fact]
    public void Quotes_commas_and_line_ends_stay_in_their_field()
    {
        using var file = new StringReader("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n\nlast,\n");

        var records = Csv.Read(file).ToList();

        Assert.Equal([1, 2, 5], records.Select(record => record.Line));
        Assert.Equal(["x, \"y\"", "two\nlines"], records[1].Fields);
        Assert.Equal(["last", ""], records[2].Fields);
    }

    [Fact]
    public void A_record_has_the_line_on_which_it_begins_with_line_ends_of_Windows_too()
    {
        using var file = new StringReader("a\r\n\r\n\"two\r\nlines\"\r\nlast\r\n");

        Assert.Equal([1, 3, 5], Csv.Read(file).Select(record => record.Line));
    }

    [Fact]
    public void An_empty_cell_is_not_sent()
    {
        var people = Read("name,email,external_id,tags,organization_id\nRoger,,crew-7,vip crew,\n");

        Assert.Equal("""{"name":"Roger","external_id":"crew-7","tags":["vip","crew"]}""", Assert.Single(people).User.ToString());
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("name,shoe_size\n", "There is no column 'shoe_size'.")]
    [InlineData("name,email\nRoger\n", "Line 2 has 1 fields, not 2.")]
    [InlineData("name,email\nRoger,\n", "Line 2 has neither email nor external_id")]
    [InlineData("email,organization_id\nroger@example.org,corps\n", "Line 2: 'corps' is no organization_id.")]
    [InlineData("email\n\"roger@example.org\n", "Line 2: a quote is not closed.")]
    [InlineData("email,notes\n\nroger@example.org,\"two\nlines\"\n\"roger\n\n", "Line 5: a quote is not closed.")]
    [InlineData("email,notes\nroger@example.org,the \"captain\"\n", "Line 2: a quote stands inside an unquoted field.")]
    public void The_error_names_the_line(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Person> Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return PeopleCsv.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
