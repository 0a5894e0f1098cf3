using System.Net;
using System.Text;
using Xunit;

namespace Zendesk.Tests.Attachments;

public sealed class AttachmentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_uploaded_and_a_comment_takes_it()
    {
        var account = await TestAccount.NewAsync();
        using var client = TestAccount.NewClient(account);
        using var http = account.CreateClient();

        var upload = await client.Attachments.UploadAsync("log file.txt", Content("all is well"), cancellationToken: Cancellation);
        var ticket = await client.Tickets.CreateAsync(
            new TicketInput { Comment = new TicketCommentInput("See the log") { Uploads = [upload.Token!] } },
            cancellationToken: Cancellation);

        var comment = await client.Tickets.ListCommentsAsync(ticket.Id, cancellationToken: Cancellation).SingleAsync(Cancellation);
        var file = Assert.Single(comment.Attachments!);
        Assert.Equal(("log file.txt", "text/plain", 11L), (file.FileName, file.ContentType, file.Size));
        Assert.Equal("all is well", await http.GetStringAsync(file.ContentUrl, Cancellation));
        Assert.Equal(file.FileName, (await client.Attachments.GetAsync(file.Id, Cancellation)).FileName);
        Assert.NotNull(upload.ExpiresAt);
    }

    [Fact]
    public async Task A_second_file_joins_an_upload_and_both_go_with_it()
    {
        using var client = await TestAccount.NewClientAsync();

        var first = await client.Attachments.UploadAsync("a.txt", Content("a"), cancellationToken: Cancellation);
        var both = await client.Attachments.UploadAsync("b.txt", Content("b"), first.Token, Cancellation);
        await client.Attachments.DeleteUploadAsync(first.Token!, Cancellation);

        Assert.Equal(first.Token, both.Token);
        Assert.Equal(["a.txt", "b.txt"], both.Attachments!.Select(file => file.FileName));
        Assert.Equal("b.txt", both.Attachment!.FileName);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.Attachments.GetAsync(both.Attachment.Id, Cancellation));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task A_lost_response_is_asked_for_again_unless_the_file_would_be_there_twice(bool joins, int expected)
    {
        var account = await TestAccount.NewAsync();
        var loses = new LosesOneUpload();
        using var client = TestAccount.NewClient(account, loses, options => options.TimeProvider = account.Clock);
        var token = joins ? (await client.Attachments.UploadAsync("a.txt", Content("a"), cancellationToken: Cancellation)).Token : null;
        loses.Sent = 0;

        var upload = client.Attachments.UploadAsync("b.txt", Content("b"), token, Cancellation);

        if (joins)
        {
            await Assert.ThrowsAsync<ZendeskConnectionException>(() => account.Clock.RunAsync(upload, TestAccount.LongestRun));
        }
        else
        {
            Assert.Equal("b.txt", (await account.Clock.RunAsync(upload, TestAccount.LongestRun)).Attachment!.FileName);
        }
        Assert.Equal(expected, loses.Sent);
    }

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Loses the first response after its count begins at 0.</summary>
    private sealed class LosesOneUpload : DelegatingHandler
    {
        public int Sent { get; set; } = 1;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (Sent++ > 0)
            {
                return response;
            }
            response.Dispose();
            throw new HttpRequestException("lost", null, HttpStatusCode.BadGateway);
        }
    }
}
