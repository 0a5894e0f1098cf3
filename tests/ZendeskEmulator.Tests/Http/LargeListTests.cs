using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Http;

/// <summary>A list that is too large to be kept whole leaves in pieces, at the speed of its client.</summary>
public sealed class LargeListTests
{
    private const int Fields = 6;
    private const int LongText = 65_535;

    [Fact]
    public async Task A_large_list_equals_its_records_and_keeps_its_tag()
    {
        await using var emulator = await StartAsync(null);
        using var account = await FillAsync(emulator, users: 8);

        var whole = await account.GetAsync("/api/v2/users?include=identities");
        var again = await account.GetUnlessAsync("/api/v2/users?include=identities", whole.Headers.ETag);
        var one = await account.GetAsync($"/api/v2/users/{whole.Ids("users")[^1]}");

        Assert.Equal(HttpStatusCode.OK, whole.Status);
        Assert.InRange(whole.Body.Length, 8 * Fields * LongText, int.MaxValue);
        Assert.Equal(9, whole.Json.GetProperty("users").GetArrayLength());
        Assert.Equal(1, whole.Json.GetProperty("identities").GetArrayLength());
        Assert.Equal(one.User.GetRawText(), whole.Json.GetProperty("users")[8].GetRawText());
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
    }

    [Fact]
    public async Task A_small_list_has_a_length_as_before()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var list = await account.GetAsync("/api/v2/users");

        Assert.Equal(list.Body.Length, list.ContentHeaders.ContentLength);
    }

    internal static Task<Emulator> StartAsync(string? urls) =>
        Emulator.StartAsync(new EmulatorOptions { Urls = urls, Limits = { Mode = LimitsMode.Off } }, TestContext.Current.CancellationToken);

    internal static async Task<TestAccount> FillAsync(Emulator emulator, int users)
    {
        var account = new TestAccount(emulator.DefaultAccount);
        for (var field = 0; field < Fields; field++)
        {
            await account.CreateFieldAsync($"\"key\":\"f{field}\",\"title\":\"F\",\"type\":\"textarea\"");
        }
        var text = new string('x', LongText);
        var values = string.Join(',', Enumerable.Range(0, Fields).Select(field => $"\"f{field}\":\"{text}\""));
        for (var user = 0; user < users; user++)
        {
            await account.CreateUserAsync($"\"name\":\"Roger {user}\",\"user_fields\":{{{values}}}");
        }
        return account;
    }
}
