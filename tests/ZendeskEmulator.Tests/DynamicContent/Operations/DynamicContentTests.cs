using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.DynamicContent.Operations;

public sealed class DynamicContentTests
{
    private const string Items = "/api/v2/dynamic_content/items";

    [Fact]
    public async Task A_new_item_is_at_its_Location_with_a_placeholder_and_its_only_variant()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync(
            Items, """{"item":{"name":"Snowboard Problem","default_locale_id":1,"content":"Wax it"}}""");
        var shown = await account.GetAsync(created.Headers.Location!.PathAndQuery);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(created.Body, shown.Body);
        var item = shown.Json.GetProperty("item");
        Assert.Equal("{{dc.snowboard_problem}}", item.Text("placeholder"));
        var variant = Assert.Single(item.GetProperty("variants").EnumerateArray());
        Assert.Equal(("Wax it", 1), (variant.Text("content"), variant.Number("locale_id")));
        Assert.EndsWith(
            $"{Items}/{created.Id("item")}/variants/{variant.Number("id")}.json", variant.Text("url"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_names_with_one_identifier_get_different_placeholders()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, "Hello you");

        var second = await CreateAsync(account, "Hello-you");
        var taken = await CreateAsync(account, "HELLO YOU");

        Assert.Equal("{{dc.hello_you_2}}", second.Json.GetProperty("item").Text("placeholder"));
        Assert.Equal(["name"], Complaints(taken));
    }

    [Theory]
    [InlineData("""{"name":"Hi","content":"Hi"}""", "default_locale_id")]
    [InlineData("""{"name":"Hi","default_locale_id":16,"content":"Salut"}""", "default_locale_id")]
    [InlineData("""{"name":"Hi","default_locale_id":1}""", "variants")]
    [InlineData("""{"name":"Hi","default_locale_id":1,"variants":[{"locale_id":1,"content":""}]}""", "content")]
    [InlineData(
        """{"name":"Hi","default_locale_id":1,"variants":[{"locale_id":1,"content":"a"},{"locale_id":1,"content":"b"}]}""", "locale_id")]
    [InlineData("""{"name":"Hi","default_locale_id":1,"variants":[{"locale_id":1,"content":"a","active":false}]}""", "active")]
    public async Task An_item_without_a_good_default_variant_is_refused_and_nothing_is_saved(string item, params string[] fields)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Items, $$$"""{"item":{{{item}}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(fields, Complaints(refused));
        Assert.Empty((await account.GetAsync(Items)).Ids("items"));
    }

    [Theory]
    [InlineData("""{"default":false}""", "default")]
    [InlineData("""{"active":false}""", "active")]
    [InlineData("""{"locale_id":8}""", "locale_id")]
    public async Task The_default_variant_stays_the_default_and_active(string change, string field)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (item, variants) = await CreateInTwoLocalesAsync(account);

        var refused = await account.PutAsync($"{Items}/{item}/variants/{variants[0]}", $$$"""{"variant":{{{change}}}}""");

        Assert.Equal([field], Complaints(refused));
    }

    [Fact]
    public async Task Variants_are_saved_together_or_not_at_all()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (item, variants) = await CreateInTwoLocalesAsync(account);
        var path = $"{Items}/{item}/variants";

        var refused = await account.PutAsync(
            $"{path}/update_many", $$$"""{"variants":[{"id":{{{variants[1]}}},"content":"Moin"},{"id":7,"content":"?"}]}""");
        var before = await account.GetAsync(path);
        var swapped = await account.PutAsync(
            $"{path}/update_many",
            $$$"""{"variants":[{"id":{{{variants[1]}}},"content":"Moin","default":true},{"id":{{{variants[0]}}},"active":false}]}""");
        var after = await account.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.DoesNotContain("Moin", before.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, swapped.Status);
        Assert.Equal(
            [(false, false), (true, true)],
            after.Json.GetProperty("variants").EnumerateArray().Select(variant => (variant.Flag("default"), variant.Flag("active")))
                .Select(flags => (flags.Item1!.Value, flags.Item2!.Value)));
    }

    [Fact]
    public async Task Variants_go_with_their_item_and_are_found_under_it_alone()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (item, variants) = await CreateInTwoLocalesAsync(account);
        var other = (await CreateAsync(account, "Other")).Id("item");

        var elsewhere = await account.GetAsync($"{Items}/{other}/variants/{variants[0]}");
        var deleted = await account.DeleteAsync($"{Items}/{item}");
        var gone = await account.GetAsync($"{Items}/{item}/variants/{variants[0]}");

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NoContent, HttpStatusCode.NotFound), (elsewhere.Status, deleted.Status, gone.Status));
    }

    [Fact]
    public async Task A_variant_stays_editable_when_its_locale_is_switched_off()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (item, variants) = await CreateInTwoLocalesAsync(account);
        await account.PutAsync("/api/v2/account/settings", """{"settings":{"localization":{"locale_ids":[1]}}}""");
        var (german, english) = ($"{Items}/{item}/variants/{variants[1]}", $"{Items}/{item}/variants/{variants[0]}");

        var changed = await account.PutAsync(german, """{"variant":{"content":"Servus","active":false}}""");
        var moved = await account.PutAsync(english, """{"variant":{"locale_id":2}}""");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (changed.Status, moved.Status));
    }

    private static async Task<(long Item, long[] Variants)> CreateInTwoLocalesAsync(TestAccount account)
    {
        await account.PutAsync("/api/v2/account/settings", """{"settings":{"localization":{"locale_ids":[1,8]}}}""");
        var created = await account.PostAsync(Items, """
            {"item":{"name":"Hi","default_locale_id":1,"variants":[{"locale_id":1,"content":"Hi"},{"locale_id":8,"content":"Hallo"}]}}
            """);
        var variants = created.Json.GetProperty("item").GetProperty("variants").EnumerateArray();
        return (created.Id("item"), [.. variants.Select(variant => variant.Number("id")!.Value)]);
    }

    private static Task<TestResponse> CreateAsync(TestAccount account, string name) =>
        account.PostAsync(Items, $$$"""{"item":{"name":"{{{name}}}","default_locale_id":1,"content":"Hi"}}""");

    private static IEnumerable<string> Complaints(TestResponse response) =>
        response.Json.GetProperty("details").EnumerateObject().Select(field => field.Name);
}
