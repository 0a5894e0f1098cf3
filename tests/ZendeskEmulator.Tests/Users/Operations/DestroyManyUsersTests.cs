using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class DestroyManyUsersTests
{
    [Theory]
    [InlineData("ids")]
    [InlineData("external_ids")]
    public async Task Users_are_deleted_as_by_the_single_call(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateUserAsync("\"name\":\"One\",\"external_id\":\"u-1\",\"email\":\"one@example.com\"");
        var two = await account.CreateUserAsync("\"name\":\"Two\",\"external_id\":\"u-2\"");
        var list = name == "ids" ? $"{two},{one}" : "U-2,U-1";

        var rows = await account.DoJobAsync(HttpMethod.Delete, $"users/destroy_many?{name}={list}");

        Assert.Equal(
            [
                $$"""{"action":"delete","id":{{two}},"status":"Deleted","success":true}""",
                $$"""{"action":"delete","id":{{one}},"status":"Deleted","success":true}""",
            ],
            rows);
        var shown = (await account.GetAsync($"/api/v2/users/{one}")).User;
        Assert.False(shown.Flag("active"));
        Assert.Null(shown.Text("email"));
        Assert.Equal([one, two], (await account.GetAsync("/api/v2/deleted_users")).Ids("deleted_users"));
    }

    [Fact]
    public async Task Unknown_and_deleted_users_and_the_owner_fail_in_their_rows()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var gone = await account.CreateUserAsync("\"name\":\"Gone\"");
        await account.DeleteAsync($"/api/v2/users/{gone}");

        var rows = await account.DoJobAsync(HttpMethod.Delete, $"users/destroy_many?ids=42,{gone},{owner}");

        Assert.Equal(
            [
                """{"action":"delete","id":42,"error":"UserUpdateError","details":"Not found","status":"Failed","success":false}""",
                $$"""{"action":"delete","id":{{gone}},"error":"UserUpdateError","details":"Not found","status":"Failed","success":false}""",
                $$"""{"action":"delete","id":{{owner}},"error":"UserUpdateError","details":"The account owner cannot be deleted, """
                + """suspended or given a lower role","status":"Failed","success":false}""",
            ],
            rows);
    }

    [Fact]
    public async Task A_user_named_twice_is_deleted_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateUserAsync("\"name\":\"One\"");

        var rows = await account.DoJobAsync(HttpMethod.Delete, $"users/destroy_many?ids={one},{one}");

        Assert.Equal(
            [
                $$"""{"action":"delete","id":{{one}},"status":"Deleted","success":true}""",
                $$"""{"action":"delete","id":{{one}},"error":"UserUpdateError","details":"Not found","status":"Failed","success":false}""",
            ],
            rows);
    }

    [Fact]
    public async Task The_jobs_type_is_the_recorded_one_of_updates()
    {
        using var account = await TestJobs.NewManualAccountAsync();

        var id = await account.TakeJobAsync(HttpMethod.Delete, "users/destroy_many?ids=42,43");
        await account.Account.Jobs.StepAsync(id, 1);
        var job = await account.JobAsync(id);

        Assert.Equal("Bulk Update User", job.Text("job_type"));
        Assert.Equal("Deleting user #1", job.Text("message"));
    }
}
