namespace ZendeskEmulator.Specs.Steps;

/// <summary>Accounts of an emulator.</summary>
[Binding]
public sealed class AccountSteps(World world)
{
    [Given("I work on the account {string}")]
    public void Use(string name) => world.UseAccount(name);

    [When("I work on the account {string}")]
    public void Switch(string name) => world.UseAccount(name);

    [When("a request without a path prefix names the account by its {word}")]
    public Task ChooseBy(string what) => world.ChooseAccountByAsync(what);

    [Then("the user in the answer is the owner of that account")]
    public void IsOwner() => Assert.Equal($"owner@{world.AccountName}.example", world.Answer.At("user.email")!.GetValue<string>());

    [When("I reset the account")]
    public Task Reset() => world.ControlAsync("POST", "/_emulator/reset");
}
