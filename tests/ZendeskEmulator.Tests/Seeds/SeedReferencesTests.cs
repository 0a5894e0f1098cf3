using System.Text;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Seeds;

/// <summary>A seed that names its own records by numbers: what every kind of line makes of an account.</summary>
public sealed class SeedReferencesTests
{
    private const string Ticket =
        """{"ticket":{"external_id":"t-1","subject":"Broom","requester_id":1,"assignee_id":2,"custom_fields":[{"value":"o-1","id":1}],"""
        + """ "comments":[{"author_id":1,"body":"Mine broke."},{"author_id":2,"body":"Take two."}]}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_of_the_file_names_a_record_of_an_earlier_line()
    {
        using var account = await SeededAsync(
            """
            {"group":{"id":1,"name":"Hangar"}}
            {"custom_role":{"id":1,"name":"First level"}}
            {"organization":{"id":1,"name":"Space Corps"}}
            {"organization":{"id":2,"name":"Galactic Mail"}}
            {"user":{"id":1,"name":"Roger","email":"roger@example.com","organization_ids":[2]}}
            {"user":{"id":2,"name":"Beatrice","email":"bea@example.com","role":"agent","group_ids":[1],"custom_role_id":1}}
            {"organization_membership":{"user_id":1,"organization_id":1,"default":true}}
            {"group_membership":{"user_id":2,"group_id":1}}
            {"identity":{"user_id":1,"type":"email","value":"janitor@example.com","verified":true,"primary":true}}
            {"ticket_field":{"id":1,"title":"Order"}}

            """ + Ticket);

        var users = (await account.GetAsync("/api/v2/users.json?include=organizations,groups,roles")).Json;

        var roger = Named(users, "users", "Roger");
        Assert.Equal("janitor@example.com", roger.Text("email"));
        Assert.Equal("Space Corps", Names(users, "organizations")[roger.Number("organization_id")!.Value]);
        var beatrice = Named(users, "users", "Beatrice");
        Assert.Equal("Hangar", Names(users, "groups")[beatrice.Number("default_group_id")!.Value]);
        Assert.Equal("First level", Names(users, "roles")[beatrice.Number("custom_role_id")!.Value]);
        var ticket = (await account.GetAsync("/api/v2/tickets/1.json")).Json.GetProperty("ticket");
        Assert.Equal(roger.Number("id"), ticket.Number("requester_id"));
        Assert.Equal(beatrice.Number("id"), ticket.Number("assignee_id"));
        Assert.Contains("o-1", ticket.GetProperty("custom_fields").EnumerateArray().Select(field => field.Text("value")));
        var comments = (await account.GetAsync("/api/v2/tickets/1/comments.json")).Json.GetProperty("comments").EnumerateArray();
        Assert.Equal([roger.Number("id"), beatrice.Number("id")], comments.Select(comment => comment.Number("author_id")));
    }

    [Fact]
    public async Task A_number_that_no_earlier_line_has_is_an_id_of_the_account()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        using var before = new TestAccount(emulator.DefaultAccount);
        var organization = await before.CreateOrganizationAsync("\"name\":\"Corps\"");

        using var account = await SeededAsync(
            """
            {"organization":{"name":"Corps"}}
            {"user":{"name":"Roger","email":"roger@example.com","organization_id":ORGANIZATION}}
            """.Replace("ORGANIZATION", $"{organization}", StringComparison.Ordinal));

        var roger = Named((await account.GetAsync("/api/v2/users.json")).Json, "users", "Roger");
        Assert.Equal(organization, roger.Number("organization_id"));
    }

    [Fact]
    public async Task Keys_of_fields_are_not_references()
    {
        using var account = await SeededAsync(
            """
            {"user_field":{"key":"group_id","title":"Group","type":"integer"}}
            {"group":{"id":7,"name":"Hangar"}}
            {"user":{"name":"Roger","email":"roger@example.com","user_fields":{"group_id":7}}}
            """);

        var roger = Named((await account.GetAsync("/api/v2/users.json")).Json, "users", "Roger");

        Assert.Equal(7, roger.GetProperty("user_fields").Number("group_id"));
    }

    [Fact]
    public async Task A_line_may_be_older_than_the_account_and_not_younger()
    {
        using var account = await SeededAsync("""{"at":"2020-02-29T12:00:00Z","user":{"name":"Roger","email":"roger@example.com"}}""");

        var roger = Named((await account.GetAsync("/api/v2/users.json")).Json, "users", "Roger");

        Assert.Equal("2020-02-29T12:00:00Z", roger.Text("created_at"));
        Assert.Equal("2020-02-29T12:00:00Z", roger.Text("updated_at"));
        var refused = await Assert.ThrowsAsync<EmulatorStartException>(
            () => SeededAsync("""{"at":"2999-01-01T00:00:00Z","user":{"name":"Roger","email":"roger@example.com"}}"""));
        Assert.Contains("must not be later than the account's clock", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"identity\":{\"user_id\":5,\"type\":\"email\",\"value\":\"a@example.com\"}}", "identity.user_id")]
    [InlineData("{\"identity\":{\"user_id\":1,\"type\":\"pigeon\",\"value\":\"a\"}}", "identity.type")]
    [InlineData(
        "{\"identity\":{\"user_id\":1,\"type\":\"email\",\"value\":\"bea@example.com\"}}",
        "bea@example.com is already being used by another user")]
    [InlineData("{\"organization_membership\":{\"user_id\":1,\"organization_id\":5}}", "Organization")]
    [InlineData("{\"group_membership\":{\"user_id\":1,\"group_id\":5}}", "Group")]
    public async Task A_line_that_the_rules_refuse_says_why(string line, string reason)
    {
        var refused = await Assert.ThrowsAsync<EmulatorStartException>(() => SeededAsync(
            """
            {"user":{"id":1,"name":"Roger","email":"roger@example.com"}}
            {"user":{"id":2,"name":"Beatrice","email":"bea@example.com"}}

            """ + line));

        Assert.StartsWith("Line 3 of the seed is refused: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<TestAccount> SeededAsync(string lines)
    {
        var emulator = await Emulator.StartAsync(
            new EmulatorOptions { Seed = new MemoryStream(Encoding.UTF8.GetBytes(lines)) }, Cancellation);
        return new TestAccount(emulator.DefaultAccount);
    }

    private static JsonElement Named(JsonElement page, string list, string name) =>
        page.GetProperty(list).EnumerateArray().Single(record => record.Text("name") == name);

    private static Dictionary<long, string?> Names(JsonElement page, string list) =>
        page.GetProperty(list).EnumerateArray().ToDictionary(record => record.Number("id")!.Value, record => record.Text("name"));
}
