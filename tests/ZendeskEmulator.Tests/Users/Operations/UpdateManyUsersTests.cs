using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class UpdateManyUsersTests
{
    [Theory]
    [InlineData("ids")]
    [InlineData("external_ids")]
    public async Task The_change_applies_to_all_users_in_the_query_in_its_order(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateUserAsync("\"name\":\"One\",\"external_id\":\"u-1\"");
        var two = await account.CreateUserAsync("\"name\":\"Two\",\"external_id\":\"u-2\"");
        var list = name == "ids" ? $"{two},{one}" : "U-2,u-1";

        var rows = await account.DoJobAsync(
            HttpMethod.Put,
            $"users/update_many?{name}={list}",
            """{"user":{"notes":"changed","tags":["vip"]}}""");

        Assert.Equal(
            [
                $$"""{"id":{{two}},"action":"update","status":"Updated","success":true}""",
                $$"""{"id":{{one}},"action":"update","status":"Updated","success":true}""",
            ],
            rows);
        Assert.All(
            (await account.GetAsync($"/api/v2/users/show_many?ids={one},{two}")).Json.GetProperty("users").EnumerateArray(),
            user => Assert.Equal("changed vip", $"{user.Text("notes")} {user.Texts("tags")[0]}"));
    }

    [Fact]
    public async Task Each_of_a_list_has_its_own_change()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateUserAsync("\"name\":\"One\"");
        var two = await account.CreateUserAsync("\"name\":\"Two\",\"external_id\":\"u-2\"");

        var rows = await account.DoJobAsync(
            HttpMethod.Put,
            "users/update_many",
            $$"""{"users":[{"external_id":"U-2","name":"Zwei"},{"id":"{{one}}","name":"Eins","external_id":"u-1"}]}""");

        Assert.Equal(
            [
                $$"""{"id":{{two}},"action":"update","status":"Updated","success":true}""",
                $$"""{"id":{{one}},"action":"update","status":"Updated","success":true}""",
            ],
            rows);
        var users = (await account.GetAsync($"/api/v2/users/show_many?ids={one},{two}")).Json.GetProperty("users").EnumerateArray();
        Assert.Equal(["Eins u-1", "Zwei U-2"], users.Select(user => $"{user.Text("name")} {user.Text("external_id")}"));
    }

    [Fact]
    public async Task An_item_that_fails_has_a_row_with_its_id_or_its_place()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var gone = await account.CreateUserAsync("\"name\":\"Gone\"");
        await account.DeleteAsync($"/api/v2/users/{gone}");
        var one = await account.CreateUserAsync("\"name\":\"One\"");

        var rows = await account.DoJobAsync(
            HttpMethod.Put,
            "users/update_many",
            """{"users":[{"id":42,"name":"X"},{"id":"""
            + $$"""{{gone}},"name":"X"},{"external_id":"nobody","name":"X"},{"name":"X"},{"id":{{one}},"name":""}]}""");

        Assert.Equal(
            [
                """{"id":42,"action":"update","error":"UserUpdateError","details":"Not found","status":"Failed","success":false}""",
                $$"""{"id":{{gone}},"action":"update","error":"UserUpdateError","details":"Not found","status":"Failed","success":false}""",
                """{"id":2,"action":"update","error":"UserUpdateError","details":"Not found","status":"Failed","success":false}""",
                """{"id":3,"action":"update","error":"UserUpdateError","details":"Not found","status":"Failed","success":false}""",
                $$"""{"id":{{one}},"action":"update","error":"UserUpdateError","details":"Name: is too short (minimum one """
                + """character)","status":"Failed","success":false}""",
            ],
            rows);
    }

    [Fact]
    public async Task The_job_has_the_type_and_message_of_updates()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var one = await account.CreateUserAsync("\"name\":\"One\"");
        var id = await account.TakeJobAsync(HttpMethod.Put, $"users/update_many?ids={one},42", """{"user":{"notes":"n"}}""");

        await account.Account.Jobs.StepAsync(id, 1);
        var job = await account.JobAsync(id);

        Assert.Equal("Bulk Update User", job.Text("job_type"));
        Assert.Equal("Updating user #1", job.Text("message"));
    }

    [Fact]
    public async Task Ids_beside_a_list_of_users_are_400()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PutAsync("/api/v2/users/update_many?ids=1,2", """{"users":[{"id":1,"name":"X"}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            "You passed an invalid value for the user attribute. Invalid parameter: user must be present from api/v2/users/update_many",
            response.Json.GetProperty("error").Text("message"));
    }

    [Theory]
    [InlineData("users", "{\"id\":\"abc\"}")]
    [InlineData("users", "{\"id\":1.5}")]
    [InlineData("organizations", "{\"id\":\"abc\"}")]
    public async Task An_invalid_id_is_400_before_any_update(string resource, string item)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PutAsync(
            $"/api/v2/{resource}/update_many",
            $"{{\"{resource}\":[{{\"id\":1,\"name\":\"X\"}},{item}]}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains($"{resource}.id must be an integer", response.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, (await account.GetAsync("/api/v2/job_statuses")).Json.Number("count"));
    }
}
