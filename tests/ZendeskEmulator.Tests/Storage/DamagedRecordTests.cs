using LiteDB;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Records that another program has changed: the checksums of records and the totals of accounts find them.</summary>
public sealed class DamagedRecordTests
{
    [Theory]
    [InlineData("update records set body = json_set(body, '$.user_id', 5) where kind = 'user_identities'")]
    [InlineData("update records set body = json_set(body, '$.value', null) where kind = 'user_identities'")]
    [InlineData("update records set body = json_set(body, '$.id', 5) where kind = 'users'")]
    [InlineData("update records set body = json_remove(body, '$.name') where kind = 'users'")]
    [InlineData("update records set body = '[]'")]
    [InlineData("update records set kind = 'tickets'")]
    [InlineData("update accounts set count = 1")]
    public async Task A_row_that_was_changed_stops_the_start_in_one_line(string damage)
    {
        using var folder = new TemporaryFolder(Store.Sqlite);
        await CreateAsync(folder);

        Assert.NotEqual(0, SqliteFile.Execute(folder.DataFile, damage));

        await AssertRefusedAsync(folder);
    }

    [Theory]
    [InlineData("user_identities", "user_id", "5")]
    [InlineData("user_identities", "value", "null")]
    [InlineData("users", "id", "5")]
    [InlineData("users", "name", null)]
    [InlineData("users", "_checksum", "7")]
    [InlineData("users", "_checksum", null)]
    [InlineData("users", "_checksum", "\"text\"")]
    [InlineData("users", "_json", "\"[]\"")]
    [InlineData("accounts", "count", "{ $numberLong: \"1\" }")]
    [InlineData("accounts", "clock_offset", "{ $numberLong: \"9223372036854775807\" }")]
    [InlineData("totals", "accounts", "{ $numberLong: \"2\" }")]
    public async Task A_document_that_was_changed_stops_the_start_in_one_line(string collection, string field, string? json)
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await CreateAsync(folder);

        LiteDbFile.Change(folder.DataFile, collection, documents =>
        {
            var document = documents.FindAll().Last();
            if (json is null)
            {
                Assert.True(document.Remove(field));
            }
            else
            {
                document[field] = JsonSerializer.Deserialize(json);
            }
            Assert.True(documents.Update(document));
        });

        await AssertRefusedAsync(folder);
    }

    [Theory]
    [InlineData("users")]
    [InlineData("accounts")]
    [InlineData("totals")]
    public async Task A_document_that_was_removed_stops_the_start_in_one_line(string collection)
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await CreateAsync(folder);

        LiteDbFile.Change(folder.DataFile, collection, documents => Assert.True(documents.Delete(documents.FindAll().Last()["_id"])));

        await AssertRefusedAsync(folder);
    }

    [Fact]
    public async Task A_collection_of_an_unknown_kind_stops_the_start_in_one_line()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await CreateAsync(folder);

        LiteDbFile.Change(folder.DataFile, "recipes", documents => documents.Insert(new BsonDocument { ["name"] = "bread" }));

        await AssertRefusedAsync(folder);
    }

    private static async Task CreateAsync(TemporaryFolder folder) => await EmulatorLife.RunAsync(
        folder,
        client => client.CreateOrUpdateAsync("\"name\":\"Ann\",\"email\":\"ann@example.com\""));

    private static async Task AssertRefusedAsync(TemporaryFolder folder)
    {
        var refused = await Assert.ThrowsAsync<EmulatorStartException>(() =>
            EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users")));

        Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains(folder.DataFile, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
