using System.CommandLine;
using Xunit;
using ZendeskEmulator.Load.Bench;

namespace ZendeskEmulator.Load.Tests.Bench;

public sealed class BenchCommandTests
{
    [Theory]
    [InlineData("--users takes 1000 and more", "--users", "999")]
    [InlineData("--users takes 1000 and more", "--users", "many")]
    [InlineData("--rounds takes 1 to 1,000", "--rounds", "0")]
    [InlineData("--server takes the folder of a build", "--server", "nowhere")]
    [InlineData("--server is given at most twice", "--server", "a", "--server", "b", "--server", "c")]
    [InlineData("Argument 'Redis' not recognized", "--store", "Redis")]
    public void Arguments_that_cannot_be_are_refused_in_a_line(string refusal, params string[] arguments)
    {
        var parsed = BenchCommand.Create().Parse(arguments);

        Assert.Contains(parsed.Errors, error => error.Message.StartsWith(refusal, StringComparison.Ordinal));
    }
}
