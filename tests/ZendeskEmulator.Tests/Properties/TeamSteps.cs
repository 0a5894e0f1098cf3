using System.Text.Json;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>Random changes of groups, custom roles and who has them, of subscriptions, passwords and sessions, and merges.</summary>
internal sealed class TeamSteps(TestAccount account)
{
    private static readonly string[] Names = ["Tier 1", "tier 1", "Tier 2", "Nights"];

    public async Task<TestResponse> RunAsync(AccountStep step) => step.Action switch
    {
        AccountAction.CreateGroup => await account.PostAsync("/api/v2/groups", Group(step)),
        AccountAction.UpdateGroup => await account.PutAsync($"/api/v2/groups/{await IdAsync("groups", step.D)}", Group(step)),
        AccountAction.DeleteGroup => await account.DeleteAsync($"/api/v2/groups/{await IdAsync("groups", step.A)}"),
        AccountAction.CreateGroupMembership => await account.PostAsync("/api/v2/group_memberships", await GroupMembershipAsync(step)),
        AccountAction.MakeGroupDefault => await MakeGroupDefaultAsync(step),
        AccountAction.DeleteGroupMembership =>
            await account.DeleteAsync($"/api/v2/group_memberships/{await IdAsync("group_memberships", step.A)}"),
        AccountAction.CreateRole => await account.PostAsync("/api/v2/custom_roles", Role(step)),
        AccountAction.UpdateRole => await account.PutAsync($"/api/v2/custom_roles/{await IdAsync("custom_roles", step.D)}", Role(step)),
        AccountAction.DeleteRole => await account.DeleteAsync($"/api/v2/custom_roles/{await IdAsync("custom_roles", step.A)}"),
        AccountAction.ChangeTeamMember =>
            await account.PutAsync($"/api/v2/users/{await IdAsync("users", step.A)}", await MemberAsync(step)),
        AccountAction.Subscribe => await account.PostAsync("/api/v2/organization_subscriptions", await SubscriptionAsync(step)),
        AccountAction.Unsubscribe =>
            await account.DeleteAsync($"/api/v2/organization_subscriptions/{await IdAsync("organization_subscriptions", step.A)}"),
        AccountAction.SetPassword =>
            await account.PostAsync($"/api/v2/users/{await IdAsync("users", step.A)}/password", $$"""{"password":"pass{{step.B % 20}}"}"""),
        AccountAction.SignIn => await account.GetAsync($"/api/v2/users/me/session{(step.A % 2 == 0 ? "/renew" : "")}"),
        AccountAction.SignOut => await account.PostAsync($"/api/v2/users/logout_many?ids={await IdAsync("users", step.A % 2)}", ""),
        AccountAction.CreateTicket => await account.PostAsync("/api/v2/tickets", await TicketAsync(step)),
        AccountAction.MergeUsers => await account.PutAsync(
            $"/api/v2/users/{await IdAsync("users", step.A)}/merge", $$$"""{"user":{"id":{{{await IdAsync("users", step.B)}}}}}"""),
        _ => await account.PostAsync(
            $"/api/v2/organizations/{await IdAsync("organizations", step.A)}/merge",
            $$$"""{"organization_merge":{"winner_id":{{{await IdAsync("organizations", step.B)}}}}}"""),
    };

    private async Task<TestResponse> MakeGroupDefaultAsync(AccountStep step)
    {
        var memberships = (await account.GetAsync("/api/v2/group_memberships")).Json.GetProperty("group_memberships");
        if (memberships.GetArrayLength() == 0)
        {
            return await account.PutAsync("/api/v2/users/1/group_memberships/1/make_default", "");
        }
        var membership = memberships.EnumerateArray().ElementAt(step.A % memberships.GetArrayLength());
        return await account.PutAsync(
            $"/api/v2/users/{membership.Number("user_id")}/group_memberships/{membership.Number("id")}/make_default", "");
    }

    private static string Group(AccountStep step) =>
        $$$"""{"group":{"name":"{{{Names[step.A % Names.Length]}}}","is_public":{{{Flag(step.B)}}},"description":"d{{{step.C % 3}}}"}}""";

    private static string Role(AccountStep step) =>
        $$$"""{"custom_role":{"name":"{{{Names[step.A % Names.Length]}}}","configuration":{"ticket_editing":{{{Flag(step.B)}}}}} }""";

    private async Task<string> GroupMembershipAsync(AccountStep step) => JsonSerializer.Serialize(new
    {
        group_membership = new
        {
            user_id = await IdAsync("users?role[]=agent&role[]=admin", step.A),
            group_id = await IdAsync("groups", step.B),
            @default = step.C % 3 == 0,
        },
    });

    /// <summary>Another role, custom role or groups.</summary>
    private async Task<string> MemberAsync(AccountStep step) => "{\"user\":{" + (step.B % 4) switch
    {
        0 => $"\"role\":\"{(step.C % 3) switch { 0 => "end-user", 1 => "agent", _ => "admin" }}\"",
        1 => $"\"custom_role_id\":{await IdAsync("custom_roles", step.C)}",
        2 => $"\"default_group_id\":{await IdAsync("groups", step.C)}",
        _ => $"\"group_ids\":[{await IdAsync("groups", step.C)},{await IdAsync("groups", step.D)}]",
    } + "}}";

    private async Task<string> SubscriptionAsync(AccountStep step) => JsonSerializer.Serialize(new
    {
        organization_subscription = new
        {
            user_id = await IdAsync("users", step.A),
            organization_id = await IdAsync("organizations", step.B),
        },
    });

    private async Task<string> TicketAsync(AccountStep step) => JsonSerializer.Serialize(new
    {
        ticket = new
        {
            requester_id = await IdAsync("users", step.A),
            comment = new { body = "Help" },
            status = step.B % 3 == 0 ? "solved" : "open",
            tags = new[] { $"t{step.C % 3}", $"o{step.D % 3}" },
        },
    });

    private static string Flag(int number) => number % 2 == 0 ? "true" : "false";

    /// <summary>The id of one record of a list; an id that nobody has when the list is empty.</summary>
    private async Task<long> IdAsync(string list, int number)
    {
        var ids = (await account.GetAsync($"/api/v2/{list}")).Ids(list.Split('?')[0]);
        return ids.Length == 0 ? 1 : ids[number % ids.Length];
    }
}
