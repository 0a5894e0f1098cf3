using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

public abstract class RestartTests(Store store)
{
    [Fact]
    public async Task Users_come_back_with_every_value()
    {
        using var folder = new TemporaryFolder(store);
        var created = await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("""
            "name":"Ünïcode <b>\"Name\"</b>","email":"Roger@Example.com","external_id":"Ab-1","phone":"+15551234567",
            "role":"agent","tags":["b","a"],"alias":"Rog","details":"d\nd","notes":"n","signature":"s","time_zone":"Arizona",
            "locale":"de","suspended":true,"moderator":true,"only_private_comments":true,"ticket_restriction":"groups",
            "organization":{"name":"Acme"}
            """));
        Assert.Equal(HttpStatusCode.Created, created.Status);

        var shown = await EmulatorLife.RunAsync(folder, client => client.GetAsync($"/api/v2/users/{created.UserId}"));

        Assert.Equal(created.User.GetRawText(), shown.User.GetRawText());
    }

    [Fact]
    public async Task Fields_and_their_values_come_back()
    {
        using var folder = new TemporaryFolder(store);
        var (id, before) = await EmulatorLife.RunAsync(folder, async client =>
        {
            await client.CreateFieldAsync("\"key\":\"note\",\"title\":\"Note\",\"position\":0,\"description\":\"d\"");
            await client.CreateFieldAsync("\"key\":\"vip\",\"title\":\"Vip\",\"type\":\"checkbox\",\"tag\":\"is_vip\",\"active\":false");
            await client.CreateFieldAsync("\"key\":\"seats\",\"title\":\"Seats\",\"type\":\"integer\"");
            await client.CreateFieldAsync(
                "\"key\":\"likes\",\"title\":\"Likes\",\"type\":\"multiselect\",\"custom_field_options\":[{\"name\":\"A\","
                + "\"value\":\"a\"},{\"name\":\"B\",\"value\":\"b\"}]");
            var made = await client.CreateUserAsync(
                "\"name\":\"Roger\",\"user_fields\":{\"note\":\"n\",\"seats\":0,\"likes\":[\"a\",\"b\"]}");
            return (made, await ReadAsync(client, made));
        });

        var after = await EmulatorLife.RunAsync(folder, client => ReadAsync(client, id));

        Assert.Equal(before, after);

        static async Task<string> ReadAsync(TestAccount client, long id)
        {
            var user = await client.GetAsync($"/api/v2/users/{id}");
            return (await client.GetAsync("/api/v2/user_fields")).Body + user.Body + user.Headers.ETag;
        }
    }

    [Fact]
    public async Task Identities_come_back_with_their_ids()
    {
        using var folder = new TemporaryFolder(store);
        var (id, before) = await EmulatorLife.RunAsync(folder, async client =>
        {
            var created = await client.CreateOrUpdateAsync("""
                "name":"Roger","external_id":"r","email":"first@example.com","phone":"+15551234567"
                """);
            await client.CreateOrUpdateAsync("""
                "external_id":"r","email":"second@example.com"
                """);
            return (created.UserId, await client.GetAsync($"/api/v2/users/{created.UserId}/identities"));
        });
        Assert.Equal(3, before.Json.GetProperty("count").GetInt32());

        var after = await EmulatorLife.RunAsync(folder, client => client.GetAsync($"/api/v2/users/{id}/identities"));

        Assert.Equal(before.Body, after.Body);
    }

    [Fact]
    public async Task A_secondary_address_finds_its_user_after_a_restart()
    {
        using var folder = new TemporaryFolder(store);
        var id = await EmulatorLife.RunAsync(folder, async client =>
        {
            var created = await client.CreateOrUpdateAsync("""
                "name":"Roger","external_id":"r","email":"first@example.com"
                """);
            await client.CreateOrUpdateAsync("""
                "external_id":"r","email":"second@example.com"
                """);
            return created.UserId;
        });

        var found = await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("""
            "email":"Second@Example.com"
            """));

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(id, found.UserId);
    }

    [Fact]
    public async Task An_external_id_finds_its_user_after_a_restart_ignoring_case()
    {
        using var folder = new TemporaryFolder(store);
        var created = await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"Ab-1"
            """));

        var found = await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("""
            "external_id":"aB-1","name":"Wilco"
            """));

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(created.UserId, found.UserId);
    }

    [Fact]
    public async Task Organizations_and_memberships_come_back()
    {
        using var folder = new TemporaryFolder(store);
        var created = await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","organization":{"name":"Acme"}
            """));
        var organization = created.User.GetProperty("organization_id").GetInt64();

        var other = await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("""
            "name":"Other","email":"other@example.com","organization":{"name":"acme"}
            """));
        var shown = await EmulatorLife.RunAsync(folder, client => client.GetAsync($"/api/v2/users/{created.UserId}"));

        Assert.Equal(organization, other.User.GetProperty("organization_id").GetInt64());
        Assert.Equal(organization, shown.User.GetProperty("organization_id").GetInt64());
    }

    [Fact]
    public async Task A_deleted_user_stays_deleted_and_its_keys_stay_free()
    {
        using var folder = new TemporaryFolder(store);
        var id = await EmulatorLife.RunAsync(folder, async client =>
        {
            var created = await client.CreateOrUpdateAsync("""
                "name":"Roger","email":"roger@example.com","external_id":"r"
                """);
            await client.DeleteAsync($"/api/v2/users/{created.UserId}");
            return created.UserId;
        });

        var (shown, list, again) = await EmulatorLife.RunAsync(folder, async client => (
            await client.GetAsync($"/api/v2/users/{id}"),
            await client.GetAsync("/api/v2/users"),
            await client.CreateOrUpdateAsync("""
                "name":"Roger","email":"roger@example.com","external_id":"r"
                """)));

        Assert.False(shown.User.GetProperty("active").GetBoolean());
        Assert.Equal(1, list.Json.GetProperty("count").GetInt32());
        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.True(again.UserId > id);
    }

    [Fact]
    public async Task The_id_of_a_removed_identity_never_returns()
    {
        using var folder = new TemporaryFolder(store);
        var removed = await EmulatorLife.RunAsync(folder, async client =>
        {
            var created = await client.CreateOrUpdateAsync("""
                "name":"Roger","email":"roger@example.com","external_id":"r"
                """);
            await client.CreateOrUpdateAsync("""
                "external_id":"r","phone":"+15551234567"
                """);
            var identities = await client.GetAsync($"/api/v2/users/{created.UserId}/identities");
            var line = identities.Json.GetProperty("identities")
                .EnumerateArray()
                .Single(identity => identity.GetProperty("type").GetString() == "phone_number");
            await client.CreateOrUpdateAsync("""
                "external_id":"r","phone":null
                """);
            return line.GetProperty("id").GetInt64();
        });

        var next = await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("""
            "name":"Next","email":"next@example.com"
            """));

        Assert.Equal(removed + 1, next.UserId);
    }

    [Fact]
    public async Task An_ETag_still_holds_after_a_restart()
    {
        using var folder = new TemporaryFolder(store);
        var (id, before) = await EmulatorLife.RunAsync(folder, async client =>
        {
            var created = await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            return (created.UserId, (await client.GetAsync($"/api/v2/users/{created.UserId}")).Headers.ETag);
        });

        var after = await EmulatorLife.RunAsync(folder, client => client.GetAsync($"/api/v2/users/{id}"));

        Assert.NotNull(before);
        Assert.Equal(before, after.Headers.ETag);
    }
}

/// <inheritdoc/>
public sealed class LiteDbRestartTests() : RestartTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteRestartTests() : RestartTests(Store.Sqlite);
