using Xunit;
using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Tests.Processes;

public sealed class RuntimeFiguresTests
{
    [Fact]
    public void A_line_of_the_hook_is_read_back()
    {
        var figures = new RuntimeFigures(TimeSpan.FromTicks(123_456_789), 9_876_543_210, 42);

        Assert.Equal(figures, RuntimeFigures.Read($"{figures}"));
    }

    [Fact]
    public void Other_lines_that_a_server_prints_are_ignored() => Assert.Null(RuntimeFigures.Read("Listening on http://127.0.0.1:8080"));

    [Fact]
    public void A_difference_is_what_was_done_in_between() => Assert.Equal(
        new RuntimeFigures(TimeSpan.FromSeconds(2), 300, 5),
        new RuntimeFigures(TimeSpan.FromSeconds(3), 1_300, 45) - new RuntimeFigures(TimeSpan.FromSeconds(1), 1_000, 40));
}
