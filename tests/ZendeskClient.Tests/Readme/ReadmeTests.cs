using System.Reflection;
using Xunit;
using ZendeskEmulator;
using ZendeskEmulator.Tests.Architecture;

namespace Zendesk.Tests.Readme;

/// <summary>The package's README is what most people read of it: its code compiles, and its first lines run.</summary>
public sealed class ReadmeTests
{
    private const string Fence = "```";

    private static readonly string[] Readme = Repository.ReadLines("client/ZendeskClient/README.md");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_first_code_is_the_quickstart() => Assert.Equal(Repository.ReadLines("client/Quickstart/Program.cs"), Blocks().First());

    [Fact]
    public async Task The_quickstart_creates_and_then_updates_a_user()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Urls = "http://127.0.0.1:0" }, Cancellation);
        var account = emulator.CreateAccount();
        Environment.SetEnvironmentVariable("ZENDESK_BASE_URL", account.BaseUrl.AbsoluteUri);
        Environment.SetEnvironmentVariable("ZENDESK_TOKEN", account.Credentials.Token);
        var main = Assembly.Load("Quickstart").EntryPoint!;

        // Each run blocks a thread, which must not be one that its awaits go on.
        await Task.Run(() => main.Invoke(null, [Array.Empty<string>()]), Cancellation);
        await Task.Run(() => main.Invoke(null, [Array.Empty<string>()]), Cancellation);

        using var client = TestAccount.NewClient(account);
        Assert.Equal("Roger Wilco", (await client.Users.FindByExternalIdAsync("crew-7", Cancellation))!.Name);
        Assert.Equal(2, await client.Users.ListAsync(cancellationToken: Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public void All_other_code_compiles()
    {
        var compiled = Trimmed(Repository.ReadLines("tests/ZendeskClient.Tests/Readme/Snippets.cs"));

        Assert.All(Blocks().Skip(1), block => Assert.Contains(Trimmed(block), compiled, StringComparison.Ordinal));
    }

    private static IEnumerable<string[]> Blocks()
    {
        for (var line = 0; line < Readme.Length; line++)
        {
            if (Readme[line] == Fence + "csharp")
            {
                var end = Array.IndexOf(Readme, Fence, line);
                yield return Readme[(line + 1)..end];
                line = end;
            }
        }
    }

    private static string Trimmed(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0));
}
