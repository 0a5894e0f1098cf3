using System.Net;
using Xunit;
using ZendeskEmulator.Tests.EndUserRequests;

namespace ZendeskEmulator.Tests.SatisfactionRatings.Operations;

public sealed class SatisfactionRatingsTests
{
    private const string Ratings = "/api/v2/satisfaction_ratings";

    [Fact]
    public async Task A_rating_leaves_an_audit_and_moves_the_tickets_time()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = await OwnerAsync(account);
        await SolveAsync(account, owner);
        var before = await account.GetAsync("/api/v2/tickets/1");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        await RateAsync(account, """{"score":"bad","comment":"Too late","reason_code":5}""");

        var after = await account.GetAsync("/api/v2/tickets/1");
        var audits = (await account.GetAsync("/api/v2/tickets/1/audits")).Json.GetProperty("audits");
        var noted = audits[audits.GetArrayLength() - 1].GetProperty("events")[0];
        Assert.Equal(["id", "type", "score", "assignee_id", "body"], noted.Keys());
        Assert.Equal(
            ("SatisfactionRating", "bad", (long?)owner, "Too late"),
            (noted.Text("type"), noted.Text("score"), noted.Number("assignee_id"), noted.Text("body")));
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.NotEqual(before.Json.GetProperty("ticket").Text("updated_at"), after.Json.GetProperty("ticket").Text("updated_at"));
    }

    [Fact]
    public async Task The_same_rating_again_changes_nothing_and_another_one_replaces_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await SolveAsync(account, await OwnerAsync(account));

        var first = await RateAsync(account, """{"score":"good"}""");
        var same = await RateAsync(account, """{"score":"good"}""");
        var audits = (await account.GetAsync("/api/v2/tickets/1/audits/count")).Body;
        var other = await RateAsync(account, """{"score":"bad"}""");

        Assert.Equal(first.Body, same.Body);
        Assert.Equal(first.Id("satisfaction_rating"), other.Id("satisfaction_rating"));
        Assert.NotEqual(audits, (await account.GetAsync("/api/v2/tickets/1/audits/count")).Body);
        Assert.Single((await account.GetAsync(Ratings)).Ids("satisfaction_ratings"));
    }

    [Theory]
    [InlineData("score=received", 3)]
    [InlineData("score=good", 2)]
    [InlineData("score=good_with_comment", 1)]
    [InlineData("score=good_without_comment", 1)]
    [InlineData("score=bad", 1)]
    [InlineData("score=bad_with_comment", 0)]
    [InlineData("score=offered", 0)]
    [InlineData("start_time=1801483200", 1)]
    [InlineData("end_time=1801483199", 2)]
    public async Task Lists_and_counts_are_filtered_by_score_and_time(string query, int count)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var owner = await OwnerAsync(account);
        string[] ratings = ["""{"score":"good","comment":"Fine"}""", """{"score":"good"}""", """{"score":"bad","reason_code":7}"""];
        for (var number = 1; number <= ratings.Length; number++)
        {
            await SolveAsync(account, owner, number);
            if (number == ratings.Length)
            {
                account.Account.Clock.Freeze(DateTimeOffset.FromUnixTimeSeconds(1_801_483_200));
            }
            await RateAsync(account, ratings[number - 1], number);
        }

        var list = await account.GetAsync($"{Ratings}?{query}");
        var counted = await account.GetAsync($"{Ratings}/count?{query}");

        Assert.Equal(count, list.Ids("satisfaction_ratings").Length);
        Assert.Equal(count, counted.Json.GetProperty("count").Number("value"));
    }

    [Theory]
    [InlineData("score=splendid", "score")]
    [InlineData("start_time=yesterday", "start_time")]
    [InlineData("start_time=1&end_time=-1", "end_time")]
    public async Task Filters_that_mean_nothing_are_refused(string query, string named)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.GetAsync($"{Ratings}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(named, refused.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"comment":"Fine"}""")]
    [InlineData("""{"score":"bad","reason_code":9}""")]
    public async Task A_rating_needs_a_score_and_a_known_reason(string rating)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await SolveAsync(account, await OwnerAsync(account));

        var refused = await RateAsync(account, rating);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty((await account.GetAsync(Ratings)).Ids("satisfaction_ratings"));
    }

    [Fact]
    public async Task Another_end_user_does_not_learn_that_there_is_a_ticket()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await SolveAsync(account, await OwnerAsync(account));
        var wilma = await EndUser.CreateAsync(account, "wilma");

        var refused = await wilma.RateAsync(1, """{"score":"good"}""");

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Theory]
    [InlineData("satisfaction_ratings")]
    [InlineData("satisfaction_ratings/count")]
    [InlineData("satisfaction_ratings/RATING")]
    [InlineData("satisfaction_reasons")]
    [InlineData("satisfaction_reasons/5")]
    public async Task Admins_alone_read_ratings_and_reasons(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agnes = await EndUser.CreateAsync(account, "agnes", ",\"role\":\"agent\"");
        await SolveAsync(account, await OwnerAsync(account));
        var rating = (await RateAsync(account, """{"score":"good"}""")).Id("satisfaction_rating");
        path = "/api/v2/" + path.Replace("RATING", $"{rating}", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await agnes.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("score=good")]
    [InlineData("start_time=1")]
    [InlineData("end_time=1")]
    public async Task A_filter_reads_every_rating_and_so_waits_for_the_heavy_request_before_it(string filter)
    {
        using var account = await TestEmulator.NewAccountAsync();
        Task<TestResponse> filtered;
        using (await account.Account.Inner.TryTakeScanAsync(TestContext.Current.CancellationToken))
        {
            filtered = account.GetAsync($"{Ratings}?{filter}");
            var all = await account.GetAsync(Ratings);

            Assert.Equal(HttpStatusCode.OK, all.Status);
            Assert.False(filtered.IsCompleted);
        }

        Assert.Equal(HttpStatusCode.OK, (await filtered).Status);
    }

    [Fact]
    public async Task Of_a_closed_ticket_the_rating_stays_and_with_a_purged_one_it_goes()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await SolveAsync(account, await OwnerAsync(account));
        await RateAsync(account, """{"score":"good"}""");

        await account.PutAsync("/api/v2/tickets/1", """{"ticket":{"status":"closed"}}""");
        var refused = await RateAsync(account, """{"score":"bad"}""");
        var kept = await account.GetAsync($"{Ratings}?score=good");
        await account.DeleteAsync("/api/v2/tickets/1");
        await account.Account.Jobs.StepAsync(await account.TakeJobAsync(HttpMethod.Delete, "deleted_tickets/1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(kept.Ids("satisfaction_ratings"));
        Assert.Empty((await account.GetAsync(Ratings)).Ids("satisfaction_ratings"));
    }

    [Fact]
    public async Task A_search_finds_tickets_by_their_rating()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = await OwnerAsync(account);
        await SolveAsync(account, owner);
        await SolveAsync(account, owner, 2);
        await RateAsync(account, """{"score":"bad"}""", 2);

        var found = await account.GetAsync("/api/v2/search?query=type:ticket satisfaction:bad");

        Assert.Equal([2L], found.Ids("results"));
    }

    [Fact]
    public async Task Reasons_are_listed_and_shown_in_arrays()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var all = await account.GetAsync("/api/v2/satisfaction_reasons");
        var one = await account.GetAsync("/api/v2/satisfaction_reasons/100");
        var unknown = await account.GetAsync("/api/v2/satisfaction_reasons/1");

        Assert.Equal([0L, 5L, 6L, 7L, 8L, 100L], all.Ids("reasons"));
        Assert.Equal("Some other reason", Assert.Single(one.Json.GetProperty("reason").EnumerateArray()).Text("value"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    private static async Task<long> OwnerAsync(TestAccount account) => (await account.GetAsync("/api/v2/users/me")).Id("user");

    private static async Task SolveAsync(TestAccount account, long assignee, int number = 1)
    {
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"Lamp","comment":{"body":"It is dark"}}}""");
        var solved = await account.PutAsync(
            $"/api/v2/tickets/{number}", $$$"""{"ticket":{"status":"solved","assignee_id":{{{assignee}}}}}""");
        Assert.Equal(HttpStatusCode.OK, solved.Status);
    }

    private static Task<TestResponse> RateAsync(TestAccount account, string rating, int number = 1) =>
        account.PostAsync($"/api/v2/tickets/{number}/satisfaction_rating", $$"""{"satisfaction_rating":{{rating}}}""");
}
