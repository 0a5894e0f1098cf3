using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.GroupMemberships.Operations;

/// <summary>What group memberships do that other resources do not, and what users show of them.</summary>
public sealed class GroupMembershipsTests
{
    [Fact]
    public async Task An_agent_without_groups_joins_the_default_group_and_an_end_user_joins_no_group()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var support = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];

        var agent = (await account.PostAsync("/api/v2/users", """{"user":{"name":"Ann","role":"agent","email":"ann@example.com"}}""")).User;
        var endUser = (await account.PostAsync("/api/v2/users", """{"user":{"name":"Bob"}}""")).User;

        Assert.Equal(support, agent.Number("default_group_id"));
        Assert.Null(endUser.Number("default_group_id"));
    }

    [Fact]
    public async Task The_groups_of_a_body_become_those_of_the_agent()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (a, b) = (await CreateGroupAsync(account, "A"), await CreateGroupAsync(account, "B"));

        var created = await account.PostAsync(
            "/api/v2/users",
            """{"user":{"name":"Ann","role":"agent","email":"ann@example.com","group_ids":"""
            + $$$"""[{{{a}}},{{{b}}}],"default_group_id":{{{b}}}}}""");
        var updated = await account.PutAsync($"/api/v2/users/{created.UserId}", $$$"""{"user":{"group_id":{{{a}}}}}""");
        var again = await account.PutAsync($"/api/v2/users/{created.UserId}", $$$"""{"user":{"group_id":{{{a}}}}}""");

        Assert.Equal(b, created.User.Number("default_group_id"));
        Assert.Equal(a, updated.User.Number("default_group_id"));
        Assert.NotEqual(created.Headers.ETag, updated.Headers.ETag);
        Assert.Equal(updated.Headers.ETag, again.Headers.ETag);
        Assert.Equal([a, b], await GroupsOfAsync(account, created.UserId));
    }

    [Theory]
    [InlineData("\"default_group_id\":5", "default_group_id")]
    [InlineData("\"group_ids\":[5]", "group_ids")]
    public async Task An_unknown_group_is_refused_and_nothing_changes(string property, string field)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(
            "/api/v2/users",
            "{\"user\":{\"name\":\"Ann\",\"role\":\"agent\",\"email\":\"ann@example.com\"," + property + "}}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Json.GetProperty("details").TryGetProperty(field, out _));
        Assert.Equal(1, (await account.GetAsync("/api/v2/group_memberships")).Json.Number("count"));
    }

    [Fact]
    public async Task An_agent_who_becomes_an_end_user_or_is_deleted_leaves_all_groups()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var lowered = await account.CreateUserAsync("\"name\":\"Ann\",\"role\":\"agent\",\"email\":\"ann@example.com\"");
        var deleted = await account.CreateUserAsync("\"name\":\"Bob\",\"role\":\"agent\",\"email\":\"bob@example.com\"");

        await account.PutAsync($"/api/v2/users/{lowered}", """{"user":{"role":"end-user"}}""");
        var gone = await account.DeleteAsync($"/api/v2/users/{deleted}");

        Assert.Null((await account.GetAsync($"/api/v2/users/{lowered}")).User.Number("default_group_id"));
        Assert.Null(gone.User.Number("default_group_id"));
        Assert.Equal(1, (await account.GetAsync("/api/v2/group_memberships")).Json.Number("count"));
    }

    [Fact]
    public async Task The_oldest_membership_that_is_left_follows_a_deleted_group_and_the_agent_has_changed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (a, b) = (await CreateGroupAsync(account, "A"), await CreateGroupAsync(account, "B"));
        var agent = await account.CreateUserAsync(
            $"\"name\":\"Ann\",\"role\":\"agent\",\"email\":\"ann@example.com\",\"group_ids\":[{a},{b}]");
        var before = await account.GetAsync($"/api/v2/users/{agent}");

        await account.DeleteAsync($"/api/v2/groups/{a}");

        var after = await account.GetUnlessAsync($"/api/v2/users/{agent}", before.Headers.ETag);
        Assert.Equal((HttpStatusCode.OK, b), (after.Status, after.User.Number("default_group_id")!.Value));
        Assert.Equal([b], await GroupsOfAsync(account, agent));
    }

    [Fact]
    public async Task An_end_user_an_unknown_group_and_a_second_membership_are_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var support = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var agent = await account.CreateUserAsync("\"name\":\"Ann\",\"role\":\"agent\",\"email\":\"ann@example.com\"");
        var endUser = await account.CreateUserAsync("\"name\":\"Bob\"");

        Assert.Contains("User: has already been taken", (await CreateAsync(account, agent, support)).Body, StringComparison.Ordinal);
        Assert.Contains("User: is invalid", (await CreateAsync(account, endUser, support)).Body, StringComparison.Ordinal);
        Assert.Contains("Group: cannot be blank", (await CreateAsync(account, agent, 5)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_default_returns_all_memberships_of_the_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agent = await account.CreateUserAsync("\"name\":\"Ann\",\"role\":\"agent\",\"email\":\"ann@example.com\"");
        var group = await CreateGroupAsync(account, "A");
        var membership = (await account.PostAsync(
            $"/api/v2/users/{agent}/group_memberships",
            $$$"""{"group_membership":{"group_id":{{{group}}}}}""")).Id("group_membership");

        var response = await account.PutAsync($"/api/v2/users/{agent}/group_memberships/{membership}/make_default", "{}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal([false, true], response.Json.GetProperty("group_memberships").EnumerateArray().Select(one => one.Flag("default")));
        Assert.Equal(group, (await account.GetAsync($"/api/v2/users/{agent}")).User.Number("default_group_id"));
    }

    private static Task<TestResponse> CreateAsync(TestAccount account, long userId, long groupId) =>
        account.PostAsync("/api/v2/group_memberships", $$$"""{"group_membership":{"user_id":{{{userId}}},"group_id":{{{groupId}}}}}""");

    private static async Task<long> CreateGroupAsync(TestAccount account, string name) =>
        (await account.PostAsync("/api/v2/groups", $$$"""{"group":{"name":"{{{name}}}"}}""")).Id("group");

    private static async Task<long[]> GroupsOfAsync(TestAccount account, long userId) =>
        [.. (await account.GetAsync($"/api/v2/users/{userId}/group_memberships")).Json.GetProperty("group_memberships")
            .EnumerateArray()
            .Select(one => one.Number("group_id")!.Value)];
}
