using System.Text.Json.Nodes;
using Xunit;

namespace Zendesk.Tests.RateLimits;

/// <summary>Five updates of one user a minute.</summary>
public sealed class ProfilePacingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sixth_update_of_a_user_waits_a_minute_from_the_first()
    {
        var server = NewServer();
        using var client = server.NewClient();

        for (var time = 0; time < 6; time++)
        {
            await server.RunAsync(client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation));
        }

        Assert.Equal([0, 0, 0, 0, 0, 60], SecondsOf(server));
    }

    [Fact]
    public async Task Updates_side_by_side_keep_to_it_too()
    {
        var server = NewServer();
        using var client = server.NewClient();

        await server.RunAsync(Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.Users.UpdateAsync(1, new UserInput
        {
            Name = "Roger",
        }, Cancellation))));

        Assert.Equal([0, 0, 0, 0, 0, 60, 60, 60, 60, 60, 120, 120], SecondsOf(server));
    }

    [Fact]
    public async Task The_keys_of_one_user_are_learned_from_responses()
    {
        var server = NewServer();
        using var client = server.NewClient();

        await client.Users.CreateOrUpdateAsync(new UserInput { ExternalId = "crew-7", Name = "Roger" }, Cancellation);
        await client.Users.CreateOrUpdateAsync(new UserInput { ExternalId = "CREW-7", Name = "Roger" }, Cancellation);
        await client.Users.CreateOrUpdateAsync(new UserInput { Email = "roger@example.org", Name = "Roger" }, Cancellation);
        await client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation);
        await client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation);
        await server.RunAsync(client.Users.CreateOrUpdateAsync(new UserInput
        {
            Email = "roger@example.org",
            Name = "Roger",
        }, Cancellation));

        Assert.Equal([0, 0, 0, 0, 0, 60], SecondsOf(server));
    }

    [Fact]
    public async Task Other_users_and_reads_are_not_delayed()
    {
        var server = NewServer();
        using var client = server.NewClient();

        for (var time = 0; time < 5; time++)
        {
            await client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation);
        }
        await client.Users.UpdateAsync(2, new UserInput { Name = "Other" }, Cancellation);
        await client.Users.GetAsync(1, Cancellation);

        Assert.Equal([0, 0, 0, 0, 0, 0, 0], SecondsOf(server));
    }

    [Fact]
    public async Task The_creation_does_not_count()
    {
        var server = NewServer(createdFirst: true);
        using var client = server.NewClient();

        for (var time = 0; time < 7; time++)
        {
            await server.RunAsync(client.Users.CreateOrUpdateAsync(new UserInput { ExternalId = "crew-7", Name = "Roger" }, Cancellation));
        }

        Assert.Equal([0, 0, 0, 0, 0, 0, 60], SecondsOf(server));
    }

    [Fact]
    public async Task All_users_together_keep_to_the_updates_a_second_that_were_set()
    {
        var server = NewServer();
        using var client = server.NewClient(options => options.UserUpdatesPerSecond = 1);

        await server.RunAsync(Task.WhenAll(
            client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation),
            client.Users.UpdateAsync(2, new UserInput { Name = "Other" }, Cancellation),
            client.Users.CreateOrUpdateAsync(new UserInput { ExternalId = "crew-9" }, Cancellation)));

        Assert.Equal([0, 1, 2], SecondsOf(server));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_takes_no_place()
    {
        var server = NewServer();
        using var client = server.NewClient();
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        for (var time = 0; time < 5; time++)
        {
            await client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation);
        }

        var waiting = client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await server.RunAsync(Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.Users.UpdateAsync(1, new UserInput
        {
            Name = "Roger",
        }, Cancellation))));

        Assert.Equal([0, 0, 0, 0, 0, 60, 60, 60, 60, 60], SecondsOf(server));
    }

    /// <summary>Answers the user of the path, which is user 1 for create_or_update.</summary>
    private static RawServer NewServer(bool createdFirst = false) => RawServer.AnsweringBy(TestAccount.NewClock(), request =>
    {
        var id = request.Url.AbsolutePath.EndsWith("/2", StringComparison.Ordinal) ? 2 : 1;
        var user = new JsonObject { ["id"] = id, ["external_id"] = $"crew-{6 + id}", ["email"] = id == 1 ? "roger@example.org" : null };
        return RawServer.Json(createdFirst && request.Number == 1 ? 201 : 200, new JsonObject { ["user"] = user }.ToJsonString());
    });

    private static IEnumerable<double> SecondsOf(RawServer server) =>
        server.Requests.Select(request => (request.At - server.Requests[0].At).TotalSeconds);
}
