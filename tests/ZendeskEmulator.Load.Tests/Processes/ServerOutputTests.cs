using Xunit;
using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Tests.Processes;

public sealed class ServerOutputTests
{
    [Fact]
    public async Task A_server_that_ends_says_why_even_when_the_reason_is_read_after_the_end_of_its_output()
    {
        var output = new ServerOutput();

        output.Take(null);
        output.TakeError("Unknown setting Stroe.");
        output.TakeError(null);

        var ended = await Assert.ThrowsAsync<InvalidOperationException>(() => output.Listening);
        Assert.Equal("The server ended: Unknown setting Stroe.", ended.Message);
    }

    [Fact]
    public async Task A_question_to_a_server_that_has_ended_fails_at_once()
    {
        var output = new ServerOutput();
        output.Take("Listening on http://127.0.0.1:8080");
        output.Take(null);
        output.TakeError(null);

        await Assert.ThrowsAsync<InvalidOperationException>(output.NextFigures);
    }
}
