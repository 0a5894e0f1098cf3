using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.CustomRoles;

/// <summary>The agents that an account has bought, and the other switches of PATCH /_emulator/accounts/{name}.</summary>
public sealed class SeatsTests
{
    private const string Agent = "\"name\":\"Anna\",\"email\":\"anna@example.com\",\"role\":\"agent\"";

    [Theory]
    [InlineData("POST", "/api/v2/users")]
    [InlineData("POST", "/api/v2/users/create_or_update")]
    public async Task An_agent_without_a_seat_is_refused(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Seats = 1;

        var refused = await account.SendAsync(new HttpMethod(method), path, "{\"user\":{" + Agent + "}}");
        account.Account.Seats = 2;
        var created = await account.SendAsync(new HttpMethod(method), path, "{\"user\":{" + Agent + "}}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("\"error\":\"MaxAgentExceeded\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(2, account.Account.SeatsTaken);
    }

    [Fact]
    public async Task A_promotion_needs_a_seat_and_a_demotion_or_deletion_frees_one()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Seats = 2;
        var anna = await account.CreateUserAsync(Agent);
        var roger = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        var refused = await account.PutAsync($"/api/v2/users/{roger}", """{"user":{"role":"agent"}}""");
        await account.PutAsync($"/api/v2/users/{anna}", """{"user":{"role":"end-user"}}""");
        var promoted = await account.PutAsync($"/api/v2/users/{roger}", """{"user":{"role":"agent"}}""");
        await account.DeleteAsync($"/api/v2/users/{roger}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.OK, promoted.Status);
        Assert.Equal(1, account.Account.SeatsTaken);
    }

    [Fact]
    public async Task Agents_who_are_there_keep_their_seats_when_seats_go()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var anna = await account.CreateUserAsync(Agent);
        account.Account.Seats = 1;

        var changed = await account.PutAsync($"/api/v2/users/{anna}", """{"user":{"notes":"n","role":"admin"}}""");

        Assert.Equal(HttpStatusCode.OK, changed.Status);
    }

    [Theory]
    [InlineData("Light agent")]
    [InlineData("Contributor")]
    public async Task Some_roles_take_no_seat(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Seats = 1;
        var role = await account.CustomRoleIdAsync(name);

        var created = await account.PostAsync(
            "/api/v2/users", $$$"""{"user":{"name":"Lea","email":"lea@example.com","custom_role_id":{{{role}}}}}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(1, account.Account.SeatsTaken);
    }

    [Fact]
    public async Task A_job_reports_the_agent_without_a_seat()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Seats = 1;
        account.Account.Jobs.Pace = JobPace.Instant;

        var job = await account.PostAsync("/api/v2/users/create_many", "{\"users\":[{" + Agent + "},{\"name\":\"Roger\"}]}");

        var done = await account.GetAsync($"/api/v2/job_statuses/{job.Json.GetProperty("job_status").Text("id")}");
        Assert.Equal(
            ["Failed", "Created"],
            done.Json.GetProperty("job_status").GetProperty("results").EnumerateArray().Select(row => row.Text("status")));
    }

    [Fact]
    public async Task Plan_seats_and_bulk_import_are_set_over_HTTP()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var set = await PatchAsync(account, account.Account.Name, """{"plan":"SuiteTeam","seats":5,"bulk_import":false}""");
        var left = await PatchAsync(account, account.Account.Name, "{}");
        var freed = await PatchAsync(account, account.Account.Name, """{"seats":null}""");

        Assert.Equal(HttpStatusCode.OK, set.Status);
        Assert.Equal(
            $$$"""{"account":{"name":"{{{account.Account.Name}}}","plan":"SuiteTeam","seats":5,"seats_taken":1,"bulk_import":false}}""",
            set.Body);
        Assert.Equal(set.Body, left.Body);
        Assert.Null(freed.Json.GetProperty("account").Number("seats"));
        Assert.Equal((Plan.SuiteTeam, null), (account.Account.Limits.Plan, account.Account.Seats));
        var refused = await account.PostAsync("/api/v2/users/create_many", """{"users":[{"name":"x"}]}""");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Theory]
    [InlineData("""{"seats":0}""", "seats must be a whole number from 1 to 1000000")]
    [InlineData("""{"plans":"x"}""", "'plans' is unknown here; the nearest known name is 'plan'")]
    [InlineData("""{"plan":"SuiteTaem"}""", "plan must be")]
    public async Task The_error_says_what_is_wrong(string body, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await PatchAsync(account, account.Account.Name, body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(message, refused.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_account_is_not_created()
    {
        using var account = await TestEmulator.NewAccountAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await PatchAsync(account, "nobody-has-this-name", """{"seats":1}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PatchAsync(account, "nobody-has-this-name", """{"seats":1}""")).Status);
    }

    private static async Task<TestResponse> PatchAsync(TestAccount account, string name, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/_emulator/accounts/{name}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await account.SendAsync(request);
    }
}
