using Xunit;
using ZendeskEmulator.Tests.Exports;
using static ZendeskEmulator.Tests.Views.ViewAccount;

namespace ZendeskEmulator.Tests.Views.Operations;

public sealed class MovedViewsTests
{
    [Fact]
    public async Task The_ids_in_a_view_are_those_of_the_account_that_imports_it()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var from = new TestAccount(emulator.GetAccount("from"));
        using var to = new TestAccount(emulator.GetAccount("to"));
        var group = (await from.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var statuses = (await from.GetAsync("/api/v2/custom_statuses")).Ids("custom_statuses");
        var field = (await from.PostAsync("/api/v2/ticket_fields", """{"ticket_field":{"type":"text","title":"Room"}}"""))
            .Id("ticket_field");
        var conditions = string.Join(
            ',',
            Condition("group_id", "is", $"{group}"),
            Condition("custom_status_id", "includes", $"{statuses[0]} {statuses[1]}"),
            Condition($"custom_fields_{field}", "is", "745"),
            Condition("subject_includes_word", "includes", $"{group}"));
        await from.CreateViewAsync(
            $"\"all\":[{conditions}],\"output\":{{\"columns\":[\"subject\",{field}],\"sort_by\":{field}}}", "Moved");

        await ExportTests.ImportAsync(to, (await from.GetAsync("/_emulator/export")).Body, "?ids=new");

        var movedGroup = (await to.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var moved = (await to.GetAsync("/api/v2/custom_statuses")).Ids("custom_statuses");
        var movedField = (await to.GetAsync("/api/v2/ticket_fields")).Ids("ticket_fields")[^1];
        var view = (await to.GetAsync($"{ListPath}/search?query=Moved")).Json.GetProperty("views")[0];
        Assert.NotEqual(group, movedGroup);
        Assert.Equal(
            [
                ("group_id", $"{movedGroup}"), ("custom_status_id", $"{moved[0]} {moved[1]}"), ($"custom_fields_{movedField}", "745"),
                ("subject_includes_word", $"{group}"),
            ],
            view.GetProperty("conditions").GetProperty("all").EnumerateArray().Select(one => (one.Text("field"), one.Text("value"))));
        Assert.Equal(movedField, view.GetProperty("execution").GetProperty("custom_fields")[0].Number("id"));
        Assert.Equal(movedField, view.GetProperty("execution").GetProperty("sort").Number("id"));
    }

    [Fact]
    public async Task A_seed_finds_a_view_by_its_title()
    {
        using var account = await TestEmulator.NewAccountAsync();
        string[] lines =
        [
            """{"view":{"title":"Seeded","all":[{"field":"status","operator":"is","value":"open"}]}}""",
            """{"view":{"title":"Seeded","all":[{"field":"status","operator":"is","value":"new"}],"position":3}}""",
        ];

        foreach (var line in lines)
        {
            await ExportTests.ImportAsync(account, line, "");
        }

        var found = (await account.GetAsync($"{ListPath}/search?query=Seeded")).Json.GetProperty("views");
        var view = Assert.Single(found.EnumerateArray());
        Assert.Equal(3, view.Number("position"));
        Assert.Equal("new", view.GetProperty("conditions").GetProperty("all")[0].Text("value"));
    }
}
