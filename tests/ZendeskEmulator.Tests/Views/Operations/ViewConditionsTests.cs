using System.Net;
using Xunit;
using static ZendeskEmulator.Tests.Views.ViewAccount;

namespace ZendeskEmulator.Tests.Views.Operations;

/// <summary>Which conditions a view may have.</summary>
public sealed class ViewConditionsTests
{
    [Theory]
    [InlineData("status", "is", "broken", "Invalid value 'broken' in 'Status / Is / broken'")]
    [InlineData("status", "includes", "open", "Invalid operator 'includes' in 'Status / Contains at least one of the following / open'")]
    [InlineData("mood", "is", "good", "Invalid field 'mood'")]
    [InlineData("assignee_id", "is", "1", "Invalid value '1' in 'Assignee / Is / 1'")]
    [InlineData("NEW", "less_than", "1.5", "Invalid value '1.5' in 'Hours since created / Less than / 1.5'")]
    [InlineData("custom_fields_1", "is", "x", "Invalid field 'custom_fields_1'")]
    [InlineData("current_tags", "includes", "", "Invalid value '' in 'Tags / Contains at least one of the following / '")]
    public async Task A_condition_that_cannot_be_is_named(string field, string comparison, string value, string complaint)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var properties = $"\"all\":[{Condition("type", "is", "task")},{Condition(field, comparison, value)}]";

        var refused = await account.PostViewAsync(properties);
        var preview = await account.PostAsync($"{ListPath}/preview", $$$"""{"view":{{{{properties}}}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([complaint], refused.Complaints());
        Assert.Equal([complaint], preview.Complaints());
    }

    [Fact]
    public async Task Too_many_conditions_are_one_error_and_long_values_are_shown_in_part()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wrong = Condition("status", "is", "x");
        var many = string.Join(',', Enumerable.Repeat(wrong, 101));
        var longest = Condition("status", "is", new string('x', 1_000));

        var refused = await account.PostViewAsync($"\"all\":[{many}]");
        var shortened = await account.PostViewAsync($"\"all\":[{longest}]");

        Assert.Equal(["Maximum number of conditions (100) reached"], refused.Complaints());
        var part = new string('x', 100);
        Assert.Equal([$"Invalid value '{part}' in 'Status / Is / {part}'"], shortened.Complaints());
    }

    [Theory]
    [InlineData("group_id")]
    [InlineData("assignee_id")]
    [InlineData("brand_id")]
    public async Task A_condition_on_a_deleted_record_stays_but_no_new_one_is_taken(string field)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (path, id) = await CreateRecordAsync(account, field);
        var properties = $"\"all\":[{Condition("type", "is", "task")},{Condition(field, "is", $"{id}")}]";
        var view = await account.CreateViewAsync(properties);
        await account.DeleteAsync($"{path}/{id}");

        var kept = await account.PutAsync($"{ListPath}/{view}", $$$"""{"view":{"position":3,{{{properties}}}}}""");
        var refused = await account.PostViewAsync(properties);

        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Contains($"Invalid value '{id}'", Assert.Single(refused.Complaints()), StringComparison.Ordinal);
    }

    /// <summary>A record that conditions on a field name, and the path under which it is deleted.</summary>
    private static async Task<(string Path, long Id)> CreateRecordAsync(TestAccount account, string field) => field switch
    {
        "group_id" => ("/api/v2/groups", (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Tier 1"}}""")).Id("group")),
        "brand_id" => ("/api/v2/brands", (await account.PostAsync(
            "/api/v2/brands", """{"brand":{"name":"Shop","subdomain":"shop"}}""")).Id("brand")),
        _ => ("/api/v2/users", await account.CreateUserAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.org\"")),
    };
}
