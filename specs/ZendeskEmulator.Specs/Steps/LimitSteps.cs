using System.Globalization;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Many requests in a row, and the limits of an emulator's account.</summary>
[Binding]
public sealed class LimitSteps(World world)
{
    private readonly List<Response> row = [];

    [Given("the account has the plan {string}")]
    public Task Plan(string plan) => SetAsync($$"""{"plan":"{{plan}}"}""");

    [Given("the limits are {string}")]
    public Task Mode(string mode) => SetAsync($$"""{"mode":"{{mode}}"}""");

    [Given("the rule {string} is off")]
    public Task SwitchOff(string rule) => SetAsync($$$"""{"rules":{"{{{rule}}}":false}}""");

    [Given("the account allows {int} update(s) of users a second")]
    public Task UpdatesPerSecond(int updates) =>
        SetAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"user_updates_per_second":{{updates}}}"""));

    [When("the counters are reset")]
    public Task ResetCounters() => world.ControlAsync("POST", "/_emulator/limits/reset");

    [When("the rule {string} is exhausted for {string}")]
    public Task Exhaust(string rule, string time) =>
        world.ControlAsync("POST", "/_emulator/limits/exhaust", $$"""{"rule":"{{rule}}","for":"{{time}}"}""");

    [Given("{string} was updated {int} times")]
    public async Task WasUpdated(string name, int times)
    {
        await UpdateAsync(name, times);
        AllAre(200);
    }

    [When("I update {string} {int} times")]
    public Task UpdateAsync(string name, int times) => RepeatAsync(times, number => UserUpdate(name, number));

    [When("I update {string} once more")]
    public Task UpdateOnce(string name) => RepeatAsync(1, _ => UserUpdate(name, 1000));

    [When("I update {string} and {string} in turn, {int} times each")]
    public Task UpdateInTurn(string name, string other, int times) =>
        RepeatAsync(2 * times, number => UserUpdate(number % 2 == 1 ? name : other, number));

    [When("I update the organization {string} {int} time(s)")]
    public Task UpdateOrganization(string name, int times) => RepeatAsync(
        times,
        number => new SpecRequest(
            "PUT", $"/api/v2/organizations/{{{name}.id}}", $$$"""{"organization":{"notes":"{{{number}}}"}}"""));

    [When("I send {int} updates of the ticket {string}")]
    public Task UpdateTicket(int times, string name) => RepeatAsync(times, number =>
        new("PUT", $"/api/v2/tickets/{{{name}.id}}", $$$"""{"ticket":{"subject":"{{{number}}}"}}"""));

    [When("I GET {string} {int} times")]
    public Task GetMany(string path, int times) => RepeatAsync(times, _ => new SpecRequest("GET", path));

    [Then(@"^all of them are (\d{3})(?: [A-Z][A-Za-z ]*)?$")]
    public void AllAre(int status) => Assert.All(row, response => Assert.Equal(status, response.Status));

    [Then("their statuses are {string}")]
    public void Statuses(string expected) => Assert.Equal(expected, string.Join(' ', row.Select(response => response.Status)));

    [Then("each has one request less left than the one before")]
    public void EachHasOneLess()
    {
        var left = row.Select(response => int.Parse(response.Headers["x-rate-limit-remaining"], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(0, row.Count).Select(number => left[0] - number), left);
    }

    [Then("{string} does not have the notes {string}")]
    public async Task DoesNotHave(string name, string notes)
    {
        var shown = await world.LookAsync($"/api/v2/users/{{{name}.id}}");
        Assert.NotEqual(notes, shown.At("user.notes")?.GetValue<string>());
    }

    private static SpecRequest UserUpdate(string name, int number) =>
        new("PUT", $"/api/v2/users/{{{name}.id}}", $$$"""{"user":{"notes":"{{{number}}}"}}""");

    private async Task RepeatAsync(int times, Func<int, SpecRequest> request)
    {
        row.Clear();
        for (var number = 1; number <= times; number++)
        {
            row.Add(await world.SendAsync(request(number)));
        }
    }

    private Task SetAsync(string settings) => world.ControlAsync("PUT", "/_emulator/limits", settings);
}
