using System.Globalization;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>Whatever the names: following the cursors of a list, in any order of it and either way, visits each record once.</summary>
public sealed class CursorWalkTests
{
    private static readonly string[] Beginnings = ["", "a", "A", "ä", "😀", new string(
        'x',
        198), new string('x', 199), new string('X', 200), new string('é', 250)];
    private static readonly string[] Endings = ["", "a", "B", "😀", "😀😀", "\uffff", "\ue000", "~", " ", "x", "|", "\"", "\u0000"];

    public static TheoryData<string, string, int> Walks { get; } =
    [
        .. from list in (string[])["users", "organizations", "deleted_users", "organization_memberships", "user_fields",
               "organizations/{organization}/users", "users/{member}/organizations",
               "organizations/{organization}/organization_memberships", "users/{member}/organization_memberships",
               "users/{member}/identities", "job_statuses"]
           from sort in (string[])["", "id", "name", "created_at", "updated_at"]
           from size in (int[])[1, 2, 7]
           select (list, sort, size),
    ];

    private static readonly Lazy<Task<(TestAccount Account, Dictionary<string, long> Ids)>> Filled = new(FillAsync);

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Every_record_is_visited_once_forward_and_once_back(string list, string sort, int size)
    {
        var (account, ids) = await Filled.Value;
        foreach (var (name, id) in ids)
        {
            list = list.Replace($"{{{name}}}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
        var all = IdsOf(await account.GetAsync($"/api/v2/{list}?page[size]=100"));
        foreach (var order in sort.Length == 0 ? [""] : (string[])[$"&sort={sort}", $"&sort=-{sort}"])
        {
            var (forward, last) = await WalkAsync(account, $"/api/v2/{list}?page[size]={size}{order}", "next", all.Length);
            var (back, _) = last.Text("prev") is { } previous ? await WalkAsync(account, previous, "prev", all.Length) : ([], default);

            Assert.Equal(all.Order(), forward.Order());
            // Behind the last page there is nothing: the way back begins in front of it.
            Assert.Equal(forward.SkipLast((forward.Count - 1) % size + 1).Reverse(), back);
        }
    }

    private static async Task<(List<string> Ids, JsonElement Links)> WalkAsync(TestAccount account, string url, string direction, int most)
    {
        var ids = new List<string>();
        while (true)
        {
            var page = await account.GetAsync(url);
            var found = IdsOf(page);
            ids.AddRange(direction == "next" ? found : found.Reverse());
            Assert.True(ids.Count <= most, $"{ids.Count} records are visited, but there are {most}: {url}");
            var links = page.Json.GetProperty("links");
            if (page.Json.GetProperty("meta").Flag("has_more") != true)
            {
                return (ids, links);
            }
            url = links.Text(direction)!;
        }
    }

    private static string[] IdsOf(TestResponse page) =>
        [.. page.Json.EnumerateObject()
            .First(property => property.Value.ValueKind == JsonValueKind.Array).Value
            .EnumerateArray()
            .Select(record => record.GetProperty("id").ToString())];

    private static async Task<(TestAccount Account, Dictionary<string, long> Ids)> FillAsync()
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var ids = new Dictionary<string, long> { ["organization"] = await account.CreateOrganizationAsync("\"name\":\"Owner of all\"") };
        ids["member"] = await account.CreateUserAsync("\"name\":\"Member\"");
        var number = 0;
        // Fewer than a hundred: then one page has all of them.
        foreach (var name in (from beginning in Beginnings from ending in Endings select beginning + ending).Where(
            name => name.Trim().Length > 0).Where((_, i) => i % 2 == 0))
        {
            number++;
            if (number % 10 == 0)
            {
                await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
            }
            var text = JsonSerializer.Serialize(name);
            var user = await account.CreateUserAsync($"\"name\":{text},\"organization_id\":{ids["organization"]}");
            var organization = await account.PostAsync("/api/v2/organizations", $"{{\"organization\":{{\"name\":{text}}}}}");
            if (number % 3 == 0 && organization.Status == System.Net.HttpStatusCode.Created)
            {
                await account.CreateMembershipAsync(ids["member"], organization.Id("organization"));
                await account.CreateFieldAsync($"\"key\":\"k{number}\",\"title\":\"T\"");
                await account.CreateIdentityAsync(ids["member"], "email", $"m{number}@example.com");
            }
            if (number % 4 == 0)
            {
                await account.DeleteAsync($"/api/v2/users/{user}");
            }
            if (number % 5 == 0)
            {
                await account.DoJobAsync(HttpMethod.Delete, "users/destroy_many?ids=42");
            }
        }
        return (account, ids);
    }
}
