using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class MergeUsersTests
{
    private const string Loser = "\"name\":\"Loser\",\"email\":\"loser@example.com\"";
    private const string Winner = "\"name\":\"Winner\",\"email\":\"winner@example.com\"";

    [Fact]
    public async Task Identities_and_tags_go_to_the_winner_and_the_loser_is_deleted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var loser = await account.CreateUserAsync(
            $"{Loser},\"verified\":true,\"phone\":\"+15550100\",\"external_id\":\"l\",\"tags\":[\"b\",\"c\"]");
        var winner = await account.CreateUserAsync($"{Winner},\"external_id\":\"w\",\"tags\":[\"a\",\"b\"],\"notes\":\"mine\"");

        var merged = await MergeAsync(account, loser, winner);

        Assert.Equal(HttpStatusCode.OK, merged.Status);
        Assert.Equal(winner, merged.UserId);
        Assert.Equal(["a", "b", "c"], merged.User.Texts("tags"));
        Assert.Equal(
            ("winner@example.com", "w", "mine"), (merged.User.Text("email"), merged.User.Text("external_id"), merged.User.Text("notes")));
        Assert.Equal(
            ["email winner@example.com primary", "email loser@example.com verified", "phone_number +15550100 primary verified"],
            await account.IdentitiesAsync(winner));
        var gone = (await account.GetAsync($"/api/v2/users/{loser}")).User;
        Assert.Equal((false, null, null), (gone.Flag("active"), gone.Text("email"), gone.Text("external_id")));
        Assert.Empty(await account.IdentitiesAsync(loser));
        Assert.Equal(merged.User.GetRawText(), (await account.GetAsync($"/api/v2/users/{winner}")).User.GetRawText());
    }

    [Fact]
    public async Task Organizations_and_subscriptions_are_added_to_the_winners()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = await account.CreateOrganizationAsync("\"name\":\"First\"");
        var second = await account.CreateOrganizationAsync("\"name\":\"Second\"");
        var loser = await account.CreateUserAsync($"{Loser},\"organization_ids\":[{second},{first}]");
        var winner = await account.CreateUserAsync($"{Winner},\"organization_id\":{first}");
        await SubscribeAsync(account, loser, first);
        await SubscribeAsync(account, loser, second);
        await SubscribeAsync(account, winner, first);

        var merged = await MergeAsync(account, loser, winner);

        Assert.Equal(first, merged.User.Number("organization_id"));
        Assert.Equal([first, second], (await account.GetAsync($"/api/v2/users/{winner}/organizations")).Ids("organizations").Order());
        Assert.Equal(
            [first, second],
            (await account.GetAsync("/api/v2/organization_subscriptions")).Json.GetProperty("organization_subscriptions")
                .EnumerateArray().Select(one => one.Number("organization_id")!.Value).Order());
        Assert.Empty((await account.GetAsync($"/api/v2/users/{loser}/organizations")).Ids("organizations"));
    }

    [Fact]
    public async Task The_losers_address_finds_the_winner_afterwards()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var loser = await account.CreateUserAsync(Loser);
        var winner = await account.CreateUserAsync(Winner);
        await MergeAsync(account, loser, winner);

        var found = await account.CreateOrUpdateAsync("\"email\":\"loser@example.com\"");

        Assert.Equal((HttpStatusCode.OK, winner), (found.Status, found.UserId));
        Assert.Equal(HttpStatusCode.NotFound, (await MergeAsync(account, loser, winner)).Status);
    }

    [Theory]
    [InlineData("{\"id\":{loser}}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"id\":{owner}}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"id\":7}", HttpStatusCode.NotFound)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"x\"}", HttpStatusCode.BadRequest)]
    public async Task A_wrong_winner_is_refused(string user, HttpStatusCode status)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var loser = await account.CreateUserAsync(Loser);
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        user = user.Replace("{loser}", $"{loser}", StringComparison.Ordinal).Replace("{owner}", $"{owner}", StringComparison.Ordinal);

        var refused = await account.PutAsync($"/api/v2/users/{loser}/merge", $"{{\"user\":{user}}}");

        Assert.Equal(status, refused.Status);
        Assert.True((await account.GetAsync($"/api/v2/users/{loser}")).User.Flag("active"));
    }

    [Fact]
    public async Task A_user_merges_another_into_itself_with_its_password()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var loser = await account.CreateUserAsync(Loser);
        var winner = await account.CreateUserAsync(Winner);
        await account.PostAsync($"/api/v2/users/{loser}/password", """{"password":"open-sesame"}""");

        var wrong = await MergeMeAsync(account, "wrong-one");
        var merged = await MergeMeAsync(account, "open-sesame");

        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Equal((HttpStatusCode.OK, winner), (merged.Status, merged.UserId));
        Assert.False((await account.GetAsync($"/api/v2/users/{loser}")).User.Flag("active"));
    }

    [Fact]
    public async Task A_merge_survives_a_restart()
    {
        using var folder = new TemporaryFolder();
        var options = new EmulatorOptions { DataFile = folder.FileNamed("merge.db") };
        string before;
        long winner;
        await using (var first = await Emulator.StartAsync(options, TestContext.Current.CancellationToken))
        {
            using var account = new TestAccount(first.GetAccount("acme"));
            winner = await account.CreateUserAsync(Winner);
            await MergeAsync(account, await account.CreateUserAsync(Loser), winner);
            before = (await account.GetAsync($"/api/v2/users/{winner}/identities")).Body;
        }

        await using var second = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var again = new TestAccount(second.GetAccount("acme"));

        Assert.Equal(before, (await again.GetAsync($"/api/v2/users/{winner}/identities")).Body);
        Assert.Equal(winner, (await again.CreateOrUpdateAsync("\"email\":\"loser@example.com\"")).UserId);
    }

    private static Task<TestResponse> MergeAsync(TestAccount account, long loser, long winner) =>
        account.PutAsync($"/api/v2/users/{loser}/merge.json", $$$"""{"user":{"id":{{{winner}}}}}""");

    private static Task<TestResponse> MergeMeAsync(TestAccount account, string password) => account.SendAsync(
        HttpMethod.Put,
        "/api/v2/users/me/merge",
        $$$"""{"user":{"email":"LOSER@example.com","password":"{{{password}}}"}}""",
        TestCredentials.Password("winner@example.com", "any"));

    private static Task<TestResponse> SubscribeAsync(TestAccount account, long user, long organization) => account.PostAsync(
        "/api/v2/organization_subscriptions",
        $$$"""{"organization_subscription":{"user_id":{{{user}}},"organization_id":{{{organization}}}}}""");
}
