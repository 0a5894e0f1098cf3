using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Groups.Operations;

/// <summary>What groups do that other resources do not.</summary>
public sealed class GroupsTests
{
    [Fact]
    public async Task A_new_account_has_the_default_group_with_the_owner_in_it()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var group = Assert.Single((await account.GetAsync("/api/v2/groups")).Json.GetProperty("groups").EnumerateArray());

        Assert.Equal("Support", group.Text("name"));
        Assert.True(group.Flag("default"));
        var owner = (await account.GetAsync("/api/v2/users/me")).User;
        Assert.Equal(group.Number("id"), owner.Number("default_group_id"));
        Assert.Equal([owner.Number("id")!.Value], (await account.GetAsync($"/api/v2/groups/{group.Number("id")}/users")).Ids("users"));
    }

    [Fact]
    public async Task Keys_stand_in_the_recorded_order_with_their_defaults()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync("/api/v2/groups", """{"group":{"name":" Tier 2 ","default":true,"deleted":true}}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        var group = created.Json.GetProperty("group");
        Assert.Equal(
            ["url", "id", "is_public", "name", "description", "default", "deleted", "created_at", "updated_at"],
            group.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("Tier 2", "", true), (group.Text("name"), group.Text("description"), group.Flag("is_public")));
        Assert.Equal((false, false), (group.Flag("default"), group.Flag("deleted")));
        Assert.EndsWith($"/api/v2/groups/{group.Number("id")}.json", created.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tier 2")]
    [InlineData(" tier 2 ")]
    public async Task A_name_is_taken_until_its_group_is_deleted(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account, "Tier 2");

        var refused = await account.PostAsync("/api/v2/groups", $$$"""{"group":{"name":"{{{name}}}"}}""");
        await account.DeleteAsync($"/api/v2/groups/{id}");
        var created = await account.PostAsync("/api/v2/groups", $$$"""{"group":{"name":"{{{name}}}"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Name: has already been taken", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, created.Status);
    }

    [Fact]
    public async Task A_private_group_never_becomes_public()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account, "Tier 2");

        var hidden = await account.PutAsync($"/api/v2/groups/{id}", """{"group":{"is_public":false}}""");
        var shown = await account.PutAsync($"/api/v2/groups/{id}", """{"group":{"is_public":true}}""");

        Assert.False(hidden.Json.GetProperty("group").Flag("is_public"));
        Assert.Equal("Tier 2", hidden.Json.GetProperty("group").Text("name"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
    }

    [Fact]
    public async Task A_deleted_group_is_shown_and_listed_only_when_asked_for()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account, "Tier 2");

        var deleted = await account.DeleteAsync($"/api/v2/groups/{id}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.True((await account.GetAsync($"/api/v2/groups/{id}")).Json.GetProperty("group").Flag("deleted"));
        Assert.Equal(["Support"], (await account.GetAsync("/api/v2/groups")).Names("groups"));
        Assert.Equal(["Support", "Tier 2"], (await account.GetAsync("/api/v2/groups?exclude_deleted=false")).Names("groups"));
        Assert.Equal(1, (await account.GetAsync("/api/v2/groups/count")).Json.GetProperty("count").Number("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.DeleteAsync($"/api/v2/groups/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.PutAsync($"/api/v2/groups/{id}", """{"group":{"name":"x"}}""")).Status);
    }

    [Fact]
    public async Task The_default_group_cannot_be_deleted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];

        var refused = await account.DeleteAsync($"/api/v2/groups/{id}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task Lists_are_in_order_of_name_by_offset_and_by_cursor()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, "Zebra");
        await CreateAsync(account, "ant");

        var byOffset = await account.GetAsync("/api/v2/groups.json?per_page=2");
        var first = await account.GetAsync("/api/v2/groups.json?page[size]=2");
        var second = await account.GetAsync(first.Json.GetProperty("links").Text("next")!);

        Assert.Equal(["ant", "Support"], byOffset.Names("groups"));
        Assert.Equal(["ant", "Support"], first.Names("groups"));
        Assert.Equal(["Zebra"], second.Names("groups"));
    }

    [Fact]
    public async Task The_groups_of_a_user_are_listed_and_counted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var group = await CreateAsync(account, "Tier 2");
        var agent = await account.CreateUserAsync(
            $"\"name\":\"Ann\",\"role\":\"agent\",\"email\":\"ann@example.com\",\"group_ids\":[{group}]");

        Assert.Equal(["Tier 2"], (await account.GetAsync($"/api/v2/users/{agent}/groups")).Names("groups"));
        Assert.Equal(1, (await account.GetAsync($"/api/v2/users/{agent}/groups/count")).Json.GetProperty("count").Number("value"));
        Assert.Equal(1, (await account.GetAsync($"/api/v2/groups/{group}/users/count")).Json.GetProperty("count").Number("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync("/api/v2/users/5/groups")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync("/api/v2/groups/5/users")).Status);
    }

    [Fact]
    public async Task Users_are_sideloaded_with_their_groups_and_the_other_way_round()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var groups = await account.GetAsync("/api/v2/groups?include=users");
        var users = await account.GetAsync("/api/v2/users?include=groups");

        Assert.Equal(["Owner"], groups.Names("users"));
        Assert.Equal(["Support"], users.Names("groups"));
    }

    private static async Task<long> CreateAsync(TestAccount account, string name) =>
        (await account.PostAsync("/api/v2/groups", JsonSerializer.Serialize(new { group = new { name } }))).Id("group");
}
