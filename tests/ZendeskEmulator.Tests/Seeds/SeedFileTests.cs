using System.IO.Pipelines;
using System.Text;
using Xunit;
using ZendeskEmulator.Seeds;

namespace ZendeskEmulator.Tests.Seeds;

public sealed class SeedFileTests
{
    [Theory]
    [InlineData("not JSON")]
    [InlineData("not JSON\nmore\nand more")]
    public async Task A_reader_that_stops_at_a_line_leaves_the_body_readable(string text)
    {
        var body = new Pipe();
        await body.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        await body.Writer.CompleteAsync();

        await foreach (var line in SeedFile.ReadAsync(body.Reader, TestContext.Current.CancellationToken))
        {
            Assert.Equal(1, line.Number);
            break;
        }

        // As the server does to keep the connection.
        var rest = await body.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.True(rest.IsCompleted);
    }
}
