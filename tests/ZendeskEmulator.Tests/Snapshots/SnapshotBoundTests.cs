using System.Net;
using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Snapshots;

public sealed class SnapshotBoundTests
{
    private const int Users = 257;

    [Fact]
    public async Task A_snapshot_is_refused_while_the_others_keep_more_than_256_MB()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        // One text for all of them, so that they are large in the data file only.
        var users = await CreateUsersAsync(account.Account.Inner, new string('x', (1 << 20) - 1000));
        await account.PostAsync("/_emulator/snapshots", """{"name":"large"}""");
        await ChangeAsync(account.Account.Inner, users[..^1]);
        var below = await account.PostAsync("/_emulator/snapshots", """{"name":"below"}""");
        await account.DeleteAsync("/_emulator/snapshots/below");
        await ChangeAsync(account.Account.Inner, users[^1..]);

        var refused = await account.PostAsync("/_emulator/snapshots", """{"name":"more"}""");

        Assert.Equal(HttpStatusCode.Created, below.Status);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(
            "The snapshots of the account keep more than 256 MB. Delete one first.",
            refused.Json.GetProperty("error").Text("message"));
        Assert.Equal(HttpStatusCode.OK, (await account.PutAsync($"/api/v2/users/{users[0].Id}", """{"user":{"name":"More"}}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await account.DeleteAsync("/_emulator/snapshots/large")).Status);
        Assert.Equal(HttpStatusCode.Created, (await account.PostAsync("/_emulator/snapshots", """{"name":"more"}""")).Status);
    }

    private static async Task<User[]> CreateUsersAsync(Account account, string details)
    {
        using var turn = await account.TakeTurnAsync();
        using var write = turn.BeginWrite();
        var users = new User[Users];
        for (var number = 0; number < users.Length; number++)
        {
            users[number] = write.Create(new User { Name = $"User {number}", Details = details });
        }
        write.Commit();
        return users;
    }

    private static async Task ChangeAsync(Account account, User[] users)
    {
        using var turn = await account.TakeTurnAsync();
        using var write = turn.BeginWrite();
        foreach (var user in users)
        {
            write.Put(user with { Details = null });
        }
        write.Commit();
    }
}
