using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Snapshots;

/// <summary>Which records differ between two states of an account.</summary>
public sealed class SnapshotDiffTests
{
    [Fact]
    public async Task A_diff_lists_created_changed_and_deleted_records_with_their_fields()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var group = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Old"}}""")).Id("group");
        var gone = await account.CreateOrganizationAsync("\"name\":\"Gone\"");
        await account.Account.Snapshots.SaveAsync("before");
        await account.PutAsync($"/api/v2/groups/{group}", """{"group":{"name":"New"}}""");
        await account.DeleteAsync($"/api/v2/organizations/{gone}");
        var tag = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Third"}}""")).Id("group");

        var diff = await account.Account.Snapshots.DiffAsync("before");

        var changed = Assert.Single(diff.Records, record => record.Type == RecordDifferenceType.Changed);
        Assert.Equal(("groups", group, "New"), (changed.Kind, changed.Id, changed.Name));
        Assert.Equal(new ValueDifference("name", "\"Old\"", "\"New\""), Assert.Single(changed.Fields));
        Assert.Contains(diff.Records, record => (record.Type, record.Kind, record.Id) == (RecordDifferenceType.Created, "groups", tag));
        Assert.Contains(
            diff.Records, record => (record.Type, record.Kind, record.Id) == (RecordDifferenceType.Deleted, "organizations", gone));
        Assert.Contains($"~ groups {group} New\n    name: \"Old\" → \"New\"\n", diff.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diff_of_two_snapshots_is_the_same_whatever_happens_later_and_its_own_inverse()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.Account.Snapshots.SaveAsync("a");
        var id = await account.CreateUserAsync("\"name\":\"One\"");
        await account.Account.Snapshots.SaveAsync("b");
        var before = await account.Account.Snapshots.DiffAsync("a", "b");
        await account.PutAsync($"/api/v2/users/{id}", """{"user":{"name":"Later"}}""");
        await account.CreateUserAsync("\"name\":\"Two\"");

        var after = await account.Account.Snapshots.DiffAsync("a", "b");
        var inverse = await account.Account.Snapshots.DiffAsync("b", "a");

        Assert.Equal(before.ToString(), after.ToString());
        Assert.Equal((before.Created, before.Deleted), (inverse.Deleted, inverse.Created));
        Assert.All(inverse.Records, record => Assert.Equal(RecordDifferenceType.Deleted, record.Type));
    }

    [Fact]
    public async Task Hashes_of_secrets_are_not_shown()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.PostAsync($"/api/v2/users/{id}/password", """{"password":"first-password"}""");
        await account.Account.Snapshots.SaveAsync("a");
        await account.PostAsync($"/api/v2/users/{id}/password", """{"password":"other-password"}""");

        var record = Assert.Single((await account.Account.Snapshots.DiffAsync("a")).Records, record => record.Kind == "user_passwords");

        Assert.Contains(new ValueDifference("hash", "\"…\"", "\"…\""), record.Fields);
    }
}
