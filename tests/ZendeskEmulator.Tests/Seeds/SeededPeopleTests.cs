using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Seeds;

/// <summary>What seeds know of people beside users, organizations and groups.</summary>
public sealed class SeededPeopleTests
{
    private const string Lines = """
        {"brand":{"id":1,"name":"Second","subdomain":"second"}}
        {"organization":{"id":1,"name":"Sarien"}}
        {"user":{"id":1,"name":"Roger","email":"roger@example.com","organization_id":1,"password":"first-one"}}
        {"user":{"id":2,"name":"Bea","email":"bea@example.com","role":"agent"}}
        {"organization_subscription":{"user_id":1,"organization_id":1}}
        {"brand_agent":{"user_id":2,"brand_id":1}}
        {"user_password":{"user_id":2,"password":"second-one"}}
        {"oauth_client":{"name":"Sync","identifier":"sync","secret":"not-so-secret","user_id":2}}
        """;

    [Fact]
    public async Task Subscriptions_and_passwords_are_put_in()
    {
        await using var emulator = await SeededAsync(Lines);
        using var account = new TestAccount(emulator.DefaultAccount);
        var roger = await FindAsync(account, "roger@example.com");

        var subscriptions = await account.GetAsync($"/api/v2/users/{roger}/organization_subscriptions");
        var changed = await account.SendAsync(
            HttpMethod.Put,
            $"/api/v2/users/{roger}/password",
            """{"previous_password":"wrong","password":"third-one"}""",
            TestCredentials.Password("roger@example.com", "any"));

        Assert.Single(subscriptions.Ids("organization_subscriptions"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.Status);
    }

    [Fact]
    public async Task An_agent_joins_a_brand_that_its_line_left_out()
    {
        await using var emulator = await SeededAsync(
            """
            {"brand":{"id":1,"name":"Second","subdomain":"second"}}
            {"user":{"id":2,"name":"Bea","email":"bea@example.com","role":"agent","agent_brand_ids":[]}}
            {"brand_agent":{"user_id":2,"brand_id":1}}
            """);
        using var account = new TestAccount(emulator.DefaultAccount);
        var bea = await FindAsync(account, "bea@example.com");

        var brands = await account.GetAsync($"/api/v2/users/{bea}/brand_agents");

        Assert.Single(brands.Json.GetProperty("brand_agents").EnumerateArray());
    }

    [Fact]
    public async Task A_client_gets_a_token_with_the_secret_of_its_line()
    {
        await using var emulator = await SeededAsync(Lines);
        using var account = new TestAccount(emulator.DefaultAccount);

        var token = await account.PostAsync(
            "/oauth/tokens", """{"grant_type":"client_credentials","client_id":"sync","client_secret":"not-so-secret","scope":"read"}""");

        Assert.Equal(HttpStatusCode.OK, token.Status);
    }

    [Fact]
    public async Task A_second_seeding_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var once = await DumpAsync(folder);

        var twice = await DumpAsync(folder);

        Assert.Equal(once, twice);
    }

    [Theory]
    [InlineData("""{"user_password":{"user_id":7,"password":"first-one"}}""", "RecordNotFound")]
    [InlineData("""{"brand_agent":{"user_id":7,"brand_id":7}}""", "brand_id")]
    [InlineData("""{"oauth_client":{"name":"Sync","identifier":"sync","secret":"short"}}""", "Secret: is invalid")]
    public async Task A_wrong_line_is_refused(string line, string reason)
    {
        var refused = await Assert.ThrowsAsync<EmulatorStartException>(() => SeededAsync(line));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static Task<Emulator> SeededAsync(string lines, string? file = null) => Emulator.StartAsync(
        new EmulatorOptions { DataFile = file, Seed = new MemoryStream(Encoding.UTF8.GetBytes(lines)) },
        TestContext.Current.CancellationToken);

    private static async Task<long> FindAsync(TestAccount account, string email) =>
        (await account.GetAsync($"/api/v2/users/search?query={email}")).Ids("users").Single();

    private static async Task<string> DumpAsync(TemporaryFolder folder)
    {
        await using var emulator = await SeededAsync(Lines, folder.DataFile);
        using var output = new MemoryStream();
        await emulator.DefaultAccount.ExportAsync(output, withSecrets: true, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
