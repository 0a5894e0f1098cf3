using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Seeds;

public sealed class StartSeedTests
{
    [Fact]
    public async Task Users_and_organizations_are_there_before_the_first_request()
    {
        await using var emulator = await SeededAsync(
            """
            {"organization":{"name":"Space Corps","domain_names":["corps.example"]}}

            {"user":{"name":"Roger Wilco","email":"roger@corps.example","external_id":"crew-7"}}
            """);
        using var account = new TestAccount(emulator.DefaultAccount);

        var found = await account.GetAsync("/api/v2/users/search.json?external_id=crew-7&include=organizations");

        Assert.Equal("roger@corps.example", found.Json.GetProperty("users")[0].GetProperty("email").GetString());
        Assert.Equal("Space Corps", found.Json.GetProperty("organizations")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_second_seeding_changes_nothing()
    {
        const string Lines = """
            {"user_field":{"key":"plan","title":"Plan","type":"dropdown","custom_field_options":[{"name":"Gold","value":"gold"}]}}
            {"organization_field":{"key":"region","title":"Region"}}
            {"organization":{"name":"Space Corps","external_id":"corps","organization_fields":{"region":"eu"}}}
            {"organization":{"name":"Galactic Mail"}}
            {"user":{"name":"Roger","email":"r@example.com","phone":"+15551234","tags":["b","a"],"organization":{"name":"galactic mail"}}}
            {"user":{"name":"Ann","external_id":"a-1","identities":[{"type":"twitter","value":"ann"}],"user_fields":{"plan":"gold"}}}
            """;
        using var folder = new TemporaryFolder();
        var once = await DumpAsync(folder, Lines);

        var twice = await DumpAsync(folder, Lines);

        Assert.Equal(once, twice);
    }

    [Fact]
    public async Task Fields_and_values_are_put_in_too()
    {
        await using var emulator = await SeededAsync(
            """
            {"user_field":{"key":"plan","title":"Plan"}}
            {"organization_field":{"key":"region","title":"Region"}}
            {"user":{"name":"Roger","external_id":"crew-7","user_fields":{"plan":"gold"},"organization":{"name":"Corps"}}}
            {"organization":{"name":"Corps","organization_fields":{"region":"eu"}}}
            """);
        using var account = new TestAccount(emulator.DefaultAccount);

        var found = await account.GetAsync("/api/v2/users/search.json?query=plan:gold&include=organizations");

        Assert.Equal("crew-7", found.Json.GetProperty("users")[0].Text("external_id"));
        Assert.Equal("eu", found.Json.GetProperty("organizations")[0].GetProperty("organization_fields").Text("region"));
    }

    [Fact]
    public async Task A_line_may_name_its_account()
    {
        await using var emulator = await SeededAsync("""{"account":"acme","user":{"name":"Ann","email":"ann@example.com"}}""");
        using var acme = new TestAccount(emulator.GetAccount("acme"));
        using var standard = new TestAccount(emulator.DefaultAccount);

        var there = await acme.GetAsync("/api/v2/users/count.json");
        var elsewhere = await standard.GetAsync("/api/v2/users/count.json");

        Assert.Equal(2, there.Json.GetProperty("count").GetProperty("value").GetInt32());
        Assert.Equal(1, elsewhere.Json.GetProperty("count").GetProperty("value").GetInt32());
    }

    [Theory]
    [InlineData("{\"user\":{\"name\":\"Ann\",\"email\":\"badmail\"}}", "Email: badmail is not properly formatted")]
    [InlineData("{\"user\":{\"name\":\"Ann\"", "Server could not parse JSON")]
    [InlineData("{\"user\":{\"name\":1,\"email\":\"a@example.com\"}}", "user.name must be a string")]
    [InlineData("{\"user\":{\"name\":\"Ann\"}}", "needs an email or an external_id")]
    [InlineData(
        "{\"person\":{\"name\":\"Ann\"}}",
        "it must have one of these: user_field, organization_field, organization, organization_membership, identity, user, group")]
    [InlineData("{\"organization\":{\"name\":\"\"}}", "Name: cannot be blank")]
    [InlineData("{\"account\":\"-\",\"user\":{\"name\":\"Ann\",\"email\":\"a@example.com\"}}", "not an account name")]
    [InlineData("[]", "must be a hash")]
    public async Task A_line_that_is_refused_stops_the_start_with_its_number(string line, string reason)
    {
        var refused = await Assert.ThrowsAsync<EmulatorStartException>(
            () => SeededAsync("{\"user\":{\"name\":\"Good\",\"email\":\"good@example.com\"}}\n\n" + line));

        Assert.StartsWith("Line 3 of the seed is refused: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task Progress_is_reported_every_thousand_lines_and_at_the_end()
    {
        var told = new List<int>();
        var lines = string.Join('\n', Enumerable.Range(1, 2_500).Select(i => "{\"user\":{\"name\":\"A\",\"external_id\":\"" + i + "\"}}"));

        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { Seed = new MemoryStream(Encoding.UTF8.GetBytes(lines)), SeedProgress = new Told(told) },
            TestContext.Current.CancellationToken);

        Assert.Equal([1_000, 2_000, 2_500], told);
    }

    private static Task<Emulator> SeededAsync(string lines) =>
        Emulator.StartAsync(new EmulatorOptions
        {
            Seed = new MemoryStream(Encoding.UTF8.GetBytes(lines)),
        }, TestContext.Current.CancellationToken);

    private static async Task<string> DumpAsync(TemporaryFolder folder, string lines)
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { DataFile = folder.DataFile, Seed = new MemoryStream(Encoding.UTF8.GetBytes(lines)) },
            TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        var users = await account.GetAsync("/api/v2/users.json?include=identities,organizations");
        Assert.Equal(HttpStatusCode.OK, users.Status);
        return users.Body;
    }

    private sealed class Told(List<int> numbers) : IProgress<int>
    {
        public void Report(int value) => numbers.Add(value);
    }
}
