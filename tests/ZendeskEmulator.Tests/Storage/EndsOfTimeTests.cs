using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>What an account writes at the first and at the last instant is there after a restart.</summary>
public abstract class EndsOfTimeTests(Store store)
{
    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task A_record_from_an_end_of_time_is_there_after_a_restart(string instant)
    {
        using var folder = new TemporaryFolder(store);
        var before = await EmulatorLife.RunAsync(folder, async client =>
        {
            client.Account.Clock.Freeze(DateTimeOffset.Parse(instant, null));
            var organization = await client.CreateOrganizationAsync("\"name\":\"Acme\"");
            await client.CreateFieldAsync("\"key\":\"note\",\"title\":\"Note\",\"position\":0");
            var user = await client.CreateUserAsync(
                $"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"organization_id\":{organization},\"user_fields\":"
                + $"{{\"note\":\"n\"}}");
            return await ReadAsync(client, user);
        });

        var after = await EmulatorLife.RunAsync(folder, client => ReadAsync(client, before.User));

        Assert.Contains($"\"created_at\":\"{instant}\"", before.Bodies, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    private static async Task<(long User, string Bodies)> ReadAsync(TestAccount client, long user)
    {
        string[] paths = [
            $"users/{user}",
            $"users/{user}/identities",
            $"users/{user}/organization_memberships",
            "organizations",
            "user_fields"
        ];
        var bodies = "";
        foreach (var path in paths)
        {
            bodies += (await client.GetAsync($"/api/v2/{path}")).Body;
        }
        return (user, bodies);
    }
}

/// <inheritdoc/>
public sealed class LiteDbEndsOfTimeTests() : EndsOfTimeTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteEndsOfTimeTests() : EndsOfTimeTests(Store.Sqlite);
