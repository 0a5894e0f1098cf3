using Xunit;
using ZendeskEmulator.Tests.Exports;

namespace ZendeskEmulator.Tests.Macros.Operations;

public sealed class MovedMacrosTests
{
    [Fact]
    public async Task The_ids_in_actions_and_restrictions_are_those_of_the_account_that_imports_them()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var from = new TestAccount(emulator.GetAccount("from"));
        using var to = new TestAccount(emulator.GetAccount("to"));
        var group = (await from.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var created = await from.PostAsync("/api/v2/ticket_fields", """{"ticket_field":{"type":"text","title":"Room"}}""");
        var field = created.Id("ticket_field");
        await from.PostAsync("/api/v2/macros", $$"""
            {"macro":{"title":"Aa","actions":[{"field":"group_id","value":"{{group}}"},{"field":"custom_fields_{{field}}","value":"745"},
            {"field":"comment_value","value":"{{group}}"}],"restriction":{"type":"Group","id":{{group}}} } }
            """);

        await ExportTests.ImportAsync(to, (await from.GetAsync("/_emulator/export")).Body, "?ids=new");

        var movedGroup = (await to.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var movedField = (await to.GetAsync("/api/v2/ticket_fields")).Ids("ticket_fields")[^1];
        var macro = (await to.GetAsync("/api/v2/macros/search?query=Aa")).Json.GetProperty("macros")[0];
        Assert.NotEqual(group, movedGroup);
        Assert.Equal(
            [("group_id", $"{movedGroup}"), ($"custom_fields_{movedField}", "745"), ("comment_value", $"{group}")],
            macro.GetProperty("actions").EnumerateArray().Select(action => (action.Text("field"), action.Text("value"))));
        Assert.Equal(movedGroup, macro.GetProperty("restriction").Number("id"));
    }

    [Fact]
    public async Task A_seed_finds_a_macro_by_its_title()
    {
        using var account = await TestEmulator.NewAccountAsync();
        string[] lines =
        [
            """{"macro":{"title":"Seeded","actions":[{"field":"status","value":"open"}]}}""",
            """{"macro":{"title":"Seeded","actions":[{"field":"status","value":"solved"}],"position":3}}""",
        ];

        foreach (var line in lines)
        {
            await ExportTests.ImportAsync(account, line, "");
        }

        var found = await account.GetAsync("/api/v2/macros/search?query=Seeded");
        var macro = Assert.Single(found.Json.GetProperty("macros").EnumerateArray());
        Assert.Equal((3, "solved"), (macro.Number("position"), macro.GetProperty("actions")[0].Text("value")));
    }
}
