using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.Tickets.Operations;

public sealed class ShowTicketTests
{
    private const string Path = "/api/v2/tickets/1";

    /// <summary>What the response shows besides the ticket itself.</summary>
    public static readonly TheoryData<string, string, string> Changes = new()
    {
        { "PUT", Path, """{"ticket":{"priority":"high"}}""" },
        { "PUT", $"{Path}/comments/COMMENT/redact", """{"text":"secret"}""" },
        { "POST", "/api/v2/ticket_fields", """{"ticket_field":{"title":"Order","type":"text"}}""" },
        { "POST", "/api/v2/tickets", """{"ticket":{"type":"incident","problem_id":1,"comment":{"body":"x"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_tag_stays_until_anything_that_is_shown_changes(string method, string path, string body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.PostAsync("/api/v2/tickets", """{"ticket":{"type":"problem","comment":{"body":"secret"}}}""");
        var comment = created.Json.GetProperty("audit").GetProperty("events")[0].Number("id");
        var known = (await account.GetAsync(Path)).Headers.ETag;

        var same = await account.GetUnlessAsync(Path, known);
        await account.SendAsync(new HttpMethod(method), path.Replace("COMMENT", $"{comment}", StringComparison.Ordinal), body);
        var changed = await account.GetUnlessAsync(Path, known);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.Status, changed.Status));
    }

    [Fact]
    public async Task A_field_that_was_changed_after_a_restart_changes_the_tag()
    {
        using var folder = new TemporaryFolder();
        var (field, known) = await EmulatorLife.RunAsync(folder, async account =>
        {
            await account.PostAsync("/api/v2/tickets", """{"ticket":{"comment":{"body":"x"}}}""");
            var made = await account.PostAsync("/api/v2/ticket_fields", """{"ticket_field":{"title":"Order","type":"text"}}""");
            await account.PutAsync($"/api/v2/ticket_fields/{made.Id("ticket_field")}", """{"ticket_field":{"title":"Order number"}}""");
            return (made.Id("ticket_field"), (await account.GetAsync(Path)).Headers.ETag);
        });

        var (same, changed) = await EmulatorLife.RunAsync(folder, async account =>
        {
            var before = await account.GetUnlessAsync(Path, known);
            await account.PutAsync($"/api/v2/ticket_fields/{field}", """{"ticket_field":{"active":false}}""");
            return (before.Status, (await account.GetUnlessAsync(Path, known)).Status);
        });

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same, changed));
    }
}
