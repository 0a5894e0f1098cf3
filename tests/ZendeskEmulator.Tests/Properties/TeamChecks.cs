using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>What holds for groups, custom roles, subscriptions, tickets and tags, whatever was done.</summary>
internal static class TeamChecks
{
    public static void Check(AccountDump dump)
    {
        CheckGroups(dump);
        CheckRoles(dump);
        CheckSubscriptions(dump);
        CheckTickets(dump);
        CheckTags(dump);
    }

    private static void CheckGroups(AccountDump dump)
    {
        var groups = dump.Lists["groups"];
        var memberships = dump.Lists["group_memberships"];
        Assert.Single(groups, group => group.Flag("default") == true);
        Assert.Distinct(groups.Select(group => group.Text("name")!.ToUpperInvariant()));
        Assert.Distinct(memberships.Select(membership => (membership.Number("user_id"), membership.Number("group_id"))));
        Assert.Subset(IdsOf(groups), memberships.Select(membership => membership.Number("group_id")).ToHashSet());
        Assert.Subset(IdsOf(dump.Users), memberships.Select(membership => membership.Number("user_id")).ToHashSet());
        foreach (var user in dump.Users)
        {
            var own = memberships.Where(membership => membership.Number("user_id") == user.Number("id")).ToArray();
            var defaults = own.Where(membership => membership.Flag("default") == true).Select(membership => membership.Number("group_id"));
            Assert.Equal(own.Length == 0 ? [] : [user.Number("default_group_id")], defaults);
            Assert.True(own.Length == 0 || user.Text("role") != "end-user", $"the end user {user.Number("id")} is in a group");
        }
    }

    private static void CheckRoles(AccountDump dump)
    {
        var roles = dump.Lists["custom_roles"];
        Assert.Distinct(roles.Select(role => role.Text("name")!.ToUpperInvariant()));
        foreach (var role in roles)
        {
            var members = dump.Users.Count(user => user.Number("custom_role_id") == role.Number("id"));
            Assert.Equal(members, role.Number("team_member_count"));
        }
        foreach (var user in dump.Users.Where(user => user.Number("custom_role_id") is not null))
        {
            var role = Assert.Single(roles, role => role.Number("id") == user.Number("custom_role_id"));
            Assert.Equal(role.Number("role_type"), user.Number("role_type"));
            Assert.Equal(role.Number("role_type") is 4 or 5 ? "admin" : "agent", user.Text("role"));
        }
    }

    private static void CheckSubscriptions(AccountDump dump)
    {
        var subscriptions = dump.Lists["organization_subscriptions"];
        Assert.Distinct(subscriptions.Select(one => (one.Number("user_id"), one.Number("organization_id"))));
        Assert.Subset(IdsOf(dump.Users), subscriptions.Select(one => one.Number("user_id")).ToHashSet());
        Assert.Subset(IdsOf(dump.Organizations), subscriptions.Select(one => one.Number("organization_id")).ToHashSet());
        Assert.Subset(IdsOf(dump.Users), dump.Lists["sessions"].Select(session => session.Number("user_id")).ToHashSet());
    }

    /// <summary>No ticket here is closed: its requester can be merged, and cannot be deleted.</summary>
    private static void CheckTickets(AccountDump dump) =>
        Assert.Subset(IdsOf(dump.Users), dump.Lists["tickets"].Select(ticket => ticket.Number("requester_id")).ToHashSet());

    private static void CheckTags(AccountDump dump)
    {
        var counted = dump.Users.Concat(dump.Organizations).Concat(dump.Lists["tickets"])
            .SelectMany(record => record.Texts("tags"))
            .CountBy(tag => tag)
            .Select(tag => $"{tag.Key} {tag.Value}");
        Assert.Equal(counted.Order(), dump.Lists["tags"].Select(tag => $"{tag.Text("name")} {tag.Number("count")}").Order());
    }

    private static HashSet<long?> IdsOf(JsonElement[] records) => [.. records.Select(record => record.Number("id"))];
}
