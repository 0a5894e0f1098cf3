using System.CommandLine;
using Xunit;

namespace ZendeskEmulator.Load.Tests;

public sealed class ComplaintsTests
{
    [Fact]
    public async Task A_failure_that_is_for_people_is_its_message()
    {
        var (code, error) = await RunAsync(new HttpRequestException("The target answered 501."));

        Assert.Equal((2, "The target answered 501.\n"), (code, error));
    }

    [Fact]
    public async Task A_bug_is_two_lines_and_no_stack_trace()
    {
        var (code, error) = await RunAsync(new KeyNotFoundException("no such key"));

        Assert.Equal(2, code);
        Assert.StartsWith("Unexpected KeyNotFoundException: no such key\nThat is a bug of this program.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_arguments_exit_as_a_load_that_could_not_be_run()
    {
        var command = new RootCommand { new Option<int>("--number") };

        var code = await Complaints.AsLinesAsync(command.Parse(["--number", "x"]), TextWriter.Null);

        Assert.Equal(2, code);
    }

    private static async Task<(int Code, string Error)> RunAsync(Exception failure)
    {
        var error = new StringWriter { NewLine = "\n" };
        var command = new RootCommand();
        command.SetAction((_, _) => Task.FromException(failure));
        return (await Complaints.AsLinesAsync(command.Parse([]), error), error.ToString());
    }
}
