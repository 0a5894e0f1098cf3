using System.Net;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.Resources;

/// <summary>What all lists and all responses to a GET do alike, over the operations as the code lists them.</summary>
public sealed class ListContractTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<(TestAccount Account, IReadOnlyDictionary<string, string> Ids)>> Filled = new(async () =>
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        account.Account.Limits.Mode = LimitsMode.Off;
        return (account, await FilledAccount.FillAsync(account));
    });

    public static TheoryData<string> Reads { get; } =
        [.. AllResources.Operations.Where(IsRead).Select(operation => operation.Name)];

    /// <summary>Without the compact list of views, which is one page whatever is asked for (documented).</summary>
    public static TheoryData<string> PagedReads { get; } =
        [.. AllResources.Operations.Where(IsRead).Select(operation => operation.Name).Where(name => name != "GET /api/v2/views/compact")];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task An_unchanged_list_is_304(string name)
    {
        var (account, ids) = await Filled.Value;
        var path = FilledAccount.PathOf(Find(name), ids);
        if (path is null || await account.GetAsync(path) is not { Status: HttpStatusCode.OK } first)
        {
            // Nothing of this kind is in the account.
            return;
        }

        var second = await account.GetUnlessAsync(path, first.Headers.ETag);

        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal((HttpStatusCode.NotModified, ""), (second.Status, second.Body));
    }

    [Theory]
    [MemberData(nameof(PagedReads))]
    public async Task Every_list_pages_by_offset_and_by_cursor_through_the_same_records(string name)
    {
        var (account, ids) = await Filled.Value;
        var path = FilledAccount.PathOf(Find(name), ids);
        if (path is null || ListIn(await account.GetAsync(path)) is not { } list)
        {
            return;
        }
        var all = (await account.GetAsync(path)).Json.GetProperty(list).EnumerateArray().Select(TextOf).Order().ToArray();

        var byOffset = await WalkAsync(account, $"{path}?per_page=1", list, page => page.Text("next_page"));
        var first = await account.GetAsync($"{path}?page[size]=1");

        Assert.Equal(all, byOffset.Order());
        if (first.Status == HttpStatusCode.OK && first.Json.TryGetProperty("meta", out _))
        {
            var byCursor = await WalkAsync(account, $"{path}?page[size]=1", list, NextByCursor);
            var broken = await account.GetAsync($"{path}?page[size]=1&page[after]=broken");

            Assert.Equal(all, byCursor.Order());
            Assert.Equal(HttpStatusCode.BadRequest, broken.Status);
            Assert.Contains("page[after] is not valid", broken.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task Every_response_is_the_same_after_a_restart(Store store)
    {
        using var folder = new TemporaryFolder(store);
        IReadOnlyDictionary<string, string> ids = new Dictionary<string, string>();
        var before = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Clock.Freeze(Noon);
            ids = await FilledAccount.FillAsync(account);
            // A session begins when it is first asked for.
            await account.GetAsync("/api/v2/users/me/session");
            return await ReadAllAsync(account, ids);
        });

        var after = await EmulatorLife.RunAsync(folder, account => ReadAllAsync(account, ids));

        Assert.True(before.Count(read => read.EndsWith('}')) > 50);
        Assert.Equal(before, after);
    }

    private static async Task<string[]> ReadAllAsync(TestAccount account, IReadOnlyDictionary<string, string> ids)
    {
        var all = new List<string>();
        foreach (var operation in AllResources.Operations.Where(IsRead))
        {
            if (FilledAccount.PathOf(operation, ids) is { } path)
            {
                var response = await account.GetAsync(path);
                all.Add($"{operation.Name} {(int)response.Status} {response.Headers.ETag} {response.Body}");
            }
        }
        return [.. all];
    }

    private static async Task<List<string>> WalkAsync(TestAccount account, string path, string list, Func<JsonElement, string?> nextOf)
    {
        var records = new List<string>();
        for (var next = (string?)path; next is not null;)
        {
            var page = await account.GetAsync(next);
            var found = page.Json.GetProperty(list).EnumerateArray().Select(TextOf).ToArray();
            Assert.True(found.Length <= 1, $"{next} has {found.Length} records.");
            records.AddRange(found);
            next = nextOf(page.Json);
        }
        return records;
    }

    private static string? NextByCursor(JsonElement page) =>
        page.GetProperty("meta").Flag("has_more") == true ? page.GetProperty("links").Text("next") : null;

    /// <summary>The name of the paged list in a response; null for a response without one.</summary>
    private static string? ListIn(TestResponse response) =>
        response.Status == HttpStatusCode.OK && response.Json.TryGetProperty("next_page", out _)
            && response.Json.TryGetProperty("count", out _) && !response.Json.TryGetProperty("end_of_stream", out _)
            ? response.Json.EnumerateObject().First(property => property.Value.ValueKind == JsonValueKind.Array).Name
            : null;

    /// <summary>The tickets of a page by cursor have no <c>fields</c> (recorded).</summary>
    private static string TextOf(JsonElement record) => record.GetRawText().Replace("\"fields\":[],", "", StringComparison.Ordinal);

    private static bool IsRead(Operation operation) => operation.Method == "GET";

    private static Operation Find(string name) => AllResources.Operations.Single(operation => operation.Name == name);
}
