using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>accounts: lists, creates and deletes accounts of a running emulator.</summary>
internal static class AccountsCommand
{
    private const string Path = "accounts";

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var command = new ToolCommand("accounts", "Lists the accounts of a running emulator; or creates or deletes one.")
        {
            Examples =
            [
                "zendesk-emulator accounts",
                "zendesk-emulator accounts create acme --plan SuiteTeam --ttl 10m",
                "zendesk-emulator accounts delete acme",
            ],
        };
        emulator.AddTo(command);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Get, $"{Path}?page[size]=1000", Print));
        command.Add(CreateOne(emulator));
        command.Add(Delete(emulator));
        return command;
    }

    private static ToolCommand CreateOne(RunningEmulator emulator)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "A DNS label. Default: a name of the emulator's.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var plan = new Option<string?>("--plan") { Description = "Zendesk's plan, such as SuiteTeam.", HelpName = "PLAN" };
        var seats = new Option<int?>("--seats")
        {
            Description = "How many agents and admins it may have. Default: any number.",
            HelpName = "NUMBER",
        };
        var seed = new Option<string?>("--seed")
        {
            Description = "A scenario to begin with, such as small-company.",
            HelpName = "SCENARIO",
        };
        var ttl = new Option<string?>("--ttl") { Description = "Deletes it after a time, such as 10m.", HelpName = "TIME" };
        var command = new ToolCommand("create", "Creates an account, and says where it is and how to sign in.")
        {
            Examples = ["zendesk-emulator accounts create", "zendesk-emulator accounts create acme --seed small-company --ttl 10m"],
        };
        command.Add(name);
        command.Add(plan);
        command.Add(seats);
        command.Add(seed);
        command.Add(ttl);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Post, Path, PrintOne, new JsonObject
        {
            ["name"] = line.GetValue(name),
            ["plan"] = line.GetValue(plan),
            ["seats"] = line.GetValue(seats),
            ["seed"] = line.GetValue(seed),
            ["ttl"] = line.GetValue(ttl),
        }));
        return command;
    }

    private static ToolCommand Delete(RunningEmulator emulator)
    {
        var name = new Argument<string>("NAME") { Description = "The account." };
        var command = new ToolCommand("delete", "Deletes an account with all that it has.")
        {
            Examples = ["zendesk-emulator accounts delete acme"],
        };
        command.Add(name.TakesName());
        command.SetAction(line => emulator.CallAsync(
            line,
            HttpMethod.Delete,
            $"{Path}/{Uri.EscapeDataString(line.GetValue(name)!)}",
            (console, deleted) => console.Say($"The account {deleted.Text("deleted")} is deleted.")));
        return command;
    }

    private static void Print(IAnsiConsole console, JsonNode page)
    {
        var table = ToolConsole.Table("account", "plan", " seats", " taken", "ends at");
        foreach (var account in page.List("accounts"))
        {
            table.Row(
                account.Text("name"), account.Text("plan"), account.Text("seats"), account.Text("seats_taken"), account.Instant("ends_at"));
        }
        if (table.Rows.Count == 0)
        {
            console.Say("There is no account yet; the first request creates one.");
            return;
        }
        console.Write(table);
    }

    /// <summary>Says where an account is and how to sign in.</summary>
    public static void PrintOne(IAnsiConsole console, JsonNode created)
    {
        var account = created["account"];
        console.Say($"Account {account.Text("name")}, plan {account.Text("plan")}");
        console.Say($"Address: {account.Text("base_url")}");
        console.Say($"Credentials: {account.Text("email")}/token:{account.Text("token")}");
    }
}
