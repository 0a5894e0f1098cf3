using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.Server;

[Trait("Category", "Long")]
public abstract class TicketKillTests(Store store)
{
    private const int Enough = 30;

    [Fact]
    public async Task Acknowledged_tickets_comments_and_files_survive_kill_9()
    {
        using var folder = new TemporaryFolder(store);
        for (var round = 0; round < LongRounds.Or(2); round++)
        {
            var known = new ConcurrentBag<KnownTicket>();
            await WriteUntilKilledAsync(folder, known, round);
            await AssertEverythingIsFoundAsync(folder, known, round);
            await AssertFilesAreThoseOfRecordsAsync(folder, round);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{store}, round {round}: {known.Count} tickets with comments and files, all found");
        }
    }

    private static async Task WriteUntilKilledAsync(TemporaryFolder folder, ConcurrentBag<KnownTicket> known, int round)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
        Task[] writers = [.. Enumerable.Range(0, 3).Select(writer => Task.Run(() => WriteUntilCutAsync(server, known, round, writer)))];
        var begun = Stopwatch.GetTimestamp();
        while (known.Count < Enough)
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(2), "No write was answered.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        // The moment of the kill is the one thing that chance decides.
        await Task.Delay(new Random(round).Next(0, 300), TestContext.Current.CancellationToken);
        await server.KillAsync();
        await Task.WhenAll(writers);
    }

    /// <summary>Uploads a file, makes a ticket with it, and comments on the ticket, again and again.</summary>
    private static async Task WriteUntilCutAsync(ServerProcess server, ConcurrentBag<KnownTicket> known, int round, int writer)
    {
        using var client = server.CreateClient($"round-{round}");
        try
        {
            for (var i = 0; ; i++)
            {
                var text = $"writer {writer} step {i}";
                using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
                using var response = await client.PostAsync(new Uri("/api/v2/uploads?filename=a.txt", UriKind.Relative), file);
                Assert.Equal(HttpStatusCode.Created, response.StatusCode);
                var upload = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("upload");

                var created = await client.PostResponseAsync("/api/v2/tickets", Comment(text, upload.Text("token")!));
                Assert.Equal(HttpStatusCode.Created, created.Status);
                var updated = await client.PutResponseAsync($"/api/v2/tickets/{created.Id("ticket")}", Comment($"{text} again", ""));
                Assert.Equal(HttpStatusCode.OK, updated.Status);
                known.Add(new KnownTicket(created.Id("ticket"), text, upload.GetProperty("attachment").Text("content_url")!));
            }
        }
        catch (Exception cut) when (LostResponse.Is(cut))
        {
            // Killed: the write in flight may have happened or not.
        }
    }

    private static async Task AssertEverythingIsFoundAsync(TemporaryFolder folder, IEnumerable<KnownTicket> known, int round)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
        using var client = server.CreateClient($"round-{round}");
        foreach (var ticket in known)
        {
            var comments = (await client.GetResponseAsync($"/api/v2/tickets/{ticket.Number}/comments")).Json.GetProperty("comments");
            Assert.Equal([ticket.Text, $"{ticket.Text} again"], comments.EnumerateArray().Select(comment => comment.Text("body")));
            var file = Assert.Single(comments[0].GetProperty("attachments").EnumerateArray());
            Assert.Equal(
                (new Uri(ticket.ContentUrl).PathAndQuery, ticket.Text),
                (
                    new Uri(file.Text("content_url")!).PathAndQuery,
                    (await client.GetResponseAsync(new Uri(ticket.ContentUrl).PathAndQuery)).Body));
        }
        Assert.Equal(0, await server.TerminateAsync());
    }

    /// <summary>After a start no file is missing, and none is left over.</summary>
    private async Task AssertFilesAreThoseOfRecordsAsync(TemporaryFolder folder, int round)
    {
        var copy = folder.FileNamed($"copy-{round}.db");
        DataFileCopy.Copy(store, folder.DataFile, copy);
        var stored = await StoredRecords.ReadAsync(copy);
        Assert.Equal(
            stored.Of<Attachment>().Select(file => file.Record.ContentToken).Order(StringComparer.Ordinal),
            Directory.GetFiles(AttachedFiles.FolderOf(folder.DataFile)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static string Comment(string text, string token) =>
        "{\"ticket\":{\"comment\":{\"body\":\"" + text + "\",\"uploads\":[\"" + token + "\"]}}}";

    private sealed record KnownTicket(long Number, string Text, string ContentUrl);
}

/// <inheritdoc/>
public sealed class LiteDbTicketKillTests() : TicketKillTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteTicketKillTests() : TicketKillTests(Store.Sqlite);
