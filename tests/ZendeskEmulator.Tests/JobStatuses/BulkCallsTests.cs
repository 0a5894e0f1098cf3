using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.JobStatuses;

/// <summary>What every bulk call takes and refuses, whatever its items are.</summary>
public sealed class BulkCallsTests
{
    private const string TooManyUsers = """{"error":"TooManyValues","description":"Maximum 100 users may be created per call"}""";
    private const string TooManyValues = """{"error":"TooManyValues","description":"Parameter  cannot specify more than 100 """
        + """values","max_count":100}""";

    public static TheoryData<string, string, string> Lists => new()
    {
        { "POST", "users/create_many", "users" },
        { "POST", "users/create_or_update_many", "users" },
        { "PUT", "users/update_many", "users" },
        { "POST", "organizations/create_many", "organizations" },
        { "PUT", "organizations/update_many", "organizations" },
        { "POST", "organization_memberships/create_many", "organization_memberships" },
    };

    public static TheoryData<string, string> Queries => new()
    {
        { "PUT", "users/update_many?{0}" },
        { "DELETE", "users/destroy_many?{0}" },
        { "PUT", "organizations/update_many?{0}" },
        { "DELETE", "organizations/destroy_many?{0}" },
        { "DELETE", "organization_memberships/destroy_many?{0}" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_header_shows_how_many_more_jobs_may_be_pending(string method, string path, string list)
    {
        using var account = await TestJobs.NewManualAccountAsync();

        var first = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}", Body(list, 1));
        var second = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}", Body(list, 1));

        Assert.Equal("total=30; remaining=29; resets=60", first.Headers.GetValues("zendesk-ratelimit-inflight-jobs").Single());
        Assert.Equal("total=30; remaining=28; resets=60", second.Headers.GetValues("zendesk-ratelimit-inflight-jobs").Single());
    }

    [Fact]
    public async Task Assumed_a_job_in_which_every_item_failed_ends_as_completed()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var id = await account.TakeJobAsync(HttpMethod.Post, "users/create_many", """{"users":[{"name":"A","email":"bad"},{"name":""}]}""");

        await account.Account.Jobs.StepAsync(id, 2);

