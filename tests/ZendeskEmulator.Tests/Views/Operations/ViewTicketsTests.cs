using System.Net;
using Xunit;
using static ZendeskEmulator.Tests.Views.ViewAccount;

namespace ZendeskEmulator.Tests.Views.Operations;

public sealed class ViewTicketsTests
{
    private const string OfTasks = """
        "all":[{"field":"type","operator":"is","value":"task"}]
        """;

    [Theory]
    [InlineData("subject_includes_word")]
    [InlineData("description_includes_word")]
    [InlineData("current_tags")]
    public async Task Empty_words_of_a_condition_count_for_nothing(string field)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var lamp = await account.CreateTicketAsync(""" "subject":"x lamp","tags":["x"] """);
        string With(string words) =>
            $$"""
            "all":[{"field":"status","operator":"less_than","value":"closed"},{"field":"{{field}}","operator":"includes","value":{{words}}}]
            """;

        var found = await account.TicketsAsync(await account.CreateViewAsync(With("""["","x"]""")));
        var refused = await account.PostViewAsync(With("""[""," "]"""));

        Assert.Equal([lamp], found);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task A_view_has_the_tickets_that_meet_its_conditions_now()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateTicketAsync("\"tags\":[\"vip\"]");
        var other = await account.CreateTicketAsync("\"tags\":[\"other\"]");
        var view = await account.CreateViewAsync(
            $"\"all\":[{Condition("status", "less_than", "pending")},{Condition("current_tags", "includes", "vip")}]");

        var before = await account.TicketsAsync(view);
        await account.PutAsync($"/api/v2/tickets/{other}", """{"ticket":{"tags":["vip"]}}""");
        var both = await account.TicketsAsync(view);
        await account.PutAsync($"/api/v2/tickets/{one}", """{"ticket":{"status":"pending"}}""");
        await account.DeleteAsync($"/api/v2/tickets/{other}");

