using System.Net.Http.Headers;
using ZendeskEmulator.Specs.Targets;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Accounts of an emulator: choosing, switching and resetting them.</summary>
[Binding]
public sealed class AccountSteps(World world)
{
    [Given("I work on the account {string}")]
    public void Use(string name) => world.UseAccount(name);

    [When("I work on the account {string}")]
    public void Switch(string name) => world.UseAccount(name);

    [When("a request without a path prefix names the account by its {word}")]
    public Task ChooseBy(string what)
    {
        var token = $"acct_{world.Account}";
        var request = new SpecRequest("GET", "/api/v2/users/me") { NamesAccount = false };
        switch (what)
        {
            case "token":
                world.Authorization = SpecCredentials.Basic($"anybody@example.org/token:{token}");
                break;
            case "bearer":
                world.Authorization = new AuthenticationHeaderValue("Bearer", token);
                break;
            case "header":
                request = request with { Headers = [("X-Emulator-Account", world.Account)] };
                break;
            case "host":
                request = request with { Headers = [("Host", $"{world.Account}.zendesk.com")] };
                break;
            default:
                throw new ArgumentException($"An account has no {what}.");
        }
        return world.SendAsync(request);
    }

    [Then("the user in the response is the owner of that account")]
    public void IsOwner() => Assert.Equal($"owner@{world.Account}.example", world.Response.At("user.email")!.GetValue<string>());

    [When("I reset the account")]
    public Task Reset() => world.ControlAsync("POST", "/_emulator/reset");
}
