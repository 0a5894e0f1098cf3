using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Views;
using static ZendeskEmulator.Tests.Triggers.TriggerAccount;

namespace ZendeskEmulator.Tests.Triggers;

/// <summary>Which triggers and categories can be, their order, and their revisions.</summary>
public sealed class TriggersTests
{
    private static readonly string Urgent = Action("priority", "urgent");

    [Theory]
    [InlineData("NEW", "greater_than", "4", "Invalid field 'NEW'")]
    [InlineData("status", "grows", "open", "Invalid operator 'grows' in 'Status / grows / open'")]
    [InlineData("status", "value", "gone", "Invalid value 'gone' in 'Status / Changed to / gone'")]
    [InlineData("update_type", "is", "Delete", "Invalid value 'Delete' in 'Ticket / Is / Delete'")]
    [InlineData("current_tags", "changed", "x", "Invalid operator 'changed' in 'Tags / Changed / x'")]
    public async Task Conditions_are_refused(string field, string comparison, string value, string complaint)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostTriggerAsync(When(field, comparison, value), Urgent);

        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.Equal([complaint], refused.Complaints());
    }

    [Fact]
    public async Task A_trigger_without_conditions_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostTriggerAsync("", Urgent);

        Assert.Equal(["Trigger must have at least one condition"], refused.Complaints());
    }

    [Fact]
    public async Task A_condition_without_an_operator_is_one_with_is_and_changed_has_no_value()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostTriggerAsync(
            """{"field":"update_type","value":"Change"},{"field":"status","operator":"changed"}""", Urgent);

        Assert.Equal(
            """
            {"all":[{"field":"update_type","operator":"is","value":"Change"},{"field":"status","operator":"changed","value":null}],"any":[]}
            """.Trim(),
            created.Json.GetProperty("trigger").GetProperty("conditions").GetRawText());
    }

    [Fact]
    public async Task A_category_is_created_with_its_trigger()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostTriggerAsync(OnCreate, Urgent, ""","category":{"name":"Incoming","position":4}""");

        var category = (await account.GetAsync(Categories)).Json.GetProperty("trigger_categories")[0];
        Assert.Equal(("Incoming", 4), (category.Text("name"), category.Number("position")));
        Assert.Equal(category.Text("id"), created.Json.GetProperty("trigger").Text("category_id"));
        Assert.Equal(["url", "id", "name", "updated_at", "created_at", "position"], category.Keys());
    }

    [Fact]
    public async Task A_category_with_active_triggers_stays()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var category = await account.CreateCategoryAsync("Incoming", 1);
        var trigger = await account.CreateTriggerAsync(OnCreate, Urgent, $$""","category_id":"{{category}}" """);

        var refused = await account.DeleteAsync($"{Categories}/{category}");
        await account.PutAsync($"{ListPath}/{trigger}", """{"trigger":{"active":false}}""");
        var deleted = await account.DeleteAsync($"{Categories}/{category}");

        Assert.Equal(
            """{"errors":[{"code":"TriggerCategoryNotEmpty","title":"A category with active ticket triggers cannot be deleted."}]}""",
            refused.Body);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NoContent), (refused.Status, deleted.Status));
        Assert.Null((await account.GetAsync($"{ListPath}/{trigger}")).Json.GetProperty("trigger").Text("category_id"));
    }

    [Fact]
    public async Task Categories_have_errors_of_their_own()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var blank = await account.PostAsync(Categories, """{"trigger_category":{"name":" ","position":1}}""");
        var missing = await account.GetAsync($"{Categories}/7");

        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"errors":[{"code":"InvalidTriggerCategory","title":"Name cannot be blank"}]}"""),
            (blank.Status, blank.Body));
        Assert.Equal(
            (HttpStatusCode.NotFound, "TriggerCategoryNotFound"),
            (missing.Status, missing.Json.GetProperty("errors")[0].Text("code")));
    }

    [Fact]
    public async Task A_reorder_names_all_triggers_of_a_category()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = await account.CreateTriggerAsync(OnCreate, Action("priority", "low"));
        var second = await account.CreateTriggerAsync(OnCreate, Action("priority", "high"));

        var refused = await account.PutAsync($"{ListPath}/reorder", $$$"""{"trigger_ids":[{{{second}}}]}""");
        var reordered = await account.PutAsync($"{ListPath}/reorder", $$$"""{"trigger_ids":[{{{second}}},{{{first}}}]}""");

        Assert.Equal("LimitOneCategory", refused.Json.GetProperty("errors")[0].Text("code"));
        Assert.Equal(second, reordered.Id("trigger"));
        Assert.Equal([second, first], (await account.GetAsync(ListPath)).Ids("triggers"));
        Assert.Equal("low", (await account.PostTicketAsync()).Ticket().Text("priority"));
    }

    [Fact]
    public async Task A_job_of_categories_changes_all_or_none()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var category = await account.CreateCategoryAsync("Incoming", 1);
        var trigger = await account.CreateTriggerAsync(OnCreate, Urgent);
        string Job(string id) => $$$"""
            {"job":{"action":"patch","items":{"trigger_categories":[{"id":"{{{category}}}","position":9}],
            "triggers":[{"id":"{{{id}}}","active":false,"category_id":"{{{category}}}"}] } } }
            """;

        var refused = await account.PostAsync($"{Categories}/jobs", Job("7"));
        Assert.Equal(1, (await account.GetAsync($"{Categories}/{category}")).Json.GetProperty("trigger_category").Number("position"));
        var done = await account.PostAsync($"{Categories}/jobs", Job($"{trigger}"));

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal("complete", done.Json.GetProperty("status").GetString());
        var changed = done.Json.GetProperty("results").GetProperty("triggers")[0];
        Assert.Equal((false, category), (changed.Flag("active"), changed.Text("category_id")));
    }

    [Fact]
    public async Task Every_change_is_a_revision()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var trigger = await account.CreateTriggerAsync(OnCreate, Urgent);
        await account.PutAsync($"{ListPath}/{trigger}", """{"trigger":{"title":"Renamed"}}""");
        await account.PutAsync($"{ListPath}/{trigger}", """{"trigger":{"title":"Renamed"}}""");
        await account.PutAsync($"{ListPath}/update_many", $$$"""{"triggers":[{"id":{{{trigger}}},"active":false}]}""");

        var all = await account.GetAsync($"{ListPath}/{trigger}/revisions");
        var second = await account.GetAsync($"{ListPath}/{trigger}/revisions/2");

        Assert.Equal([3, 2, 1], all.Ids("trigger_revisions"));
        var snapshot = second.Json.GetProperty("trigger_revision").GetProperty("snapshot");
        Assert.Equal(("Renamed", true), (snapshot.Text("title"), snapshot.Flag("active")));
        Assert.Equal(["title", "description", "active", "conditions", "actions"], snapshot.Keys());
    }

    [Fact]
    public async Task Revisions_are_paged_in_both_directions()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var trigger = await account.CreateTriggerAsync(OnCreate, Urgent);
        for (var i = 0; i < 4; i++)
        {
            await account.PutAsync($"{ListPath}/{trigger}", $$$"""{"trigger":{"title":"{{{i}}}"}}""");
        }

        var first = await account.GetAsync($"{ListPath}/{trigger}/revisions?limit=2");
        var next = await account.GetAsync(new Uri(first.Json.GetProperty("after_url").GetString()!).PathAndQuery);
        var back = await account.GetAsync(new Uri(next.Json.GetProperty("before_url").GetString()!).PathAndQuery);
        var wrong = await account.GetAsync($"{ListPath}/{trigger}/revisions?cursor=x");

        Assert.Equal([5, 4], first.Ids("trigger_revisions"));
        Assert.Equal([3, 2], next.Ids("trigger_revisions"));
        Assert.Equal([5, 4], back.Ids("trigger_revisions"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
    }

    [Fact]
    public async Task A_trigger_keeps_its_last_hundred_revisions()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        var trigger = await account.CreateTriggerAsync(OnCreate, Urgent);
        for (var i = 0; i < 105; i++)
        {
            await account.PutAsync($"{ListPath}/{trigger}", $$$"""{"trigger":{"title":"{{{i}}}"}}""");
        }

        var revisions = (await account.GetAsync($"{ListPath}/{trigger}/revisions")).Ids("trigger_revisions");

        Assert.Equal((100, 106, 7), (revisions.Length, revisions[0], revisions[^1]));
    }

    [Fact]
    public async Task Definitions_have_what_a_trigger_can_be()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var definitions = (await account.GetAsync($"{ListPath}/definitions")).Json.GetProperty("definitions");

        Assert.Equal(["actions", "conditions_all", "conditions_any"], definitions.Keys());
        var conditions = definitions.GetProperty("conditions_all").EnumerateArray().ToDictionary(one => one.Text("subject")!);
        Assert.DoesNotContain("SOLVED", conditions.Keys);
        Assert.Equal(
            ["is", "is_not", "less_than", "greater_than", "changed", "value", "value_previous", "not_changed", "not_value",
                "not_value_previous"],
            conditions["status"].GetProperty("operators").EnumerateArray().Select(one => one.Text("value")));
        Assert.Contains("update_type", conditions.Keys);
        var actions = definitions.GetProperty("actions").EnumerateArray().Select(one => one.Text("subject")).ToArray();
        Assert.Contains("notification_user", actions);
        Assert.DoesNotContain("comment_value", actions);
    }
}
