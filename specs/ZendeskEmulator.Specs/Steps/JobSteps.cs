using System.Globalization;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Bulk calls and their jobs.</summary>
[Binding]
public sealed class JobSteps(World world)
{
    private string jobId = "";

    /// <summary>The scenario decides when a job continues, not the load of the machine.</summary>
    [BeforeScenario("jobs")]
    public Task StepByHand() => world.IsOnEmulator ? SetPace("Manual") : Task.CompletedTask;

    [Given("I create or update many users")]
    [When("I create or update many users")]
    public Task CreateOrUpdateMany(DataTable users) => SendUsersAsync(
        "/api/v2/users/create_or_update_many", users.Rows.Select(row => Cell.ToObject(users, row, world.Resolve)));

    [When("I send {int} users to {string}")]
    public Task SendMany(int count, string path) =>
        SendUsersAsync(path, Enumerable.Range(1, count).Select(number => new JsonObject { ["name"] = $"Clone {number}" }));

    [When("I delete {int} users at once")]
    public Task DeleteMany(int count) =>
        world.SendAsync("DELETE", "/api/v2/users/destroy_many?ids=" + string.Join(',', Enumerable.Range(1, count)));

    [Given("{int} jobs are pending")]
    public async Task ArePending(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await SendUsersAsync("/api/v2/users/create_or_update_many", [new JsonObject { ["name"] = $"Clone {number}" }]);
            Assert.Equal(200, world.Response.Status);
        }
    }

    [Given("jobs are done at pace {string}")]
    public Task SetPace(string pace) => world.ControlAsync("PUT", "/_emulator/jobs", $$"""{"pace":"{{pace}}"}""");

    [Given("bulk import is off")]
    public Task SwitchOff() => world.ControlAsync("PUT", "/_emulator/jobs", """{"bulk_import":false}""");

    [Given("the item {int} of the next job is planned to fail with {string}")]
    public Task PlanFailure(int index, string error) => world.ControlAsync(
        "POST", "/_emulator/jobs/plan", string.Create(CultureInfo.InvariantCulture, $$"""{"index":{{index}},"error":"{{error}}"}"""));

    [When("the job does {int} item(s)")]
    public Task Step(int items) => ControlJobAsync("step", string.Create(CultureInfo.InvariantCulture, $$"""{"items":{{items}}}"""));

    [When("the job fails")]
    public Task Fail() => ControlJobAsync("fail");

    [When("the job is killed")]
    public Task Kill() => ControlJobAsync("kill");

    /// <summary>Shows the job of the last bulk call, which later steps call "the job".</summary>
    [When("I look at the job")]
    public Task Look() => world.SendAsync("GET", $"/api/v2/job_statuses/{JobId()}");

    [When("I show the job by show_many")]
    public Task ShowMany() => world.SendAsync("GET", $"/api/v2/job_statuses/show_many?ids={JobId()}");

    /// <summary>An emulator completes the job at once; elsewhere the scenario waits.</summary>
    [When("the job is over")]
    public async Task IsOver()
    {
        if (world.IsOnEmulator)
        {
            await ControlJobAsync("complete");
        }
        await world.WaitForJobAsync(JobId());
    }

    [Then("somebody has the external_id {string}")]
    public async Task SomebodyHas(string externalId)
    {
        var found = await world.LookAsync($"/api/v2/users/show_many?external_ids={Uri.EscapeDataString(externalId)}");
        Assert.Equal(1, found.At("count")!.GetValue<int>());
    }

    [Then("the ids of the rows {int} and {int} are the same")]
    public void AreSame(int one, int other) => Assert.Equal(IdOfRow(one), IdOfRow(other));

    private long IdOfRow(int number) =>
        world.Response.At(string.Create(CultureInfo.InvariantCulture, $"job_status.results[{number - 1}].id"))!.GetValue<long>();

    private Task SendUsersAsync(string path, IEnumerable<JsonObject> users) =>
        world.SendAsync("POST", path, new JsonObject { ["users"] = new JsonArray([.. users]) }.ToJsonString());

    private Task ControlJobAsync(string what, string? body = null) => world.ControlAsync("POST", $"/_emulator/jobs/{JobId()}/{what}", body);

    /// <summary>The job of the last response, or the job before it if the last response is something else.</summary>
    private string JobId()
    {
        if (world.Response.Status == 200 && world.Response.Body.StartsWith("{\"job_status\"", StringComparison.Ordinal))
        {
            jobId = world.Response.At("job_status.id")!.GetValue<string>();
        }
        return jobId;
    }
}
