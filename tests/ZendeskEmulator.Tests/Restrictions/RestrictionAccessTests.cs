using Xunit;
using ZendeskEmulator.Restrictions;

namespace ZendeskEmulator.Tests.Restrictions;

public sealed class RestrictionAccessTests
{
    /// <summary>The caller is user 1 and is in the groups 10 and 11.</summary>
    private static readonly Dictionary<string, Restriction?> Restrictions = new()
    {
        ["none"] = null,
        ["own"] = new("User", [1]),
        ["of another"] = new("User", [2]),
        ["own groups"] = new("Group", [10, 11]),
        ["own and other group"] = new("Group", [10, 12]),
        ["other group"] = new("Group", [12]),
    };

    [Theory]
    [InlineData("none", true)]
    [InlineData("own", true)]
    [InlineData("of another", false)]
    [InlineData("own groups", true)]
    [InlineData("own and other group", true)]
    [InlineData("other group", false)]
    public void A_record_is_for_all_agents_or_for_its_user_or_its_groups(string restriction, bool expected)
    {
        var access = new RestrictionAccess(1, [10, 11], ManageRight.None);

        Assert.Equal(expected, access.IsFor(Restrictions[restriction]));
    }

    [Theory]
    [InlineData(ManageRight.None, "none, own, own groups, own and other group")]
    [InlineData(ManageRight.Personal, "none, own, own groups, own and other group")]
    [InlineData(ManageRight.OfGroups, "none, own, own groups, own and other group")]
    [InlineData(ManageRight.Full, "none, own, own groups, own and other group, other group")]
    [InlineData(ManageRight.Admin, "none, own, of another, own groups, own and other group, other group")]
    internal void A_caller_sees_what_is_for_it_and_what_it_manages(ManageRight right, string expected)
    {
        var access = new RestrictionAccess(1, [10, 11], right);

        Assert.Equal(expected, Which(access.Sees));
    }

    [Theory]
    [InlineData(ManageRight.None, "")]
    [InlineData(ManageRight.Personal, "own")]
    [InlineData(ManageRight.OfGroups, "own, own groups")]
    [InlineData(ManageRight.Full, "none, own, own groups, own and other group, other group")]
    [InlineData(ManageRight.Admin, "none, own, of another, own groups, own and other group, other group")]
    internal void A_caller_changes_what_its_right_reaches(ManageRight right, string expected)
    {
        var access = new RestrictionAccess(1, [10, 11], right);

        Assert.Equal(expected, Which(access.MayChange));
    }

    private static string Which(Func<Restriction?, bool> holds) =>
        string.Join(", ", Restrictions.Where(named => holds(named.Value)).Select(named => named.Key));
}
