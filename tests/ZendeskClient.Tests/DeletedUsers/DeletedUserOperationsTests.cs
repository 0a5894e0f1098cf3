using Xunit;

namespace Zendesk.Tests.DeletedUsers;

public sealed class DeletedUserOperationsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deleted_user_is_listed_counted_shown_and_deleted_for_good()
    {
        using var client = await TestAccount.NewClientAsync();
        var roger = await client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation);
        await client.Users.DeleteAsync(roger.Id, Cancellation);

        var listed = await client.DeletedUsers.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        var count = await client.DeletedUsers.CountAsync(Cancellation);
        var shown = await client.DeletedUsers.GetAsync(roger.Id, Cancellation);
        await client.DeletedUsers.DeletePermanentlyAsync(roger.Id, Cancellation);

        Assert.Equal(roger.Id, Assert.Single(listed).Id);
        Assert.Equal(1, count.Value);
        Assert.Equal(("Roger", false), (shown.Name, shown.Active));
        Assert.Equal("Permanently Deleted User", (await client.DeletedUsers.GetAsync(roger.Id, Cancellation)).Name);
    }

    [Fact]
    public async Task A_permanent_deletion_is_not_sent_twice()
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskApiException>(() => server.RunAsync(client.DeletedUsers.DeletePermanentlyAsync(1, Cancellation)));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_user_who_is_not_deleted_is_not_found()
    {
        using var client = await TestAccount.NewClientAsync();
        var roger = await client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation);

        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.DeletedUsers.GetAsync(roger.Id, Cancellation));
    }
}
