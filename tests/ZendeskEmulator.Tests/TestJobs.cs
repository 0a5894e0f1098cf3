using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests;

/// <summary>Bulk calls and their jobs in tests.</summary>
internal static class TestJobs
{
    public static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A fresh account whose jobs wait to be stepped.</summary>
    public static async Task<TestAccount> NewManualAccountAsync()
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Jobs.Pace = JobPace.Manual;
        return account;
    }

    /// <summary>A fresh account of some pace, its clock standing at noon.</summary>
    public static async Task<TestAccount> NewFrozenAccountAsync(JobPace pace)
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        account.Account.Jobs.Pace = pace;
        return account;
    }

    /// <summary>Asks for a job, and answers its id.</summary>
    public static async Task<string> TakeJobAsync(this TestAccount account, HttpMethod method, string path, string? json = null)
    {
        var taken = await account.SendAsync(method, $"/api/v2/{path}", json);
        Assert.True(taken.Status == HttpStatusCode.OK, taken.Body);
        return taken.JobId();
    }

    /// <summary>Asks for a job, has it done, and answers its rows as they were sent.</summary>
    public static async Task<string[]> DoJobAsync(this TestAccount account, HttpMethod method, string path, string? json = null)
    {
        account.Account.Jobs.Pace = JobPace.Manual;
        var id = await account.TakeJobAsync(method, path, json);
        await account.Account.Jobs.StepAsync(id);
        var job = await account.JobAsync(id);
        Assert.Equal("completed", job.Text("status"));
        return job.Rows();
    }

    /// <summary>Asks for users to be made, named Bulk 0, Bulk 1 and so on.</summary>
    public static Task<string> TakeUsersAsync(this TestAccount account, int count) =>
        account.TakeJobAsync(HttpMethod.Post, "users/create_many", UsersBody(count));

    public static string UsersBody(int count) =>
        $"{{\"users\":[{string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"name\":\"Bulk {i}\"}}"))}]}}";

    public static async Task<JsonElement> JobAsync(this TestAccount account, string id) =>
        (await account.GetAsync($"/api/v2/job_statuses/{id}")).Json.GetProperty("job_status");

    /// <summary>How far a job is: "working 3".</summary>
    public static async Task<string> StandAsync(this TestAccount account, string id)
    {
        var job = await account.JobAsync(id);
        return $"{job.Text("status")} {job.Number("progress")}".TrimEnd();
    }

    public static string JobId(this TestResponse response) => response.Json.GetProperty("job_status").Text("id")!;

    public static string[] Rows(this JsonElement job) => [.. job.GetProperty("results").EnumerateArray().Select(row => row.GetRawText())];

    /// <summary>How many users the account shows, its owner among them.</summary>
    public static async Task<long?> CountUsersAsync(this TestAccount account) =>
        (await account.GetAsync("/api/v2/users/count")).Json.GetProperty("count").Number("value");
}
