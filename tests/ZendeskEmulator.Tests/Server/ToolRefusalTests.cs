using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>Command lines that name nothing, and an output that cannot be written: one line, and no stack trace.</summary>
public sealed class ToolRefusalTests
{
    [Theory]
    [InlineData("--version")]
    [InlineData("--urls http://127.0.0.1:0 --Emulator:Durability=None")]
    public async Task An_output_on_a_full_disk_ends_a_command_with_one_line(string line)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no full device.");

        await using var tool = await ServerProcess.RunIntoAsync("/dev/full", line.Split(' '));

        await tool.AssertRefusedAsync("Standard output cannot be written: No space left on device");
    }

    [Fact]
    public async Task A_token_that_no_header_can_have_is_refused_in_one_line()
    {
        await using var clock = await ServerProcess.RunAsync(["clock", "--token", "local-development-only\r"]);

        await clock.AssertRefusedAsync("The control plane's token has a character that no token has.");
    }

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
