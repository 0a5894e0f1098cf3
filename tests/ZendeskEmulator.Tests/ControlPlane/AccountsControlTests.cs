using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class AccountsControlTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_account_says_where_it_is_and_how_to_sign_in()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var any = new TestAccount(emulator.DefaultAccount);

        var created = await any.PostAsync("/_emulator/accounts", """{"name":"Acme","plan":"SuiteTeam"}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        var account = created.Json.GetProperty("account");
        Assert.Equal("acme", account.Text("name"));
        Assert.Equal("SuiteTeam", account.Text("plan"));
        Assert.Equal("http://localhost/_accounts/acme/", account.Text("base_url"));
        Assert.Equal("owner@acme.example", account.Text("email"));
        Assert.Equal("acct_acme", account.Text("token"));
        using var acme = new TestAccount(emulator.GetAccount("acme"));
        var users = await acme.GetAsync("/api/v2/users");
        Assert.Equal("200", Assert.Single(users.Headers.GetValues("X-Rate-Limit")));
    }

    [Fact]
    public async Task An_account_without_a_name_gets_one_and_a_name_in_use_is_refused()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var any = new TestAccount(emulator.DefaultAccount);

        var unnamed = await any.PostAsync("/_emulator/accounts", "{}");
        var name = unnamed.Json.GetProperty("account").Text("name")!;
        var again = await any.PostAsync("/_emulator/accounts", $$"""{"name":"{{name}}"}""");

        Assert.Equal(HttpStatusCode.Created, unnamed.Status);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal($"There is an account '{name}' already.", MessageOf(again));
        Assert.Throws<InvalidOperationException>(() => emulator.CreateAccount(new AccountOptions { Name = name }));
    }

    [Fact]
    public async Task An_account_may_begin_with_seats_and_a_seed()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var any = new TestAccount(emulator.DefaultAccount);

        var scenario = await any.PostAsync("/_emulator/accounts", """{"name":"acme","seats":9,"seed":"small-company"}""");
        var numbers = await any.PostAsync("/_emulator/accounts", """{"name":"emca","seed":{"seed":7,"users":3}}""");
        var listed = await any.GetAsync("/_emulator/accounts");

        var account = scenario.Json.GetProperty("account");
        Assert.Equal(9, account.Number("seats"));
        Assert.Equal(6, account.Number("seats_taken"));
        Assert.Equal(1, numbers.Json.GetProperty("account").Number("seats_taken"));
        var acme = listed.Json.GetProperty("accounts").EnumerateArray().First();
        Assert.Equal((9, 6), (acme.Number("seats"), acme.Number("seats_taken")));
    }

    [Fact]
    public async Task An_account_whose_seed_is_refused_is_not_there()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var any = new TestAccount(emulator.DefaultAccount);

        var refused = await any.PostAsync("/_emulator/accounts", """{"name":"acme","seats":2,"seed":"small-company"}""");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("MaxAgentExceeded", MessageOf(refused), StringComparison.Ordinal);
        Assert.Null(emulator.FindAccount("acme"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => emulator.CreateAccountAsync(
            new AccountOptions { Name = "acme", Seats = 2 }, SeedOptions.Of(SeedScenario.SmallCompany), Cancellation));
        Assert.Null(emulator.FindAccount("acme"));
    }

    [Fact]
    public async Task Every_account_has_the_seats_of_the_settings_until_they_are_changed()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Accounts = { Seats = 4 } }, Cancellation);
        var account = emulator.CreateAccount();
        var other = emulator.CreateAccount(new AccountOptions { Seats = 5 });

        account.Seats = 1;
        await account.ResetAsync();

        Assert.Equal(4, account.Seats);
        Assert.Equal(5, other.Seats);
    }

    [Theory]
    [InlineData("""{"seats":0}""", "seats must be")]
    [InlineData("""{"seed":"big"}""", "seed must be one of empty, small-company")]
    [InlineData("""{"seed":7}""", "seed must be an object")]
    [InlineData("""{"seed":{"usres":7}}""", "the nearest known name is 'seed.users'")]
    [InlineData("""{"seed":{"tickets":7}}""", "tickets need users")]
    [InlineData("""{"name":"a b"}""", "'a b' is not an account name")]
    [InlineData("""{"plan":"Huge"}""", "plan must be")]
    [InlineData("""{"ttl":"soon"}""", "ttl must be a duration")]
    [InlineData("""{"ttl":"0s"}""", "ttl takes a time from 1ms to")]
    [InlineData("""{"nme":"acme"}""", "the nearest known name is 'name'")]
    public async Task Impossible_values_are_reported(string body, string told)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var any = new TestAccount(emulator.DefaultAccount);

        var refused = await any.PostAsync("/_emulator/accounts", body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(told, MessageOf(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_are_listed_by_name_in_pages()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var any = new TestAccount(emulator.GetAccount("c"));
        emulator.GetAccount("b");
        emulator.GetAccount("a");

        var first = await any.GetAsync("/_emulator/accounts?page[size]=2");
        var second = await any.GetAsync("/_emulator/accounts?page[size]=2&page[after]=b");

        Assert.Equal(["a", "b"], first.Names("accounts"));
        Assert.True(first.Json.GetProperty("meta").Flag("has_more"));
        Assert.Equal("b", first.Json.GetProperty("meta").Text("after_cursor"));
        Assert.Equal(["c"], second.Names("accounts"));
        Assert.False(second.Json.GetProperty("meta").Flag("has_more"));
    }

    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task A_deleted_account_is_gone_after_a_restart_too_and_its_name_is_free(Store store)
    {
        using var folder = new TemporaryFolder();
        var options = new EmulatorOptions { DataFile = folder.DataFile, Store = store };
        long before;
        await using (var emulator = await Emulator.StartAsync(options, Cancellation))
        {
            using var acme = new TestAccount(emulator.GetAccount("acme"));
            before = await acme.CreateUserAsync("\"name\":\"Roger\"");
            using var other = new TestAccount(emulator.GetAccount("other"));
            await other.CreateUserAsync("\"name\":\"Wilco\"");

            var deleted = await other.DeleteAsync("/_emulator/accounts/acme");
            var missing = await other.DeleteAsync("/_emulator/accounts/acme");

            Assert.Equal(HttpStatusCode.OK, deleted.Status);
            Assert.Equal(HttpStatusCode.NotFound, missing.Status);
            Assert.Null(emulator.FindAccount("acme"));
            Assert.Equal(["other"], (await other.GetAsync("/_emulator/accounts")).Names("accounts"));
        }

        await using var again = await Emulator.StartAsync(options, Cancellation);

        Assert.Null(again.FindAccount("acme"));
        using var anew = new TestAccount(again.GetAccount("acme"));
        Assert.Equal(HttpStatusCode.NotFound, (await anew.GetAsync($"/api/v2/users/{before}")).Status);
        Assert.Equal(before, await anew.CreateUserAsync("\"name\":\"Roger\""));
        Assert.Equal(1, Assert.Single(again.Accounts, account => account.Name == "other").Requests.Counts.Count + 1);
    }

    [Fact]
    public async Task A_write_to_an_account_that_was_deleted_meanwhile_is_kept_nowhere()
    {
        using var folder = new TemporaryFolder();
        var options = new EmulatorOptions { DataFile = folder.DataFile };
        await using (var emulator = await Emulator.StartAsync(options, Cancellation))
        {
            var account = emulator.CreateAccount(new AccountOptions { Name = "acme" });
            account.Clock.Freeze();
            await account.DeleteAsync();
            account.Clock.Freeze();
            account.Limits.Plan = Plan.SuiteTeam;
        }

        await using var again = await Emulator.StartAsync(options, Cancellation);

        Assert.Null(again.FindAccount("acme"));
    }

    [Fact]
    public async Task An_account_with_a_ttl_ends_by_itself_in_real_time()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        var longer = emulator.CreateAccount(new AccountOptions { Name = "longer", TimeToLive = TimeSpan.FromDays(300) });
        var account = emulator.CreateAccount(new AccountOptions { Name = "brief", TimeToLive = TimeSpan.FromMilliseconds(50) });
        account.Clock.Freeze();
        Assert.NotNull(longer.EndsAt);

        while (emulator.FindAccount("brief") is not null)
        {
            await Task.Yield();
        }

        Assert.Null(account.EndsAt);
        Assert.NotNull(emulator.FindAccount("longer"));
    }

    [Fact]
    public async Task Ten_thousand_accounts_are_created_and_deleted_again()
    {
        const int Count = 10_000;
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { MaxAccounts = Count }, Cancellation);

        EmulatorAccount[] accounts = [.. Enumerable.Range(0, Count).Select(_ => emulator.CreateAccount())];

        Assert.Throws<InvalidOperationException>(() => emulator.CreateAccount());
        Assert.Equal(Count, emulator.Accounts.Count);
        foreach (var account in accounts)
        {
            await account.DeleteAsync();
        }
        Assert.Empty(emulator.Accounts);
        Assert.NotNull(emulator.CreateAccount());
    }

    private static string MessageOf(TestResponse response) => response.Json.GetProperty("error").Text("message")!;
}
