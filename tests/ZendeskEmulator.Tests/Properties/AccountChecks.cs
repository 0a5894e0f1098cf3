using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>What holds for an account, whatever was done to it.</summary>
internal static class AccountChecks
{
    public static async Task CheckAsync(TestAccount account, AccountDump dump)
    {
        CheckUnique(dump);
        CheckIdentities(dump);
        CheckMemberships(dump);
        FieldChecks.Check(dump);
        TeamChecks.Check(dump);
        CheckJobs(dump);
        await CheckCountsAsync(account, dump);
        await CheckWalksAsync(account);
        await CheckSearchesAsync(account, dump);
    }

    private static void CheckUnique(AccountDump dump)
    {
        var addresses = dump.Identities.Values.SelectMany(identities => identities)
            .Where(IsAddress)
            .Select(identity => identity.Text("value"));
        Assert.Empty(Doubles(addresses));
        var others = dump.Identities.Values.SelectMany(identities => identities)
            .Where(identity => !IsAddress(identity))
            .Select(identity => $"{identity.Text("type")} {identity.Text("value")}");
        Assert.Empty(Doubles(others));
        Assert.Empty(Doubles(dump.Users.Select(user => user.Text("external_id"))));
        Assert.Empty(Doubles(dump.Organizations.Select(organization => organization.Text("name"))));
        Assert.Empty(Doubles(dump.Organizations.Select(organization => organization.Text("external_id"))));
        Assert.Empty(
            Doubles(dump.Memberships.Select(membership => $"{membership.Number("user_id")} {membership.Number("organization_id")}")));
    }

    private static void CheckIdentities(AccountDump dump)
    {
        foreach (var user in dump.Users)
        {
            var identities = dump.Identities[user.Number("id")!.Value];
            var primaries = identities.Where(identity => IsAddress(identity) && identity.Flag("primary") == true).ToArray();
            Assert.True(primaries.Length <= 1, $"{user.Number("id")} has {primaries.Length} primary addresses");
            Assert.Equal(primaries.FirstOrDefault() is { ValueKind: JsonValueKind.Object } primary
                ? primary.Text("value")
                : null, user.Text("email"));
            Assert.True(identities.Count(identity => identity.Text("type") == "phone_number" && identity.Flag("primary") == true) <= 1);
            Assert.All(identities, identity => Assert.Equal(user.Number("id"), identity.Number("user_id")));
        }
        Assert.All(dump.DeletedUsers, user => Assert.Empty(dump.Identities[user.Number("id")!.Value]));
    }

    private static void CheckMemberships(AccountDump dump)
    {
        var users = dump.Users.Select(user => user.Number("id")).ToHashSet();
        var organizations = dump.Organizations.Select(organization => organization.Number("id")).ToHashSet();
        Assert.All(dump.Memberships, membership => Assert.Contains(membership.Number("user_id"), users));
        Assert.All(dump.Memberships, membership => Assert.Contains(membership.Number("organization_id"), organizations));
        foreach (var user in dump.Users)
        {
            var own = dump.Memberships.Where(membership => membership.Number("user_id") == user.Number("id")).ToArray();
            var defaults = own.Where(membership => membership.Flag("default") == true)
                .Select(membership => membership.Number("organization_id"))
                .ToArray();
            Assert.Equal(own.Length == 0 ? 0 : 1, defaults.Length);
            Assert.Equal(defaults.FirstOrDefault(), user.Number("organization_id"));
        }
    }

    private static void CheckJobs(AccountDump dump)
    {
        foreach (var job in dump.Jobs)
        {
            var isCompleted = job.Text("status") == "completed";
            Assert.Equal(isCompleted, job.Number("progress") == job.Number("total"));
            Assert.Equal(isCompleted
                ? job.Number("total")
                : null, job.GetProperty("results") is { ValueKind: JsonValueKind.Array } rows ? rows.GetArrayLength() : null);
        }
    }

    private static async Task CheckCountsAsync(TestAccount account, AccountDump dump)
    {
        Assert.Equal(dump.Users.Length, await CountAsync("users"));
        Assert.Equal(dump.DeletedUsers.Length, await CountAsync("deleted_users"));
        Assert.Equal(dump.Organizations.Length, await CountAsync("organizations"));
        foreach (var organization in dump.Organizations)
        {
            var id = organization.Number("id");
            Assert.Equal(
                dump.Memberships.Count(membership => membership.Number("organization_id") == id),
                await CountAsync($"organizations/{id}/users"));
        }
        foreach (var user in dump.Users)
        {
            var id = user.Number("id");
            Assert.Equal(
                dump.Memberships.Count(membership => membership.Number("user_id") == id),
                await CountAsync($"users/{id}/organizations"));
        }

        async Task<long?> CountAsync(string path) =>
            (await account.GetAsync($"/api/v2/{path}/count")).Json.GetProperty("count").Number("value");
    }

    private static async Task CheckWalksAsync(TestAccount account)
    {
        foreach (var list in (string[])["users", "deleted_users", "organizations", "organization_memberships", "job_statuses"])
        {
            var byCursor = await AccountDump.WalkAsync(account, list);
            var byOffset = await AccountDump.WalkByOffsetAsync(account, list);
            // These two are in order of name by offset (recorded), all others in order of id either way.
            var expected = list is "organizations" or "deleted_users"
                ? byCursor.OrderBy(record => record.Text("name")!.ToUpperInvariant(), StringComparer.Ordinal)
                : byCursor.AsEnumerable();
            Assert.Equal(expected.Select(record => record.GetRawText()), byOffset.Select(record => record.GetRawText()));
        }
    }

    public static async Task CheckSearchesAsync(TestAccount account, AccountDump dump)
    {
        foreach (var user in dump.Users)
        {
            long?[] itself = [user.Number("id")];
            foreach (var identity in dump.Identities[user.Number("id")!.Value].Where(IsAddress))
            {
                Assert.Equal(itself, await SearchAsync($"query={Uri.EscapeDataString(identity.Text("value")!)}"));
                Assert.Equal(
                    itself,
                    await SearchAsync($"query={Uri.EscapeDataString("email:" + identity.Text("value")!.ToUpperInvariant())}"));
            }
            if (user.Text("external_id") is { } externalId)
            {
                Assert.Equal(itself, await SearchAsync($"external_id={externalId.ToUpperInvariant()}"));
                Assert.Equal(itself, await SearchAsync($"query=external_id:{externalId}"));
            }
        }

        async Task<long?[]> SearchAsync(string query) =>
            [.. (await account.GetAsync($"/api/v2/users/search?{query}")).Json.GetProperty("users")
                .EnumerateArray()
                .Select(user => user.Number("id"))];
    }

    private static bool IsAddress(JsonElement identity) => identity.Text("type") is "email" or "google";

    private static IEnumerable<string> Doubles(IEnumerable<string?> values) =>
        values.OfType<string>()
            .GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key);
}
