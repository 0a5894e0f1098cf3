using System.Net;
using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.Tickets;

public sealed class TicketTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ticket_is_created_changed_listed_and_deleted()
    {
        using var client = await TestAccount.NewClientAsync();

        var created = await client.Tickets.CreateAsync(
            new TicketInput
            {
                Subject = "Help",
                Comment = new TicketCommentInput("My printer is on fire") { Public = true },
                Requester = new TicketRequester("roger@example.org", "Roger"),
                Priority = "high",
                Tags = ["b", "a"],
            },
            cancellationToken: Cancellation);
        var updated = await client.Tickets.UpdateAsync(
            created.Id, new TicketInput { Status = "pending", Comment = new TicketCommentInput("Which one?") }, Cancellation);
        var comments = new List<string?>();
        await foreach (var comment in client.Tickets.ListCommentsAsync(created.Id, new ListOptions { PageSize = 1 }, Cancellation))
        {
            comments.Add(comment.Body);
        }
        var requested = new List<long>();
        await foreach (var ticket in client.Tickets.ListAsync(new TicketListOptions { RequesterId = created.RequesterId }, Cancellation))
        {
            requested.Add(ticket.Id);
        }

        Assert.Equal((1, "new", "high", "My printer is on fire"), (created.Id, created.Status, created.Priority, created.Description));
        Assert.Equal(["a", "b"], created.Tags);
        Assert.Equal("pending", updated.Status);
        Assert.Equal(["My printer is on fire", "Which one?"], comments);
        Assert.Equal([1], requested);
        Assert.Equal(1, (await client.Tickets.CountAsync(Cancellation)).Value);
        await client.Tickets.DeleteAsync(created.Id, Cancellation);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.Tickets.GetAsync(created.Id, Cancellation));
        Assert.Empty(await client.Tickets.ShowManyAsync([created.Id], Cancellation));
    }

    [Fact]
    public async Task A_lost_response_to_a_creation_is_asked_for_again_without_a_second_ticket()
    {
        var account = await TestAccount.NewAsync();
        using var client = TestAccount.NewClient(account, new LosesFirstResponse(), options => options.TimeProvider = account.Clock);

        var created = await account.Clock.RunAsync(
            client.Tickets.CreateAsync(new TicketInput { Comment = new TicketCommentInput("x") }, cancellationToken: Cancellation),
            TestAccount.LongestRun);

        Assert.Equal(1, created.Id);
        Assert.Equal(1, (await client.Tickets.CountAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task A_key_of_the_callers_own_gives_the_same_ticket_again()
    {
        using var client = await TestAccount.NewClientAsync();
        var ticket = new TicketInput { Comment = new TicketCommentInput("x") };

        var first = await client.Tickets.CreateAsync(ticket, "order-7", Cancellation);
        var again = await client.Tickets.CreateAsync(ticket, "order-7", Cancellation);

        Assert.Equal(first.Id, again.Id);
    }

    [Fact]
    public async Task Two_agents_with_safe_updates_lose_no_update()
    {
        var account = await TestAccount.NewAsync();
        account.Clock.Freeze(TestAccount.Start);
        using var client = TestAccount.NewClient(account);
        var known = await client.Tickets.CreateAsync(
            new TicketInput { Comment = new TicketCommentInput("x") }, cancellationToken: Cancellation);

        await client.Tickets.UpdateIfUnchangedAsync(known, new TicketInput { Subject = "one" }, Cancellation);
        await Assert.ThrowsAsync<ZendeskConflictException>(
            () => client.Tickets.UpdateIfUnchangedAsync(known, new TicketInput { Subject = "two" }, Cancellation));

        Assert.Equal("one", (await client.Tickets.GetAsync(known.Id, Cancellation)).Subject);
    }

    [Fact]
    public async Task Many_tickets_are_created_changed_and_deleted_by_jobs()
    {
        var account = await TestAccount.NewAsync();
        account.Jobs.Pace = JobPace.Instant;
        using var client = TestAccount.NewClient(account);
        TicketInput[] tickets = [.. Enumerable.Range(0, 3).Select(i => new TicketInput { Comment = new TicketCommentInput($"{i}") })];

        await client.Tickets.CreateManyAsync(tickets, Cancellation);
        await client.Tickets.UpdateManyAsync([1, 2], new TicketInput { Status = "open" }, Cancellation);
        await client.Tickets.DeleteManyAsync([3], Cancellation);

        var left = await client.Tickets.ShowManyAsync([1, 2, 3], Cancellation);
        Assert.Equal([(1, "open"), (2, "open")], left.Select(ticket => ((int)ticket.Id, ticket.Status)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    [InlineData("schlüssel")]
    public async Task A_key_that_would_not_reach_Zendesk_is_told_at_once(string key)
    {
        var server = RawServer.Answering(() => RawServer.Json(201, """{"ticket":{"id":1}}"""));
        using var client = server.NewClient();

        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => client.Tickets.CreateAsync(new TicketInput(), key, Cancellation));

        Assert.Equal("idempotencyKey", mistake.ParamName);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_row_that_is_null_is_told_before_any_job_is_taken()
    {
        var server = RawServer.Answering(() => RawServer.Json(500, ""));
        using var client = server.NewClient();
        UserInput[] users = [.. Enumerable.Range(0, 150).Select(_ => new UserInput { Name = "Roger" }), null!];

        var ofUsers = await Assert.ThrowsAsync<ArgumentException>(
            () => client.Users.CreateOrUpdateManyAsync(users, cancellationToken: Cancellation));
        var ofTickets = await Assert.ThrowsAsync<ArgumentException>(() => client.Tickets.CreateManyAsync([null!], Cancellation));

        Assert.StartsWith("The element 150 is null.", ofUsers.Message, StringComparison.Ordinal);
        Assert.StartsWith("The element 0 is null.", ofTickets.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private sealed class LosesFirstResponse : DelegatingHandler
    {
        private int sent;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (Interlocked.Increment(ref sent) > 1)
            {
                return response;
            }
            response.Dispose();
            throw new HttpRequestException("lost", null, HttpStatusCode.BadGateway);
        }
    }
}
