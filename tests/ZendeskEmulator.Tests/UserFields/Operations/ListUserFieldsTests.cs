using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserFields.Operations;

public sealed class ListUserFieldsTests
{
    [Fact]
    public async Task Fields_are_listed_in_the_order_of_their_positions()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateFieldAsync("\"key\":\"last\",\"title\":\"L\"");
        await account.CreateFieldAsync("\"key\":\"second\",\"title\":\"S\",\"position\":2");
        await account.CreateFieldAsync("\"key\":\"first\",\"title\":\"F\",\"position\":0");

        var response = await account.GetAsync("/api/v2/user_fields.json");

        Assert.Equal(["first", "second", "last"], KeysOf(response));
        Assert.Equal(["user_fields", "next_page", "previous_page", "count"], response.Json.Keys());
        Assert.Equal(3, response.Json.Number("count"));
    }

    [Fact]
    public async Task Fields_are_paged_by_offset_and_by_cursor()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateFieldAsync("\"key\":\"a\",\"title\":\"A\",\"position\":2");
        await account.CreateFieldAsync("\"key\":\"b\",\"title\":\"B\",\"position\":1");

        var byOffset = await account.GetAsync("/api/v2/user_fields?per_page=1&page=2");
        var byCursor = await account.GetAsync("/api/v2/user_fields?page[size]=1");

        Assert.Equal(["a"], KeysOf(byOffset));
        Assert.Equal("http://localhost/api/v2/user_fields.json?page=1&per_page=1", byOffset.Json.Text("previous_page"));
        Assert.Equal(["a"], KeysOf(byCursor));
        Assert.True(byCursor.Json.GetProperty("meta").Flag("has_more"));
    }

    [Fact]
    public async Task Show_many_finds_fields_by_their_keys()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateFieldAsync("\"key\":\"a\",\"title\":\"A\"");
        await account.CreateFieldAsync("\"key\":\"b\",\"title\":\"B\"");
        await account.CreateFieldAsync("\"key\":\"c\",\"title\":\"C\"");

        var found = await account.GetAsync("/api/v2/user_fields/show_many.json?keys=c,nothing,a");
        var tooMany = await account.GetAsync($"/api/v2/user_fields/show_many?keys={string.Join(',', Enumerable.Repeat("a", 101))}");

        Assert.Equal(["a", "c"], KeysOf(found));
        Assert.Equal(2, found.Json.Number("count"));
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.Status);
    }

    [Fact]
    public async Task Reorder_puts_the_named_ones_first_and_numbers_all()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var a = await account.CreateFieldAsync("\"key\":\"a\",\"title\":\"A\"");
        await account.CreateFieldAsync("\"key\":\"b\",\"title\":\"B\"");
        var c = await account.CreateFieldAsync("\"key\":\"c\",\"title\":\"C\"");

        var response = await account.PutAsync("/api/v2/user_fields/reorder.json", $$$"""{"user_field_ids":[{{{c}}},1,{{{a}}}]}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Empty(response.Body);
        var list = await account.GetAsync("/api/v2/user_fields");
        Assert.Equal(["c", "a", "b"], KeysOf(list));
        Assert.Equal([0, 1, 2], list.Json.GetProperty("user_fields").EnumerateArray().Select(field => field.Number("position")));
    }

    [Theory]
    [InlineData("{}", "user_field_ids must be present")]
    [InlineData("{\"user_field_ids\":5}", "user_field_ids must be an array")]
    [InlineData("{\"user_field_ids\":[\"x\"]}", "user_field_ids must be an integer")]
    public async Task Reorder_needs_ids(string body, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PutAsync("/api/v2/user_fields/reorder", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains($"Invalid parameter: {reason} from api/v2/user_fields/reorder", response.Body, StringComparison.Ordinal);
    }

    private static string[] KeysOf(TestResponse response) =>
        [.. response.Json.GetProperty("user_fields").EnumerateArray().Select(field => field.Text("key")!)];
}
