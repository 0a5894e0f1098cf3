using System.Net;
using Xunit;
using static ZendeskEmulator.Tests.Views.ViewAccount;

namespace ZendeskEmulator.Tests.Views.Operations;

public sealed class ViewsTests
{
    private const string Unsolved = """
        "all":[{"field":"status","operator":"less_than","value":"solved"}]
        """;

    [Fact]
    public async Task A_new_account_has_the_recorded_views()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var views = (await account.GetAsync(ListPath)).Json.GetProperty("views").EnumerateArray()
            .Select(view => $"{view.Number("position")} {view.Text("title")} {view.Flag("active")}");

        Assert.Equal(
            [
                "0 Your unsolved tickets True", "1 Unassigned tickets True", "2 All unsolved tickets True",
                "3 Recently updated tickets True", "11 Current tasks False", "12 Overdue tasks False", "9999 Pending tickets True",
                "9999 Recently solved tickets True",
            ],
            views);
    }

    [Fact]
    public async Task The_views_of_a_new_account_take_no_id_of_other_records_of_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var views = (await account.GetAsync(ListPath)).Ids("views");

        string[] others = ["users", "groups", "brands", "ticket_fields", "ticket_forms", "custom_statuses", "recipient_addresses"];

        foreach (var list in others)
        {
            Assert.True((await account.GetAsync($"/api/v2/{list}")).Ids(list).Max() < views.Min(), list);
        }
    }

    [Fact]
    public async Task The_title_of_a_new_accounts_view_has_a_placeholder_until_it_changes()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = (await account.GetAsync(ListPath)).Ids("views")[0];

        var before = await account.GetAsync($"{ListPath}/{id}");
        await account.PutAsync($"{ListPath}/{id}", """{"view":{"active":false}}""");
        var kept = await account.GetAsync($"{ListPath}/{id}");
        var renamed = await account.PutAsync($"{ListPath}/{id}", """{"view":{"title":"Ours"}}""");

        Assert.Equal("{{zd.your_unsolved_tickets}}", before.View().Text("raw_title"));
        Assert.Equal("{{zd.your_unsolved_tickets}}", kept.View().Text("raw_title"));
        Assert.Equal(("Ours", "Ours"), (renamed.View().Text("title"), renamed.View().Text("raw_title")));
    }

    [Fact]
    public async Task A_created_view_has_the_recorded_defaults()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostViewAsync(Unsolved);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.EndsWith($"/api/v2/views/{created.Id("view")}.json", created.Headers.Location!.ToString());
        var execution = created.View().GetProperty("execution");
        Assert.Equal((10_000, true), (created.View().Number("position"), created.View().Flag("active")));
        Assert.False(created.View().Flag("default"));
        Assert.Equal(
            ["subject", "requester", "created", "updated", "group", "assignee"],
            execution.GetProperty("columns").EnumerateArray().Select(column => column.Text("id")));
        Assert.Equal((null, "desc", null, "desc"), (
            execution.Text("group_by"), execution.Text("group_order"), execution.Text("sort_by"), execution.Text("sort_order")));
        Assert.Equal("solved", created.View().GetProperty("conditions").GetProperty("all")[0].Text("value"));
    }

    [Fact]
    public async Task A_custom_field_can_be_a_column_and_a_condition()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var field = (await account.PostAsync("/api/v2/ticket_fields", """{"ticket_field":{"type":"integer","title":"Seats"}}"""))
            .Id("ticket_field");

        var created = await account.PostViewAsync(
            $$$"""
            "conditions":{"all":[{"field":"type","operator":"is","value":"task"},
                {"field":"custom_fields_{{{field}}}","operator":"greater_than","value":4}]},
            "output":{"columns":["nice_id",{{{field}}}],"sort_by":{{{field}}},"sort_order":"asc"}
            """);

        var execution = created.View().GetProperty("execution");
        var column = Assert.Single(execution.GetProperty("custom_fields").EnumerateArray());
        Assert.Equal((field, "Seats", "integer"), (column.Number("id"), column.Text("title"), column.Text("type")));
        Assert.Equal(("Seats", "asc"), (execution.GetProperty("sort").Text("title"), execution.GetProperty("sort").Text("order")));
        Assert.Equal("4", created.View().GetProperty("conditions").GetProperty("all")[1].Text("value"));
    }

    [Theory]
    [InlineData("\"all\":[]")]
    [InlineData("\"any\":[{\"field\":\"status\",\"operator\":\"is\",\"value\":\"open\"}]")]
    [InlineData("\"all\":[{\"field\":\"current_tags\",\"operator\":\"includes\",\"value\":\"vip\"}]")]
    [InlineData("\"active\":true")]
    public async Task A_view_must_test_one_of_five_properties(string properties)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostViewAsync(properties);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            "View must test for at least <strong>one</strong> of the following ticket properties in the ALL conditions section: "
            + "Status, Type, Group, Assignee, Requester.",
            Assert.Single(refused.Complaints()));
    }

    [Theory]
    [InlineData("\"columns\":[\"mood\"]", "Invalid column 'mood'")]
    [InlineData("\"sort_by\":\"submitter\"", "Invalid sort_by 'submitter'")]
    [InlineData("\"group_by\":\"nice_id\"", "Invalid group_by 'nice_id'")]
    [InlineData("\"sort_order\":\"up\"", "Invalid sort_order 'up'")]
    public async Task An_output_that_cannot_be_is_named(string output, string complaint)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostViewAsync($"{Unsolved},\"output\":{{{output}}}");

        Assert.Equal([complaint], refused.Complaints());
    }

    [Fact]
    public async Task More_than_ten_columns_are_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var columns = string.Join(',', Enumerable.Repeat("\"nice_id\"", 11));

        var refused = await account.PostViewAsync($"{Unsolved},\"output\":{{\"columns\":[{columns}]}}");

        Assert.Equal(["Maximum number of columns (10) reached"], refused.Complaints());
    }

    [Fact]
    public async Task An_update_replaces_the_conditions_that_it_sends_and_keeps_them_without_any()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateViewAsync($"{Unsolved},\"any\":[{Condition("type", "is", "task")}]");

        var renamed = await account.PutAsync($"{ListPath}/{id}", """{"view":{"title":"Other"}}""");
        var changed = await account.PutAsync($"{ListPath}/{id}", $$$"""{"view":{"all":[{{{Condition("type", "is", "problem")}}}]}}""");
        var cleared = await account.PutAsync($"{ListPath}/{id}", $$$"""{"view":{"any":[{{{Condition("type", "is", "problem")}}}]}}""");

        Assert.Single(renamed.View().GetProperty("conditions").GetProperty("any").EnumerateArray());
        Assert.Equal("problem", changed.View().GetProperty("conditions").GetProperty("all")[0].Text("value"));
        Assert.Empty(changed.View().GetProperty("conditions").GetProperty("any").EnumerateArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, cleared.Status);
    }

    [Fact]
    public async Task Many_views_are_changed_together_or_not_at_all()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (one, other) = (await account.CreateViewAsync(Unsolved, "One"), await account.CreateViewAsync(Unsolved, "Other"));

        var refused = await account.PutAsync(
            $"{ListPath}/update_many", $$$"""{"views":[{"id":{{{one}}},"position":5},{"id":{{{other}}},"title":""}]}""");
        var changed = await account.PutAsync(
            $"{ListPath}/update_many", $$$"""{"views":[{"id":{{{one}}},"position":5},{"id":{{{other}}},"active":false}]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal([one, other], changed.Ids("views"));
        Assert.Equal(5, (await account.GetAsync($"{ListPath}/{one}")).View().Number("position"));
        Assert.False((await account.GetAsync($"{ListPath}/{other}")).View().Flag("active"));
    }

    [Fact]
    public async Task Many_views_are_deleted_together_or_not_at_all()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (one, other) = (await account.CreateViewAsync(Unsolved, "One"), await account.CreateViewAsync(Unsolved, "Other"));

        var refused = await account.DeleteAsync($"{ListPath}/destroy_many?ids={one},1");
        var kept = await account.GetAsync($"{ListPath}/{one}");
        var deleted = await account.DeleteAsync($"{ListPath}/destroy_many?ids={one},{other}");

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{ListPath}/{other}")).Status);
    }

    [Fact]
    public async Task Deleted_views_of_a_new_account_do_not_come_back_with_a_restart()
    {
        using var folder = new TemporaryFolder();
        var options = new EmulatorOptions { DataFile = folder.DataFile };
        await using (var first = await Emulator.StartAsync(options, TestContext.Current.CancellationToken))
        {
            using var account = new TestAccount(first.DefaultAccount);
            var ids = string.Join(',', (await account.GetAsync(ListPath)).Ids("views"));
            Assert.Equal(HttpStatusCode.NoContent, (await account.DeleteAsync($"{ListPath}/destroy_many?ids={ids}")).Status);
        }

        await using var second = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var again = new TestAccount(second.DefaultAccount);

        Assert.Empty((await again.GetAsync(ListPath)).Ids("views"));
        Assert.Equal(0, (await again.GetAsync($"{ListPath}/count")).Json.GetProperty("count").Number("value"));
    }
}
