using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Exports;

public sealed class ExportTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exports_of_one_seed_number_are_the_same_byte_for_byte()
    {
        var first = await SeededExportAsync(SeedOptions.Of(SeedScenario.SmallCompany) with { Seed = 42 });

        var second = await SeededExportAsync(SeedOptions.Of(SeedScenario.SmallCompany) with { Seed = 42 });
        var other = await SeededExportAsync(SeedOptions.Of(SeedScenario.SmallCompany) with { Seed = 43 });

        Assert.True(first.Length > 50_000, $"{first.Length} bytes");
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Theory]
    [InlineData("same")]
    [InlineData("another")]
    public async Task An_import_with_kept_ids_gives_the_same_export_and_the_same_responses(string name)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var before = new TestAccount(emulator.GetAccount("same"));
        before.Account.Clock.Freeze(Noon);
        await before.Account.SeedAsync(SeedOptions.Of(SeedScenario.SmallCompany), cancellationToken: Cancellation);
        var export = await ExportAsync(before.Account);
        var users = await before.GetAsync("/api/v2/users.json?per_page=100");
        await using var other = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var after = new TestAccount(other.GetAccount(name));
        after.Account.Clock.Freeze(Noon);
        await after.CreateUserAsync("\"name\":\"Gone\"");

        var imported = await after.Account.ImportAsync(new MemoryStream(export), ImportIds.Keep, cancellationToken: Cancellation);

        Assert.Equal(50 + 5 + 1, imported.Records["users"]);
        Assert.Equal(WithoutHead(export), WithoutHead(await ExportAsync(after.Account)));
        Assert.Equal(users.Ids("users"), (await after.GetAsync("/api/v2/users.json?per_page=100")).Ids("users"));
        var next = await after.CreateUserAsync("\"name\":\"Next\"");
        Assert.Equal(await before.CreateUserAsync("\"name\":\"Next\""), next);
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.LiteDb)]
    public async Task An_import_survives_a_restart_in_the_place_of_what_was_there(Store store)
    {
        using var folder = new TemporaryFolder();
        var export = await SeededExportAsync(SeedOptions.Of(SeedScenario.SmallCompany));
        var options = new EmulatorOptions { DataFile = folder.DataFile, Store = store };
        await using (var emulator = await Emulator.StartAsync(options, Cancellation))
        {
            using var account = new TestAccount(emulator.GetAccount("elsewhere"));
            await account.CreateUserAsync("\"name\":\"Gone\"");
            await account.Account.ImportAsync(new MemoryStream(export), ImportIds.Keep, cancellationToken: Cancellation);
        }

        await using var again = await Emulator.StartAsync(new EmulatorOptions { DataFile = folder.DataFile }, Cancellation);

        Assert.Equal(WithoutHead(export), WithoutHead(await ExportAsync(again.GetAccount("elsewhere"))));
    }

    [Fact]
    public async Task Passwords_tokens_and_clients_are_in_an_export_only_when_asked_for()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        await account.PostAsync($"/api/v2/users/{user}/password.json", "{\"password\":\"correct horse battery\"}");
        await account.PostAsync("/api/v2/oauth/clients", "{\"client\":{\"name\":\"App\",\"identifier\":\"app\"}}");

        var without = (await account.GetAsync("/_emulator/export")).Body;
        var with = (await account.GetAsync("/_emulator/export?secrets=true")).Body;

        Assert.DoesNotContain("hash\"", without, StringComparison.Ordinal);
        Assert.Contains("{\"user_passwords\":", with, StringComparison.Ordinal);
        Assert.Contains("\"secret_hash\":", with, StringComparison.Ordinal);
        Assert.DoesNotContain("correct horse", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_goes_by_http_into_another_one()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var from = new TestAccount(emulator.GetAccount("from"));
        using var to = new TestAccount(emulator.GetAccount("to"));
        var roger = await from.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var export = await from.GetAsync("/_emulator/export");

        var imported = await ImportAsync(to, export.Body, "?ids=keep");

        Assert.Equal("application/x-ndjson", export.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, imported.Status);
        Assert.Equal("Roger", (await to.GetAsync($"/api/v2/users/{roger}.json")).User.Text("name"));
    }

    [Fact]
    public async Task A_file_larger_than_a_request_may_be_is_imported()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var details = new string('x', 60);
        var lines = string.Join('\n', Enumerable.Range(1, 20_000).Select(i =>
            $$$"""{"user":{"id":{{{i}}},"name":"User {{{i}}}","email":"user-{{{i}}}@example.com","details":"{{{details}}}"}}"""));
        Assert.True(lines.Length > 2 << 20);

        var imported = await ImportAsync(account, lines, "?ids=new");

        Assert.Equal(20_000, imported.Json.Number("lines"));
        Assert.Equal(20_001, (await account.GetAsync("/api/v2/users/count.json")).Json.GetProperty("count").Number("value"));
    }

    [Fact]
    public async Task A_refused_line_of_new_ids_says_what_is_in()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await ImportAsync(
            account, "{\"user\":{\"name\":\"Roger\"}}\n\n{\"user\":{\"name\":\"Bea\",\"email\":\"bad\"}}", "");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var message = refused.Json.GetProperty("error").Text("message");
        Assert.StartsWith("Line 3: ", message, StringComparison.Ordinal);
        Assert.EndsWith("The line before it is in.", message, StringComparison.Ordinal);
        Assert.Equal(2, (await account.GetAsync("/api/v2/users/count.json")).Json.GetProperty("count").Number("value"));
    }

    internal static async Task<TestResponse> ImportAsync(TestAccount account, string lines, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/_emulator/import{query}");
        request.Content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        return await account.SendAsync(request);
    }

    private static async Task<byte[]> SeededExportAsync(SeedOptions options)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        emulator.DefaultAccount.Clock.Freeze(Noon);
        await emulator.DefaultAccount.SeedAsync(options, cancellationToken: Cancellation);
        return await ExportAsync(emulator.DefaultAccount);
    }

    internal static async Task<byte[]> ExportAsync(EmulatorAccount account)
    {
        using var file = new MemoryStream();
        await account.ExportAsync(file, cancellationToken: Cancellation);
        return file.ToArray();
    }

    internal static string WithoutHead(byte[] export) => Encoding.UTF8.GetString(export).Split('\n', 2)[1];
}
