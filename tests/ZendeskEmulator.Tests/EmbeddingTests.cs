using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests;

public sealed class EmbeddingTests
{
    [Fact]
    public async Task Without_options_it_runs_in_memory_without_a_port_and_without_a_file()
    {
        var before = Directory.GetFileSystemEntries(Directory.GetCurrentDirectory());

        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.DefaultAccount.CreateClient();

        Assert.Empty(emulator.Urls);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v2/users", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(before, Directory.GetFileSystemEntries(Directory.GetCurrentDirectory()));
    }

    [Fact]
    public async Task On_port_0_the_emulator_shows_the_port_that_it_took()
    {
        await using var emulator = await StartOnKestrelAsync();

        Assert.Equal(emulator.BaseUrl, new Uri(Assert.Single(emulator.Urls)));
        Assert.NotEqual(0, emulator.BaseUrl.Port);
    }

    [Fact]
    public async Task A_plain_HttpClient_reaches_an_account_at_its_BaseUrl()
    {
        await using var emulator = await StartOnKestrelAsync();
        var account = emulator.CreateAccount();
        using var client = new HttpClient { BaseAddress = account.BaseUrl };
        client.DefaultRequestHeaders.Authorization = account.Credentials.ToHeader();
        using var body = new StringContent("{\"user\":{\"name\":\"Roger\"}}", Encoding.UTF8, "application/json");

        using var created = await client.PostAsync("api/v2/users", body, TestContext.Current.CancellationToken);
        using var shown = await client.GetAsync(created.Headers.Location, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.StartsWith(
            $"{emulator.BaseUrl}_accounts/{account.Name}/api/v2/users/",
            created.Headers.Location?.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    [Fact]
    public async Task Several_emulators_in_one_process_share_nothing()
    {
        await using var first = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var second = await StartOnKestrelAsync();
        await using var third = await StartOnKestrelAsync();
        using var one = new TestAccount(first.DefaultAccount);
        using var two = new TestAccount(second.DefaultAccount);
        using var three = new TestAccount(third.DefaultAccount);

        var created = await one.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        Assert.Equal(HttpStatusCode.NotFound, (await two.GetAsync($"/api/v2/users/{created.UserId}")).Status);
        Assert.Equal(HttpStatusCode.Created, (await two.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"")).Status);
        Assert.Equal(1, (await three.GetAsync("/api/v2/users")).Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task CreateAccount_makes_another_one_each_time_and_never_one_in_use()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var taken = emulator.GetAccount("account-2");

        string[] names = [.. Enumerable.Range(0, 5).Select(_ => emulator.CreateAccount().Name)];

        Assert.Equal(5, names.Distinct().Count());
        Assert.DoesNotContain(taken.Name, names);
    }

    [Fact]
    public async Task The_same_name_is_the_same_account_in_any_case()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var upper = new TestAccount(emulator.GetAccount("Acme"));
        using var lower = new TestAccount(emulator.GetAccount("acme"));

        var created = await upper.CreateOrUpdateAsync("\"name\":\"Roger\"");

        Assert.Equal("acme", upper.Account.Name);
        Assert.Equal(HttpStatusCode.OK, (await lower.GetAsync($"/api/v2/users/{created.UserId}")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a_b")]
    [InlineData("-a")]
    [InlineData("a.b")]
    [InlineData("ä")]
    public async Task A_name_that_is_not_a_DNS_label_is_refused(string name)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Throws<ArgumentException>(() => emulator.GetAccount(name));
    }

    [Fact]
    public async Task Requests_that_name_no_account_reach_the_default_account()
    {
        await using var emulator = await StartOnKestrelAsync();
        using var account = new TestAccount(emulator.DefaultAccount);
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        using var plain = new HttpClient { BaseAddress = emulator.BaseUrl };
        plain.DefaultRequestHeaders.Add("Authorization", "Bearer anything");

        using var shown = await plain.GetAsync($"/api/v2/users/{created.UserId}", TestContext.Current.CancellationToken);

        Assert.Equal("default", emulator.DefaultAccount.Name);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    [Fact]
    public async Task After_ResetAsync_the_account_is_empty_and_its_ids_start_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var before = await account.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"roger@example.com\",\"external_id\":\"r\"");
        account.Account.Clock.Freeze(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

        await account.Account.ResetAsync();

        Assert.False(account.Account.Clock.IsFrozen);
        Assert.Equal(1, (await account.GetAsync("/api/v2/users")).Json.GetProperty("count").GetInt32());
        var after = await account.CreateOrUpdateAsync("\"name\":\"After\",\"email\":\"roger@example.com\",\"external_id\":\"r\"");
        Assert.Equal(HttpStatusCode.Created, after.Status);
        Assert.Equal(before.UserId, after.UserId);
    }

    [Fact]
    public async Task An_ETag_from_before_a_reset_never_matches_a_later_record()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var before = await account.CreateOrUpdateAsync("\"name\":\"Before\"");
        var tag = (await account.GetAsync($"/api/v2/users/{before.UserId}")).Headers.ETag;

        await account.Account.ResetAsync();
        await account.CreateOrUpdateAsync("\"name\":\"After\"");

        Assert.NotEqual(tag, (await account.GetAsync($"/api/v2/users/{before.UserId}")).Headers.ETag);
    }

    [Fact]
    public async Task A_frozen_clock_shows_in_created_at_and_in_the_Date_header()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2031, 2, 3, 4, 5, 6, 789, TimeSpan.Zero));

        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        Assert.Equal("2031-02-03T04:05:06Z", created.User.GetProperty("created_at").GetString());
        Assert.Equal("2031-02-03T04:05:06Z", created.User.GetProperty("updated_at").GetString());
        Assert.Equal("Mon, 03 Feb 2031 04:05:06 GMT", created.Headers.GetValues("Date").Single());
    }

