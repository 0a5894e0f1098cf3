using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;
using ZendeskEmulator.Tests.Snapshots;

namespace ZendeskEmulator.Tests.Exports;

/// <summary>An export whose records get the ids of another account.</summary>
public sealed class ImportNewIdsTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_id_and_every_reference_moves_into_the_range_of_the_account(int seed)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var from = new TestAccount(emulator.GetAccount("from"));
        from.Account.Clock.Freeze(Noon);
        from.Account.Limits.Mode = LimitsMode.Off;
        await from.Account.SeedAsync(SeedOptions.Of(SeedScenario.SmallCompany), cancellationToken: Cancellation);
        await new RandomSteps(from, seed).RunAsync(400);
        var export = await ExportTests.ExportAsync(from.Account);
        var to = emulator.GetAccount("to");
        // A pending job continues on the clock of the account.
        to.Clock.Freeze(from.Account.Clock.UtcNow);

        await to.ImportAsync(new MemoryStream(export), ImportIds.New, cancellationToken: Cancellation);

        var moved = await ExportTests.ExportAsync(to);
        Assert.NotEqual(FirstIdOf(export), FirstIdOf(moved));
        Assert.Equal(Moved(ExportTests.WithoutHead(export), FirstIdOf(export), FirstIdOf(moved)), ExportTests.WithoutHead(moved));
    }

    [Fact]
    public async Task Reads_of_the_copy_show_the_same_with_its_own_ids()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var from = new TestAccount(emulator.GetAccount("from"));
        using var to = new TestAccount(emulator.GetAccount("to"));
        await from.Account.SeedAsync(SeedOptions.Of(SeedScenario.SmallCompany), cancellationToken: Cancellation);
        var export = await from.GetAsync("/_emulator/export");

        var imported = await ExportTests.ImportAsync(to, export.Body, "?ids=new");

        Assert.Equal(HttpStatusCode.OK, imported.Status);
        var (first, moved) = (FirstIdOf(Encoding.UTF8.GetBytes(export.Body)), FirstIdOf(await ExportTests.ExportAsync(to.Account)));
        string[] paths =
            ["/api/v2/users?page=2", "/api/v2/tickets?include=users", "/api/v2/tickets/7/audits", "/api/v2/ticket_fields"];
        foreach (var path in paths)
        {
            var shown = Moved((await from.GetAsync(path)).Body, first, moved);
            Assert.Equal(shown.Replace("/from/", "/to/", StringComparison.Ordinal), (await to.GetAsync(path)).Body);
        }
    }

    [Fact]
    public async Task The_next_records_have_ids_after_those_of_the_file()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var from = new TestAccount(emulator.GetAccount("from"));
        using var to = new TestAccount(emulator.GetAccount("to"));
        await from.CreateUserAsync("\"name\":\"Roger\"");
        var export = await from.GetAsync("/_emulator/export");
        await ExportTests.ImportAsync(to, export.Body, "?ids=new");

        var next = await to.CreateUserAsync("\"name\":\"Next\"");

        Assert.Equal(2, (await to.GetAsync("/api/v2/users?role=end-user")).Ids("users").Count(id => id <= next));
    }

    [Theory]
    [InlineData("?ids=new", "\uFEFF")]
    [InlineData("", "")]
    public async Task An_account_with_records_of_its_own_refuses_an_export_and_keeps_them(string query, string mark)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var export = (await account.GetAsync("/_emulator/export")).Body;
        var roger = await account.CreateUserAsync("\"name\":\"Roger\"");

        var refused = await ExportTests.ImportAsync(account, mark + export, query);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Reset it or name another account", refused.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"/api/v2/users/{roger}.json")).Status);
        await account.PostAsync("/_emulator/reset", "");
        Assert.Equal(HttpStatusCode.OK, (await ExportTests.ImportAsync(account, mark + export, query)).Status);
    }

    [Fact]
    public async Task A_refused_line_names_the_ids_of_the_file_and_imports_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var export = (await account.GetAsync("/_emulator/export")).Body;
        var lines = export.TrimEnd('\n').Split('\n');

        var refused = await ExportTests.ImportAsync(account, $"{export}{lines[^1]}", "?ids=new");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var id = Regex.Match(lines[^1], "\"id\":([0-9]{13})").Groups[1].Value;
        Assert.Equal(
            $"Line {lines.Length + 1}: its id {id} is on line {lines.Length} too. Nothing was imported.",
            refused.Json.GetProperty("error").Text("message"));
    }

    private static long FirstIdOf(byte[] export) =>
        long.Parse(Regex.Match(Encoding.UTF8.GetString(export), "\"first_id\":([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>The text with every id of one account as that of the other one.</summary>
    private static string Moved(string text, long from, long to) => Regex.Replace(text, "(?<![0-9])[0-9]{13}(?![0-9])", match =>
        long.Parse(match.Value, CultureInfo.InvariantCulture) is var id && id > from && id < from + 100_000
            ? (id - from + to).ToString(CultureInfo.InvariantCulture)
            : match.Value);
}