        Assert.Equal([one], before);
        Assert.Equal([other, one], both);
        Assert.Empty(await account.TicketsAsync(view));
    }

    [Theory]
    [InlineData("group_id", "is", "current_groups")]
    [InlineData("assignee_id", "is", "current_user")]
    [InlineData("requester_id", "is", "current_user")]
    [InlineData("status", "is", "open")]
    [InlineData("status", "greater_than", "new")]
    [InlineData("custom_status_id", "includes", "OPEN")]
    public async Task An_index_finds_the_same_tickets_as_all_of_them_would(string field, string comparison, string value)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        var open = (await account.GetAsync("/api/v2/custom_statuses?status_categories=open")).Ids("custom_statuses")[0];
        var wilma = await account.CreateUserAsync("\"name\":\"Wilma\",\"email\":\"wilma@example.org\"");
        await account.CreateTicketAsync($"\"requester_id\":{wilma}");
        var mine = await account.CreateTicketAsync($"\"assignee_id\":{me}");
        var view = await account.CreateViewAsync(
            $"\"all\":[{Condition(field, comparison, value == "OPEN" ? $"{open}" : value)},{Condition("status", "less_than", "closed")}]");

        Assert.Equal([mine], await account.TicketsAsync(view));
    }

    [Fact]
    public async Task The_hours_of_a_condition_pass_with_the_accounts_clock()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(TestJobs.Noon);
        var ticket = await account.CreateTicketAsync("\"type\":\"task\"");
        var view = await account.CreateViewAsync(
            $"\"all\":[{Condition("type", "is", "task")},{Condition("updated_at", "greater_than", "4")}]");

        var before = await account.TicketsAsync(view);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(5));

        Assert.Empty(before);
        Assert.Equal([ticket], await account.TicketsAsync(view));
    }

    [Fact]
    public async Task Tickets_are_grouped_then_sorted_then_by_number()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var low = await account.CreateTicketAsync("\"type\":\"task\",\"priority\":\"low\",\"subject\":\"a\"");
        var high = await account.CreateTicketAsync("\"type\":\"task\",\"priority\":\"high\"");
        var none = await account.CreateTicketAsync("\"type\":\"task\"");
        var second = await account.CreateTicketAsync("\"type\":\"task\",\"priority\":\"low\"");
        await account.PutAsync($"/api/v2/tickets/{high}", """{"ticket":{"status":"pending"}}""");
        var view = await account.CreateViewAsync(
            OfTasks + """
            ,"output":{"columns":["subject"],"group_by":"status","group_order":"desc","sort_by":"priority","sort_order":"asc"}
            """);

        Assert.Equal([high, none, low, second], await account.TicketsAsync(view));
        Assert.Equal([high, second, low, none], await account.TicketsAsync(view, "?sort_order=desc"));
        Assert.Equal([high, low, none, second], await account.TicketsAsync(view, "?sort_by=id"));
        Assert.Equal([high, none, low, second], await account.TicketsAsync(view, "?sort_by=mood"));
    }

    [Fact]
    public async Task Cursors_lead_forward_through_all_tickets()
    {
        using var account = await TestEmulator.NewAccountAsync();
        long[] numbers = [await account.CreateTicketAsync("\"type\":\"task\""), await account.CreateTicketAsync("\"type\":\"task\"")];
        var view = await account.CreateViewAsync(OfTasks);

        var first = await account.GetAsync($"{ListPath}/{view}/tickets?page[size]=1");
        var next = first.Json.GetProperty("links").Text("next")!;
        var second = await account.GetAsync(new Uri(next).PathAndQuery);

        Assert.Equal([numbers[1]], first.Ids("tickets"));
        Assert.Equal([numbers[0]], second.Ids("tickets"));
        Assert.Equal((true, null), (first.Json.GetProperty("meta").Flag("has_more"), first.Json.GetProperty("meta").Text("before_cursor")));
        Assert.Equal((false, null), (second.Json.GetProperty("meta").Flag("has_more"), second.Json.GetProperty("links").Text("prev")));
        Assert.Contains($"/views/{view}/tickets.json?page%5Bafter%5D=", next);
        Assert.Equal(HttpStatusCode.BadRequest, (await account.GetAsync($"{ListPath}/{view}/tickets?page[after]=x")).Status);
    }

    [Fact]
    public async Task An_execution_has_a_row_for_each_ticket_with_the_values_of_its_columns()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        var number = await account.CreateTicketAsync($"\"type\":\"task\",\"subject\":\"Lamp\",\"assignee_id\":{me}");
        var view = await account.CreateViewAsync(
            OfTasks + ",\"output\":{\"columns\":[\"subject\",\"assignee\",\"priority\"],\"group_by\":\"group\"}");

        var executed = (await account.GetAsync($"{ListPath}/{view}/execute")).Json;

        var row = Assert.Single(executed.GetProperty("rows").EnumerateArray());
        Assert.Equal(["subject", "assignee", "priority", "group", "ticket"], row.Keys());
        Assert.Equal(("Lamp", me, null), (row.Text("subject"), row.Number("assignee"), row.Text("priority")));
        Assert.Equal((number, "x"), (row.GetProperty("ticket").Number("id"), row.GetProperty("ticket").Text("description")));
        Assert.Equal(
            ["Subject", "Assignee", "Priority"], executed.GetProperty("columns").EnumerateArray().Select(one => one.Text("title")));
        Assert.Equal(view, executed.GetProperty("view").Number("id"));
        Assert.Equal(row.Number("group"), Assert.Single(executed.GetProperty("groups").EnumerateArray()).Number("id"));
    }

    [Fact]
    public async Task A_preview_has_rows_and_is_not_stored()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTicketAsync("\"type\":\"task\",\"subject\":\"Lamp\"");
        var preview = "{\"view\":{" + OfTasks + ",\"output\":{\"columns\":[\"subject\"]}}}";

        var shown = await account.PostAsync($"{ListPath}/preview", preview);
        var count = await account.PostAsync($"{ListPath}/preview/count", preview);

        Assert.Equal("Lamp", shown.Json.GetProperty("rows")[0].Text("subject"));
        Assert.False(shown.Json.TryGetProperty("view", out _));
        Assert.Equal((1, "1", true), (
            count.Json.GetProperty("view_count").Number("value"), count.Json.GetProperty("view_count").Text("pretty"),
            count.Json.GetProperty("view_count").Flag("fresh")));
        Assert.Equal(8, (await account.GetAsync($"{ListPath}/count")).Json.GetProperty("count").Number("value"));
    }

    [Fact]
    public async Task Counts_are_of_the_views_that_exist()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTicketAsync("\"type\":\"task\"");
        var view = await account.CreateViewAsync(OfTasks);

        var one = await account.GetAsync($"{ListPath}/{view}/count");
        var many = await account.GetAsync($"{ListPath}/count_many?ids={view},1");

        Assert.Equal(1, one.Json.GetProperty("view_count").Number("value"));
        Assert.Equal(view, Assert.Single(many.Json.GetProperty("view_counts").EnumerateArray()).Number("view_id"));
        var tooMany = await account.GetAsync($"{ListPath}/count_many?ids={string.Join(',', Enumerable.Range(1, 21))}");
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.Status);
    }

    [Fact]
    public async Task Six_counts_of_several_views_are_allowed_in_five_minutes()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(TestJobs.Noon);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"{ListPath}/count_many?ids=1")).Status);
        }

        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(4));
        var refused = await account.GetAsync($"{ListPath}/count_many?ids=1");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"{ListPath}/count_many?ids=1")).Status);
    }

    [Theory]
    [InlineData("execute")]
    [InlineData("count")]
    public async Task Five_reads_of_a_view_are_allowed_in_a_minute(string operation)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(TestJobs.Noon);
        var (one, other) = (await account.CreateViewAsync(OfTasks, "One"), await account.CreateViewAsync(OfTasks, "Other"));

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"{ListPath}/{one}/{operation}")).Status);
        }
        var refused = await account.GetAsync($"{ListPath}/{one}/{operation}");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("TooManyRequests", refused.Json.GetProperty("errors")[0].Text("code"));
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"{ListPath}/{other}/{operation}")).Status);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"{ListPath}/{one}/{operation}")).Status);
    }
}