    [Fact]
    public async Task An_advanced_clock_shows_in_updated_at_and_in_the_Date_header()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero));
        await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"r\"");

        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var updated = await account.CreateOrUpdateAsync("\"name\":\"Wilco\",\"external_id\":\"r\"");

        Assert.Equal("2031-02-03T04:05:06Z", updated.User.GetProperty("created_at").GetString());
        Assert.Equal("2031-02-03T05:05:06Z", updated.User.GetProperty("updated_at").GetString());
        Assert.Equal("Mon, 03 Feb 2031 05:05:06 GMT", updated.Headers.GetValues("Date").Single());
    }

    [Fact]
    public async Task A_clock_that_was_set_runs_on_from_that_time()
    {
        using var account = await TestEmulator.NewAccountAsync();

        account.Account.Clock.Set(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        Assert.False(account.Account.Clock.IsFrozen);
        Assert.StartsWith("2020-01-01T00:0", created.User.GetProperty("created_at").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_of_one_account_does_not_move_another()
    {
        using var moved = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();
        other.Account.Clock.Freeze(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

        moved.Account.Clock.Freeze(new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal("Wed, 01 Jan 2031 00:00:00 GMT", (await other.GetAsync("/api/v2/users")).Headers.GetValues("Date").Single());
    }

    [Fact]
    public async Task On_Kestrel_the_Date_header_is_the_accounts_time_and_stands_there_once()
    {
        await using var emulator = await StartOnKestrelAsync();
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Clock.Freeze(new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero));

        var response = await account.GetAsync("/api/v2/users");

        Assert.Equal("Mon, 03 Feb 2031 04:05:06 GMT", Assert.Single(response.Headers.GetValues("Date")));
    }

    [Fact]
    public async Task A_clock_never_advances_backwards()
    {
        using var account = await TestEmulator.NewAccountAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task Beyond_MaxAccounts_a_new_account_is_refused_naming_the_setting()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            MaxAccounts = 1,
        }, TestContext.Current.CancellationToken);
        emulator.CreateAccount();

        var refusal = Assert.Throws<InvalidOperationException>(() => emulator.CreateAccount());

        Assert.Contains("MaxAccounts", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_reported_in_one_line()
    {
        await using var first = await StartOnKestrelAsync();

        var refusal = await Assert.ThrowsAsync<EmulatorStartException>(() =>
            Emulator.StartAsync(new EmulatorOptions { Urls = first.BaseUrl.ToString() }, TestContext.Current.CancellationToken));

        Assert.Contains("in use", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static Task<Emulator> StartOnKestrelAsync() =>
        Emulator.StartAsync(new EmulatorOptions { Urls = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
}
