using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>Makes users, changes them, adds addresses to some and deletes some, until the server is gone.</summary>
internal sealed class KillWriter(KnownUsers known, int writer)
{
    public async Task WriteUntilCutAsync(ServerProcess server)
    {
        using var client = server.CreateClient(known.Account);
        try
        {
            for (var i = 0; ; i++)
            {
                await WriteAsync(client, i);
            }
        }
        catch (Exception cut) when (LostResponse.Is(cut))
        {
            // Killed: the write in flight may have happened or not.
        }
    }

    private async Task WriteAsync(HttpClient client, int i)
    {
        var key = $"r{known.Round}-w{writer}-{i}";
        var created = await client.CreateOrUpdateAsync($"\"name\":\"{Name(0)}\",\"email\":\"{key}@example.com\",\"external_id\":\"{key}\"");
        Assert.Equal(HttpStatusCode.Created, created.Status);
        known.Acknowledge(created.User);
        var id = created.UserId;

        var updated = await client.PutResponseAsync($"/api/v2/users/{id}", $"{{\"user\":{{\"name\":\"{Name(1)}\"}}}}");
        Assert.Equal(HttpStatusCode.OK, updated.Status);
        known.Acknowledge(updated.User);

        if (i % 2 == 0)
        {
            var added = await client.CreateOrUpdateAsync(
                $"\"external_id\":\"{key}\",\"email\":\"second-{key}@example.com\",\"name\":\"{Name(2)}\"");
            Assert.Equal(HttpStatusCode.OK, added.Status);
            known.Acknowledge(added.User);
            known.Of(id).TakeAddress($"second-{key}@example.com");
        }
        if (i % 3 == 0)
        {
            known.Of(id).MayBeDeleted = true;
            var deleted = await client.DeleteResponseAsync($"/api/v2/users/{id}");
            Assert.Equal(HttpStatusCode.OK, deleted.Status);
            known.Acknowledge(deleted.User);
        }
    }

    private string Name(int step) => $"round {known.Round} writer {writer} step {step}";
}

/// <summary>Reads users by id, in the list and by search, also those whose writers have no answer yet.</summary>
internal static class KillReader
{
    public static async Task ReadUntilCutAsync(ServerProcess server, KnownUsers known, int reader)
    {
        using var client = server.CreateClient(known.Account);
        try
        {
            for (var i = 0; ; i++)
            {
                // An id beyond the newest: of a user that is being written at this moment.
                await ShowAsync(client, known, known.NewestId + 1 + (i % 6));
                if (i % 10 == 0)
                {
                    await SearchAsync(client, known, $"r{known.Round}-w{i % 4}-{i / 10}");
                }
                if (i % 20 == reader)
                {
                    await ListAsync(client, known);
                }
            }
        }
        catch (Exception cut) when (LostResponse.Is(cut))
        {
            // Killed.
        }
    }

    private static async Task ShowAsync(HttpClient client, KnownUsers known, long id)
    {
        var shown = await client.GetResponseAsync($"/api/v2/users/{id}");
        if (shown.Status == HttpStatusCode.OK)
        {
            Take(known, shown.User);
            var identities = await client.GetResponseAsync($"/api/v2/users/{id}/identities");
            foreach (var identity in identities.Json.GetProperty("identities").EnumerateArray())
            {
                known.Of(id).TakeAddress(identity.GetProperty("value").GetString()!);
            }
        }
    }

    private static async Task SearchAsync(HttpClient client, KnownUsers known, string externalId)
    {
        var found = await client.GetResponseAsync($"/api/v2/users/search?external_id={externalId}");
        foreach (var user in found.Json.GetProperty("users").EnumerateArray())
        {
            Take(known, user);
        }
    }

    private static async Task ListAsync(HttpClient client, KnownUsers known)
    {
        var count = (await client.GetResponseAsync("/api/v2/users?per_page=1")).Json.GetProperty("count").GetInt32();
        var list = await client.GetResponseAsync($"/api/v2/users?per_page=50&page={(count / 50) + 1}");
        if (list.Status == HttpStatusCode.OK)
        {
            foreach (var user in list.Json.GetProperty("users").EnumerateArray())
            {
                Take(known, user);
            }
        }
    }

    private static void Take(KnownUsers known, JsonElement user)
    {
        known.TakeRead(user);
        Assert.True(
            !user.GetProperty("active").GetBoolean() || user.GetProperty("email").ValueKind == JsonValueKind.String,
            $"A user was shown without its email: {user}");
    }
}
