using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>Command lines that name nothing: one line, and no stack trace.</summary>
public sealed class ToolRefusalTests
{
    [Theory]
    [InlineData("faults remove ", "ID")]
    [InlineData("faults remove .", "ID")]
    [InlineData("jobs fail ..", "ID")]
    [InlineData("snapshot delete ", "NAME")]
    [InlineData("accounts delete ", "NAME")]
    [InlineData("import ", "FILE")]
    [InlineData("export ", "FILE")]
    [InlineData("serve --seed ", "--seed")]
    [InlineData("exec --junit  -- true", "--junit")]
    [InlineData("exec --summary  -- true", "--summary")]
    public async Task A_name_that_is_empty_is_refused_in_one_line(string line, string argument)
    {
        await using var tool = await ServerProcess.RunAsync(line.Split(' '));

        await tool.AssertRefusedAsync($"The argument {argument} takes a name, not '");
    }
}
