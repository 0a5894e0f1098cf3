using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateManyUsersTests
{
    [Fact]
    public async Task A_known_user_is_updated_and_an_unknown_one_is_created()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var roger = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"external_id\":\"r-1\"");

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "users/create_or_update_many",
            """{"users":[{"name":"Captain","email":"ROGER@example.com"},"""
            + """{"name":"Wilco","email":"wilco@example.com","external_id":"w-1"}]}""");

        var users = (await account.GetAsync("/api/v2/users?role=end-user")).Json.GetProperty("users");
        Assert.Equal(
            [
                $$"""{"id":{{roger}},"status":"Updated","email":"roger@example.com","external_id":"r-1"}""",
                $$"""{"id":{{users[1].Number("id")}},"status":"Created","email":"wilco@example.com","external_id":"w-1"}""",
            ],
            rows);
        Assert.Equal("Captain", users[0].Text("name"));
    }

    [Fact]
    public async Task Each_is_found_as_by_the_single_call()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var byId = await account.CreateUserAsync("\"name\":\"A\"");
        var byExternalId = await account.CreateUserAsync("\"name\":\"B\",\"external_id\":\"b-1\"");
        var byIdentity = await account.CreateUserAsync("\"name\":\"C\",\"email\":\"c@example.com\"");
        await account.CreateIdentityAsync(byIdentity, "email", "second@example.com");

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "users/create_or_update_many",
            $$"""{"users":[{"id":{{byId}},"notes":"n"},{"external_id":"B-1","notes":"n"},"""
            + $$"""{"email":"second@example.com","notes":"n"},{"id":42,"name":"Nobody"}]}""");

        Assert.Equal(
            [
                $$"""{"id":{{byId}},"status":"Updated"}""",
                $$"""{"id":{{byExternalId}},"status":"Updated","external_id":"B-1"}""",
                $$"""{"id":{{byIdentity}},"status":"Updated","email":"c@example.com"}""",
                """{"id":3,"error":"UserUpdateError","details":"Name: Not found","status":"Failed"}""",
            ],
            rows);
    }

    [Fact]
    public async Task The_second_item_with_a_new_email_updates_the_user_that_the_first_created()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "users/create_or_update_many",
            """{"users":[{"name":"A","email":"a@example.com"},{"name":"B","email":"A@example.com"}]}""");

        var user = Assert.Single((await account.GetAsync("/api/v2/users?role=end-user")).Json.GetProperty("users").EnumerateArray());
        Assert.Equal("B", user.Text("name"));
        Assert.Equal(
            [
                $$"""{"id":{{user.Number("id")}},"status":"Created","email":"a@example.com"}""",
                $$"""{"id":{{user.Number("id")}},"status":"Updated","email":"a@example.com"}""",
            ],
            rows);
    }

    [Fact]
    public async Task Two_jobs_with_the_same_new_email_create_one_user()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        const string Body = """{"users":[{"name":"A","email":"a@example.com"}]}""";
        var first = await account.TakeJobAsync(HttpMethod.Post, "users/create_or_update_many", Body);
        var second = await account.TakeJobAsync(HttpMethod.Post, "users/create_or_update_many", Body);

        await account.Account.Clock.AdvanceUntilIdleAsync();

        var user = Assert.Single((await account.GetAsync("/api/v2/users?role=end-user")).Ids("users"));
        Assert.Equal([$$"""{"id":{{user}},"status":"Created","email":"a@example.com"}"""], (await account.JobAsync(first)).Rows());
        Assert.Equal([$$"""{"id":{{user}},"status":"Updated","email":"a@example.com"}"""], (await account.JobAsync(second)).Rows());
    }

    [Fact]
    public async Task Items_of_a_job_do_not_count_as_updates_of_a_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(TestJobs.Noon);
        var roger = await account.CreateUserAsync("\"name\":\"Roger\",\"external_id\":\"r-1\"");
        var users = Enumerable.Range(0, 20).Select(i => $"{{\"external_id\":\"r-1\",\"notes\":\"{i}\"}}");

        var rows = await account.DoJobAsync(HttpMethod.Post, "users/create_or_update_many", $"{{\"users\":[{string.Join(',', users)}]}}");
        var single = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            single.Add((await account.CreateOrUpdateAsync($"\"external_id\":\"r-1\",\"notes\":\"single {i}\"")).Status);
        }

        Assert.All(rows, row => Assert.Equal($$"""{"id":{{roger}},"status":"Updated","external_id":"r-1"}""", row));
        Assert.Equal([
            HttpStatusCode.OK,
            HttpStatusCode.OK,
            HttpStatusCode.OK,
            HttpStatusCode.OK,
            HttpStatusCode.OK,
            HttpStatusCode.TooManyRequests
        ], single);
    }

    [Fact]
    public async Task A_deleted_user_is_not_found_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var gone = await account.CreateUserAsync("\"name\":\"Gone\",\"email\":\"gone@example.com\"");
        await account.DeleteAsync($"/api/v2/users/{gone}");

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "users/create_or_update_many",
            $$"""{"users":[{"id":{{gone}},"name":"X"},{"name":"New","email":"gone@example.com"}]}""");

        var user = Assert.Single((await account.GetAsync("/api/v2/users?role=end-user")).Ids("users"));
        Assert.NotEqual(gone, user);
        Assert.Equal("""{"id":0,"error":"UserUpdateError","details":"Name: Not found","status":"Failed"}""", rows[0]);
        Assert.Equal($$"""{"id":{{user}},"status":"Created","email":"gone@example.com"}""", rows[1]);
    }

    [Fact]
    public async Task A_job_continues_when_its_requester_has_been_deleted()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var agent = await account.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.com\",\"role\":\"agent\"");
        var taken = await account.SendAsync(
            HttpMethod.Post,
            "/api/v2/users/create_or_update_many",
            TestJobs.UsersBody(1),
            TestCredentials.Token("agent@example.com", "any"));
        await account.DeleteAsync($"/api/v2/users/{agent}");

        await account.Account.Jobs.StepAsync(taken.JobId());

        Assert.Contains("Created", Assert.Single((await account.JobAsync(taken.JobId())).Rows()), StringComparison.Ordinal);
    }
}
