using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;
using ZendeskEmulator.Tests.Architecture;

namespace ZendeskEmulator.Tests.Docs;

/// <summary>
/// Every shell block of README and docs works as pasted, in the order of its page, against an emulator that has just been
/// started.
/// </summary>
public sealed partial class ShellBlockTests
{
    private const string Marker = "@@block ";
    private const string Address = "http://localhost:8080";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Pages => [.. Page.Guides.Where(page => page.ShellBlocks.Any(Runs)).Select(page => page.Path)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_block_of_a_page_works_as_pasted(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The blocks are written for a Unix shell.");
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Urls = "http://127.0.0.1:0" }, Cancellation);
        var blocks = Page.Guides.Single(page => page.Path == path).ShellBlocks.Where(Runs).ToArray();

        var outputs = await RunAsync(blocks, emulator.BaseUrl);

        Assert.Equal(blocks.Length, outputs.Length);
        Assert.All(
            blocks.Zip(outputs), pair => Assert.True(Works(pair.First, pair.Second), $"{path}:{pair.First.Line} printed\n{pair.Second}"));
    }

    [Fact]
    public void A_block_that_is_not_run_says_why() =>
        Assert.All(Page.Guides.SelectMany(page => page.ShellBlocks), block => Assert.NotEqual("", block.NotRun));

    [Theory]
    [InlineData("", "0\n{\"users\":[]}", true)]
    [InlineData("", "7\n", false)]
    [InlineData("", "0\n{\"error\":\"RecordNotFound\"}", false)]
    [InlineData("", "0\nHTTP/1.1 404 Not Found\n", false)]
    [InlineData("status=201", "0\nHTTP/1.1 201 Created\n", true)]
    [InlineData("status=429", "0\nHTTP/1.1 200 OK\n\nHTTP/1.1 429 Too Many Requests\n", true)]
    [InlineData("status=201", "0\nHTTP/1.1 200 OK\n", false)]
    [InlineData("status=201", "0\n{}", false)]
    public void A_block_works_when_it_succeeds_with_the_promised_status(string note, string output, bool works) =>
        Assert.Equal(works, Works(new ShellBlock(1, note, ""), output));

    private static bool Runs(ShellBlock block) => block.NotRun is null;

    /// <param name="block">The block.</param>
    /// <param name="output">The exit code on a line of its own, then what the block printed.</param>
    private static bool Works(ShellBlock block, string output)
    {
        var statuses = StatusLine().Matches(output).Select(match => match.Groups[1].Value).ToArray();
        return output.StartsWith("0\n", StringComparison.Ordinal)
            && (block.Status is { } status
                ? statuses.LastOrDefault() == status
                : !statuses.Any(code => code[0] is '4' or '5') && !output.Contains("{\"error\"", StringComparison.Ordinal));
    }

    /// <summary>Runs the blocks in one shell, so that a later one sees the variables of an earlier one.</summary>
    private static async Task<string[]> RunAsync(ShellBlock[] blocks, Uri address)
    {
        var script = new StringBuilder();
        foreach (var block in blocks)
        {
            script.Append(block.Script.Replace(Address, address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal))
                .Append($"\ncode=$?; echo; echo \"{Marker}$code\"\n");
        }
        var start = new ProcessStartInfo("bash", ["-s"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        using var shell = Process.Start(start)!;
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        bound.CancelAfter(Bound);
        var errors = shell.StandardError.ReadToEndAsync(bound.Token);
        await shell.StandardInput.WriteAsync(script, bound.Token);
        shell.StandardInput.Close();
        var output = await shell.StandardOutput.ReadToEndAsync(bound.Token);
        await errors;
        return [.. Outputs(output.Replace("\r\n", "\n", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Outputs(string output)
    {
        var from = 0;
        while (output.IndexOf(Marker, from, StringComparison.Ordinal) is >= 0 and var marker)
        {
            var end = output.IndexOf('\n', marker);
            yield return output[(marker + Marker.Length)..end] + "\n" + output[from..marker];
            from = end + 1;
        }
    }

    [GeneratedRegex(@"^HTTP/1\.1 (\d{3})", RegexOptions.Multiline)]
    private static partial Regex StatusLine();
}
