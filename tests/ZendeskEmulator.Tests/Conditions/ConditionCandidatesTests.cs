using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.Tests.Views;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Conditions;

/// <summary>Which tickets an evaluation looks at: those of the index that has the fewest.</summary>
public sealed class ConditionCandidatesTests
{
    [Theory]
    [InlineData("status", "is", "open", 1)]
    [InlineData("status", "less_than", "solved", 4)]
    [InlineData("status", "greater_than", "pending", 1)]
    [InlineData("status", "is_not", "new", 2)]
    [InlineData("assignee_id", "is", "current_user", 2)]
    [InlineData("assignee_id", "is", "", 3)]
    [InlineData("group_id", "is", "current_groups", 2)]
    [InlineData("requester_id", "is", "current_user", 5)]
    [InlineData("organization_id", "is", "", 5)]
    [InlineData("current_tags", "includes", "vip", 2)]
    [InlineData("current_tags", "includes", "vip other", 5)]
    [InlineData("custom_status_id", "includes", "SOLVED", 1)]
    [InlineData("custom_status_id", "not_includes", "SOLVED", 5)]
    [InlineData("type", "is", "task", 5)]
    public async Task An_index_has_the_fewest_tickets_and_all_that_meet_the_condition(
        string field, string comparison, string value, int count)
    {
        using var account = await FilledAsync();
        var state = account.Account.Inner.State;
        var context = ConditionContext.Of(state, Caller.OwnerOf(state), account.Account.Clock.UtcNow);
        var solved = (await account.GetAsync("/api/v2/custom_statuses?status_categories=solved")).Ids("custom_statuses")[0];
        Condition[] all = [new(field, comparison, value.Replace("SOLVED", $"{solved}", StringComparison.Ordinal))];
        var test = ConditionRules.TestOf(all, [], context);

        var candidates = ConditionRules.CandidatesOf(all, context, state);
        var found = candidates.All().ToList();

        Assert.Equal(count, found.Count);
        // The index of tags counts the deleted ticket too.
        Assert.InRange(candidates.Count, count, count + 1);
        Assert.Equal(
            state.Get<TicketCollection>().Ascending(0).Where(ticket => test(ticket)).Select(ticket => ticket.Number),
            found.Where(ticket => test(ticket)).Select(ticket => ticket.Number).Order());
    }

    [Fact]
    public async Task Of_several_conditions_the_one_with_the_fewest_tickets_decides()
    {
        using var account = await FilledAsync();
        var state = account.Account.Inner.State;
        var context = ConditionContext.Of(state, Caller.OwnerOf(state), account.Account.Clock.UtcNow);

        var candidates = ConditionRules.CandidatesOf(
            [new("status", "less_than", "closed"), new("current_tags", "includes", "vip"), new("assignee_id", "is", "")], context, state);

        Assert.Equal([2, 3], candidates.All().Select(ticket => ticket.Number).Order());
    }

    /// <summary>Five tickets: three new ones, two of them with the tag vip, one that the owner has, one that is solved.</summary>
    private static async Task<TestAccount> FilledAsync()
    {
        var account = await TestEmulator.NewAccountAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        await account.CreateTicketAsync("\"subject\":\"One\"");
        await account.CreateTicketAsync("\"tags\":[\"vip\"]");
        await account.CreateTicketAsync("\"tags\":[\"vip\",\"other\"]");
        await account.CreateTicketAsync($"\"assignee_id\":{me}");
        var solved = await account.CreateTicketAsync($"\"assignee_id\":{me}");
        await account.PutAsync($"/api/v2/tickets/{solved}", """{"ticket":{"status":"solved"}}""");
        var deleted = await account.CreateTicketAsync("\"tags\":[\"vip\"]");
        await account.DeleteAsync($"/api/v2/tickets/{deleted}");
        return account;
    }
}
