using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateManyUsersTests
{
    [Fact]
    public async Task A_row_has_email_and_external_id_where_the_user_has_them()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "users/create_many",
            """{"users":[{"name":"A","email":"a@example.com","external_id":"a-1"},{"name":"B","email":"b@example.com"},"""
            + """{"name":"C","external_id":"c-1"},{"name":"D"}]}""");

        var ids = (await account.GetAsync("/api/v2/users?role=end-user")).Ids("users");
        Assert.Equal(
            [
                $$"""{"id":{{ids[0]}},"status":"Created","email":"a@example.com","external_id":"a-1"}""",
                $$"""{"id":{{ids[1]}},"status":"Created","email":"b@example.com"}""",
                $$"""{"id":{{ids[2]}},"status":"Created","external_id":"c-1"}""",
                $$"""{"id":{{ids[3]}},"status":"Created"}""",
            ],
            rows);
    }

    [Fact]
    public async Task An_item_that_fails_names_its_place_and_the_reason_in_a_completed_job()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "users/create_many",
            """{"users":[{"name":"A","email":"bad"},{"name":"B"},{"email":"c@example.com","name":""}]}""");

        Assert.Equal(
            """{"id":0,"error":"UserUpdateError","details":"Name: Email: bad is not properly formatted","status":"Failed"}""",
            rows[0]);
        Assert.EndsWith("\"status\":\"Created\"}", rows[1], StringComparison.Ordinal);
        Assert.Equal(
            """{"id":2,"error":"UserUpdateError","details":"Name: Name: is too short (minimum one character)","status":"Failed"}""",
            rows[2]);
        Assert.Equal(2, await account.CountUsersAsync());
    }

    [Fact]
    public async Task Of_a_hundred_users_with_seven_bad_ones_93_are_created_and_seven_rows_say_why()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var users = Enumerable.Range(
            0,
            100).Select(i => $"{{\"name\":\"U{i}\",\"email\":\"{(i % 15 == 4 ? $"bad{i}" : $"u{i}@example.com")}\"}}");

        var rows = await account.DoJobAsync(HttpMethod.Post, "users/create_many", $"{{\"users\":[{string.Join(',', users)}]}}");

        Assert.Equal(100, rows.Length);
        Assert.Equal(93, rows.Count(row => row.Contains("\"status\":\"Created\"", StringComparison.Ordinal)));
        Assert.Equal(
            ((int[])[4, 19, 34, 49, 64, 79, 94]).Select(i =>
                $$"""{"id":{{i}},"error":"UserUpdateError","details":"Name: Email: bad{{i}} is not properly """
                + """formatted","status":"Failed"}"""),
            rows.Where(row => row.Contains("Failed", StringComparison.Ordinal)));
        Assert.Equal(94, await account.CountUsersAsync());
    }

    [Fact]
    public async Task A_user_that_is_there_is_not_made_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"external_id\":\"r-1\"");

        var rows = await account.DoJobAsync(HttpMethod.Post, "users/create_many", """{"users":[{"name":"Other","external_id":"R-1"}]}""");

        Assert.Equal(["""{"id":0,"error":"UserUpdateError","details":"Name: External has already been taken","status":"Failed"}"""], rows);
        Assert.Equal(2, await account.CountUsersAsync());
    }

    [Fact]
    public async Task The_first_of_two_items_with_the_same_email_creates_the_user()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "users/create_many",
            """{"users":[{"name":"A","email":"a@example.com"},{"name":"B","email":"A@example.com"}]}""");

        Assert.Contains("Created", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":1,\"error\":\"UserUpdateError\",\"details\":\"Name: Email: ", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_creates_end_users_and_a_row_says_what_it_may_not_do()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        await account.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.com\",\"role\":\"agent\"");

        var taken = await account.SendAsync(
            HttpMethod.Post,
            "/api/v2/users/create_many",
            """{"users":[{"name":"A"},{"name":"B","email":"b@example.com","role":"admin"}]}""",
            TestCredentials.Token("agent@example.com", "any"));
        await account.Account.Jobs.StepAsync(taken.JobId());
        var rows = (await account.JobAsync(taken.JobId())).Rows();

        Assert.Contains("Created", rows[0], StringComparison.Ordinal);
        Assert.Equal(
            """{"id":1,"error":"UserUpdateError","details":"Name: You do not have access to this page. Please contact the """
            + """account owner of this help desk for further help.","status":"Failed"}""",
            rows[1]);
    }

    [Theory]
    [InlineData("create_many")]
    [InlineData("create_or_update_many")]
    public async Task With_BulkImport_off_create_many_is_forbidden(string call)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Jobs.BulkImport = false;

        var response = await account.PostAsync($"/api/v2/users/{call}", TestJobs.UsersBody(1));
        var update = await account.PutAsync("/api/v2/users/update_many?ids=1", """{"user":{"notes":"n"}}""");

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(
            """{"error":{"title":"Forbidden","message":"You do not have access to this page. Please contact the account owner of """
            + """this help desk for further help."}}""",
            response.Body);
        Assert.Equal(HttpStatusCode.OK, update.Status);
    }
}
