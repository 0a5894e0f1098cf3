using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Seeds;

public sealed class GeneratedSeedTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_small_company_has_what_its_numbers_say()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var seeded = await account.Account.SeedAsync(SeedOptions.Of(SeedScenario.SmallCompany), cancellationToken: Cancellation);

        Assert.Equal(50 + 5, seeded.Records["user"]);
        // The owner is there already, and so is the default group.
        Assert.Equal(50 + 5 + 1, await CountAsync(account, "users"));
        Assert.Equal(3 + 1, await CountAsync(account, "groups"));
        Assert.Equal(8, await CountAsync(account, "organizations"));
        Assert.Equal(120, await CountAsync(account, "tickets"));
        Assert.Equal(5 + 1, account.Account.SeatsTaken);
        var comments = await account.GetAsync("/api/v2/tickets/2/comments.json");
        Assert.InRange(comments.Json.GetProperty("count").GetInt32(), 1, 4);
    }

    [Fact]
    public async Task The_same_number_and_time_give_the_same_responses_and_another_number_gives_others()
    {
        var first = await ResponsesAsync(42);

        var second = await ResponsesAsync(42);
        var other = await ResponsesAsync(43);

        Assert.Equal(first, second);
        Assert.NotEqual(first[0], other[0]);
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        using var account = await FrozenAccountAsync();
        var options = SeedOptions.Of(SeedScenario.SmallCompany) with { Tickets = 0, DuplicateEmailCaseRatio = 0 };
        await account.Account.SeedAsync(options, cancellationToken: Cancellation);
        var before = await account.GetAsync("/api/v2/users.json?per_page=100");

        await account.Account.SeedAsync(options, cancellationToken: Cancellation);

        Assert.Equal(before.Body, (await account.GetAsync("/api/v2/users.json?per_page=100")).Body);
    }

    [Fact]
    public async Task A_messy_import_has_users_without_external_ids_and_creates_no_user_twice()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var seeded = await account.Account.SeedAsync(SeedOptions.Of(SeedScenario.MessyImport), cancellationToken: Cancellation);

        Assert.Equal(500 + 3 + 1, await CountAsync(account, "users"));
        Assert.InRange(seeded.Records["user"], 500 + 3 + 30, 500 + 3 + 150);
        var page = (await account.GetAsync("/api/v2/users.json?per_page=100&page=3")).Json.GetProperty("users").EnumerateArray().ToList();
        Assert.InRange(page.Count(user => user.Text("external_id") is null), 30, 90);
        Assert.Contains(page, user => user.Text("phone") is "555 0100" or "(555) 0101" or "+1 555 0102" or "+15550102");
    }

    [Fact]
    public async Task Users_of_one_second_are_more_than_a_page_of_an_incremental_export()
    {
        using var account = await FrozenAccountAsync();
        await account.Account.SeedAsync(SeedOptions.Of(SeedScenario.SameSecondExport), cancellationToken: Cancellation);

        // The last minute is not in an export yet.
        account.Account.Clock.Set(Noon.AddMinutes(5));

        var page = (await account.GetAsync($"/api/v2/incremental/users.json?start_time={Noon.ToUnixTimeSeconds()}")).Json;

        Assert.InRange(page.GetProperty("users").GetArrayLength(), 2_500, 2_501);
        Assert.Equal(Noon.ToUnixTimeSeconds() + 1, page.Number("end_time"));
    }

    [Fact]
    public async Task Records_end_at_the_accounts_time_a_second_after_the_other()
    {
        using var account = await FrozenAccountAsync();
        await account.Account.SeedAsync(new SeedOptions { Users = 10 }, cancellationToken: Cancellation);

        var users = (await account.GetAsync("/api/v2/users.json")).Json.GetProperty("users").EnumerateArray();

        var times = users.Skip(1).Select(user => DateTimeOffset.Parse(user.Text("created_at")!, null));
        Assert.Equal(Enumerable.Range(-9, 10).Select(i => Noon.AddSeconds(i)), times);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ja")]
    [InlineData("pt_BR")]
    public async Task Names_are_of_the_language_asked_for(string locale)
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var english = await TestEmulator.NewAccountAsync();
        var options = new SeedOptions { Users = 20, Organizations = 3 };

        await account.Account.SeedAsync(options with { Locale = locale }, cancellationToken: Cancellation);
        await english.Account.SeedAsync(options, cancellationToken: Cancellation);

        Assert.NotEqual(
            (await english.GetAsync("/api/v2/users.json")).Names("users"), (await account.GetAsync("/api/v2/users.json")).Names("users"));
    }

    [Fact]
    public async Task A_seed_that_cannot_be_is_refused_and_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();

        await Refused(new SeedOptions { Users = -1 }, "users must be a whole number from 0");
        await Refused(new SeedOptions { Users = 1, SameSecondRatio = 1.5 }, "same_second_ratio must be a number from 0 to 1");
        await Refused(new SeedOptions { Users = 1, ExternalIdRatio = double.NaN }, "external_id_ratio must be");
        await Refused(new SeedOptions { Tickets = 1 }, "tickets need users");
        await Refused(new SeedOptions { Users = 1, Locale = "dee" }, "the nearest known one is 'de'");
        Assert.Equal(1, await CountAsync(account, "users"));

        async Task Refused(SeedOptions options, string reason)
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(
                () => account.Account.SeedAsync(options, cancellationToken: Cancellation));
            Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_agent_without_a_seat_ends_a_seed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Seats = 3;

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => account.Account.SeedAsync(new SeedOptions { Agents = 5 }, cancellationToken: Cancellation));

        Assert.StartsWith("Record 4 of the seed is refused: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("MaxAgentExceeded", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<TestAccount> FrozenAccountAsync()
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        return account;
    }

    private static async Task<string[]> ResponsesAsync(int seed)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var account = new TestAccount(emulator.DefaultAccount);
        account.Account.Clock.Freeze(Noon);
        await account.Account.SeedAsync(SeedOptions.Of(SeedScenario.SmallCompany) with { Seed = seed }, cancellationToken: Cancellation);
        var responses = new List<string>();
        string[] paths =
            ["users", "organizations", "groups", "tickets", "ticket_audits", "organization_memberships", "group_memberships"];
        foreach (var path in paths)
        {
            var response = await account.GetAsync($"/api/v2/{path}.json?per_page=100");
            Assert.Equal(HttpStatusCode.OK, response.Status);
            responses.Add(response.Body);
        }
        return [.. responses];
    }

    private static async Task<int> CountAsync(TestAccount account, string of) =>
        (await account.GetAsync($"/api/v2/{of}/count.json")).Json.GetProperty("count").GetProperty("value").GetInt32();
}