        var job = await account.JobAsync(id);
        Assert.Equal("completed", job.Text("status"));
        Assert.All(job.GetProperty("results").EnumerateArray(), row => Assert.Equal("Failed", row.Text("status")));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_hundred_items_are_accepted_and_101_are_refused(string method, string path, string list)
    {
        using var account = await TestJobs.NewManualAccountAsync();

        var hundred = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}", Body(list, 100));
        var more = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}", Body(list, 101));

        Assert.Equal(HttpStatusCode.OK, hundred.Status);
        Assert.Equal(100, hundred.Json.GetProperty("job_status").Number("total"));
        Assert.Equal(HttpStatusCode.BadRequest, more.Status);
        Assert.Equal(path.StartsWith("users/create", StringComparison.Ordinal) ? TooManyUsers : TooManyValues, more.Body);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_hundred_ids_are_accepted_and_101_are_refused(string method, string path)
    {
        using var account = await TestJobs.NewManualAccountAsync();

        var hundred = await SendAsync(100);
        var more = await SendAsync(101);

        Assert.Equal(HttpStatusCode.OK, hundred.Status);
        Assert.Equal(100, hundred.Json.GetProperty("job_status").Number("total"));
        Assert.Equal(HttpStatusCode.BadRequest, more.Status);
        Assert.Equal(TooManyValues, more.Body);

        Task<TestResponse> SendAsync(int count) => account.SendAsync(
            new HttpMethod(method),
            "/api/v2/" + path.Replace("{0}", $"ids={string.Join(',', Enumerable.Range(1, count))}", StringComparison.Ordinal),
            SharedBody(method, path));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_empty_missing_or_invalid_list_is_400(string method, string path, string list)
    {
        using var account = await TestEmulator.NewAccountAsync();

        foreach (var value in (string[])["[]", "null", "{}", "[1]", "[null]", ""])
        {
            var body = value.Length == 0 ? "{}" : $"{{\"{list}\":{value}}}";
            var response = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}", body);

            Assert.Equal(HttpStatusCode.BadRequest, response.Status);
            Assert.Equal("Invalid attribute", response.Json.GetProperty("error").Text("title"));
            Assert.Contains(
                $"Invalid parameter: {list} must be ", response.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
            Assert.EndsWith($" from api/v2/{path}", response.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
        }
        Assert.Equal(0, (await account.GetAsync("/api/v2/job_statuses")).Json.Number("count"));
    }

    [Theory]
    [InlineData("users/destroy_many")]
    [InlineData("organizations/destroy_many")]
    [InlineData("organization_memberships/destroy_many")]
    public async Task A_deletion_of_nothing_is_400(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.DeleteAsync($"/api/v2/{path}?ids=");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            $"You passed an invalid value for the ids attribute. Invalid parameter: ids must be present from api/v2/{path}",
            response.Json.GetProperty("error").Text("message"));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Invalid_ids_are_400(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.SendAsync(
            new HttpMethod(method), "/api/v2/" + path.Replace("{0}", "ids=1,abc", StringComparison.Ordinal), SharedBody(method, path));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains("ids must be an array of integers", response.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "users/create_many", "users", "{\"name\":{}}", "users.name must be a string")]
    [InlineData("POST", "users/create_or_update_many", "users", "{\"name\":\"A\",\"tags\":\"vip\"}", "users.tags must be an array")]
    [InlineData("PUT", "users/update_many", "users", "{\"id\":1,\"name\":[]}", "users.name must be a string")]
    [InlineData("POST", "organizations/create_many", "organizations", "{\"name\":7.5}", "organizations.name must be a string")]
    [InlineData(
        "POST",
        "organization_memberships/create_many",
        "organization_memberships",
        "{\"user_id\":\"x\"}",
        "organization_memberships.user_id must be an integer")]
    public async Task A_wrong_type_in_any_item_is_400_and_nothing_is_done(
        string method, string path, string list, string item, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}", $"{{\"{list}\":[{{}},{item}]}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            $"You passed an invalid value for the {reason[..reason.IndexOf(' ', StringComparison.Ordinal)]} attribute. Invalid "
            + $"parameter: {reason} from api/v2/{path}",
            response.Json.GetProperty("error").Text("message"));
        Assert.Equal(0, (await account.GetAsync("/api/v2/job_statuses")).Json.Number("count"));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_body_that_is_not_JSON_is_422(string method, string path, string list)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}", $"{{\"{list}\":[{{\"name\":\"A\"}},");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
    }

    [Theory]
    [InlineData("{\"name\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"x\",\"name\":\"A\"}")]
    [InlineData("{\"name\":\"A\",\"tags\":[\"\\udc00\"]}")]
    [InlineData("{\"name\":\"A\",\"user_fields\":{\"a\":\"\\ud800\"}}")]
    [InlineData("{\"name\":\"A\",\"identities\":[{}]}")]
    [InlineData("{\"name\":\"A\",\"organization_id\":99999999999999999999}")]
    [InlineData("{\"name\":\"A\",\"name\":{}}")]
    [InlineData(
        "{\"name\":\"A\",\"x\":"
        + "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
        + "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}")]
    public async Task A_value_that_one_user_may_not_have_is_refused_for_many_with_the_same_status(string user)
    {
        using var account = await TestJobs.NewManualAccountAsync();

        var one = await account.PostAsync("/api/v2/users", $"{{\"user\":{user}}}");
        var many = await account.PostAsync("/api/v2/users/create_many", $"{{\"users\":[{user}]}}");

        Assert.Equal(one.Status == HttpStatusCode.Created ? HttpStatusCode.OK : one.Status, many.Status);
        Assert.NotEqual(HttpStatusCode.InternalServerError, many.Status);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_end_user_is_forbidden_every_list(string method, string path, string list) =>
        await AssertForbiddenAsync(method, path, Body(list, 1), "\"role\":\"end-user\",\"verified\":true");

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task An_end_user_is_forbidden_every_list_of_ids(string method, string path) =>
        await AssertForbiddenAsync(
            method,
            path.Replace("{0}", "ids=1", StringComparison.Ordinal),
            SharedBody(method, path),
            "\"role\":\"end-user\",\"verified\":true");

    [Theory]
    [InlineData("DELETE", "users/destroy_many?ids=1", null)]
    [InlineData("POST", "organizations/create_many", "{\"organizations\":[{\"name\":\"A\"}]}")]
    [InlineData("DELETE", "organizations/destroy_many?ids=1", null)]
    public async Task An_agent_may_not_do_with_many_users_what_it_may_not_do_with_one(string method, string path, string? body) =>
        await AssertForbiddenAsync(method, path, body, "\"role\":\"agent\"");

    private static async Task AssertForbiddenAsync(string method, string path, string? body, string properties)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync($"\"name\":\"Erik\",\"email\":\"erik@example.com\",{properties}");

        var response = await account.SendAsync(
            new HttpMethod(method), $"/api/v2/{path}", body, TestCredentials.Password("erik@example.com", "any"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(0, (await account.GetAsync("/api/v2/job_statuses")).Json.Number("count"));
    }

    private static string Body(string list, int count) =>
        $"{{\"{list}\":[{string.Join(',', Enumerable.Range(1, count).Select(i => $"{{\"id\":{i}}}"))}]}}";

    private static string? SharedBody(string method, string path) =>
        method == "DELETE" ? null
        : path.StartsWith("users", StringComparison.Ordinal) ? """{"user":{"notes":"n"}}"""
        : """{"organization":{"notes":"n"}}""";
}
