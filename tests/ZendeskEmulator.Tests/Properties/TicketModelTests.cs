using System.Globalization;
using System.Net;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>
/// Random steps over tickets, on both stores and over restarts: each ticket is what its audits say, exports are the history,
/// and a restart changes nothing.
/// </summary>
public sealed class TicketModelTests
{
    private const int StepsOfLife = 100;
    private const string Path = "/api/v2/tickets";

    private static readonly string[] Statuses = ["new", "open", "pending", "hold", "solved", "closed"];

    /// <summary>The properties that events show. The events must add up to the ticket's values.</summary>
    private static readonly string[] Audited =
        ["subject", "status", "priority", "type", "external_id", "assignee_id", "group_id", "requester_id", "organization_id", "due_at"];

    [Theory]
    [InlineData(Store.Sqlite, 1)]
    [InlineData(Store.LiteDb, 2)]
    public async Task Tickets_are_what_their_audits_say_over_restarts(Store store, int seed)
    {
        using var folder = new TemporaryFolder(store);
        var random = new Random(seed);
        var before = "";
        for (var life = 0; life < LongRounds.Or(2); life++)
        {
            before = await EmulatorLife.RunAsync(folder, async (emulator, account) =>
            {
                var start = await DumpAsync(account);
                Assert.True(life == 0 || before == start, "a restart changed something");
                var agent = (await account.GetAsync("/api/v2/users/me")).UserId;
                for (var step = 0; step < StepsOfLife; step++)
                {
                    var response = await StepAsync(account, random, agent);
                    Assert.True((int)response.Status < 500, response.Body);
                }
                await CheckAuditsAsync(account);
                await CheckExportAsync(account);
                return await DumpAsync(account);
            });
        }
    }

    private static Task<TestResponse> StepAsync(TestAccount account, Random random, long agent)
    {
        var id = random.Next(1, 40);
        return random.Next(13) switch
        {
            < 3 => account.PostAsync(Path, "{\"ticket\":{\"comment\":{\"body\":\"first\"}," + Properties(random, agent) + "}}"),
            < 8 => account.PutAsync($"{Path}/{id}", "{\"ticket\":{" + Properties(random, agent) + "}}"),
            8 => account.PutAsync($"{Path}/{id}", """{"ticket":{"comment":{"body":"more","public":false}}}"""),
            9 => account.PutAsync($"{Path}/{id}/tags", $$"""{"tags":["t{{random.Next(4)}}"]}"""),
            10 => account.DeleteAsync($"{Path}/{id}"),
            11 => SafeUpdateAsync(account, id, Properties(random, agent)),
            _ => account.PutAsync($"/api/v2/deleted_tickets/{id}/restore", ""),
        };
    }

    /// <summary>A stamp is good for one safe update that changes something.</summary>
    private static async Task<TestResponse> SafeUpdateAsync(TestAccount account, int id, string properties)
    {
        var shown = await account.GetAsync($"{Path}/{id}");
        if (shown.Status != HttpStatusCode.OK)
        {
            return shown;
        }
        var stamp = shown.Json.GetProperty("ticket").Text("updated_at");
        var safe = "{\"ticket\":{\"safe_update\":true,\"updated_stamp\":\"" + stamp + "\"," + properties + "}}";
        var updated = await account.PutAsync($"{Path}/{id}", safe);
        if (updated.Status == HttpStatusCode.OK && updated.Json.TryGetProperty("audit", out _))
        {
            var again = await account.PutAsync($"{Path}/{id}", safe);
            Assert.True(again.Status == HttpStatusCode.Conflict || IsClosed(again), again.Body);
        }
        return updated;
    }

    private static bool IsClosed(TestResponse response) =>
        response.Body.Contains("closed prevents ticket update", StringComparison.Ordinal);

    private static string Properties(Random random, long agent)
    {
        string[] all =
        [
            $"\"subject\":\"subject {random.Next(5)}\"",
            $"\"status\":\"{Statuses[random.Next(random.Next(8) == 0 ? 6 : 5)]}\"",
            $"\"priority\":\"{(random.Next(2) == 0 ? "low" : "urgent")}\"",
            $"\"type\":\"{(random.Next(2) == 0 ? "task" : "question")}\"",
            $"\"external_id\":\"e{random.Next(3)}\"",
            $"\"assignee_id\":{(random.Next(3) == 0 ? "null" : agent.ToString(CultureInfo.InvariantCulture))}",
            "\"due_at\":\"2031-05-06T07:08:09Z\"",
            $"\"tags\":[\"t{random.Next(4)}\",\"t{random.Next(4)}\"]",
            $"\"email_ccs\":[{{\"user_email\":\"cc{random.Next(3)}@example.org\"}}]",
            $"\"requester\":{{\"name\":\"R\",\"email\":\"r{random.Next(3)}@example.org\"}}",
        ];
        random.Shuffle(all);
        return string.Join(',', all.Take(random.Next(1, 4)));
    }

    private static async Task CheckAuditsAsync(TestAccount account)
    {
        foreach (var ticket in await TicketsAsync(account))
        {
            var values = Audited.ToDictionary(name => name, _ => (string?)null);
            string[] tags = [];
            var comments = 0;
            var audits = await ListAsync(account, $"{Path}/{ticket.Number("id")}/audits", "audits");
            foreach (var one in audits.SelectMany(audit => audit.GetProperty("events").EnumerateArray()))
            {
                comments += one.Text("type") == "Comment" ? 1 : 0;
                if (one.Text("type") is not ("Create" or "Change"))
                {
                    continue;
                }
                var name = one.Text("field_name")!;
                if (name == "tags")
                {
                    tags = one.Texts("value");
                }
                else if (values.TryGetValue(name, out var before))
                {
                    Assert.True(one.Text("type") == "Create" || before == one.Text("previous_value"), $"{name} was {before}: {one}");
                    values[name] = one.Text("value");
                }
            }
            Assert.Equal(Audited.Select(name => $"{name} {Shown(ticket, name)}"), Audited.Select(name => $"{name} {values[name]}"));
            Assert.Equal(ticket.Texts("tags"), tags);
            var count = await account.GetAsync($"{Path}/{ticket.Number("id")}/comments/count");
            Assert.Equal(comments, count.Json.GetProperty("count").Number("value"));
        }
    }

    private static string? Shown(JsonElement ticket, string name) => ticket.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        var text => text.GetString(),
    };

    /// <summary>Every ticket is in the export once, as it is now; deleted ones as deleted.</summary>
    private static async Task CheckExportAsync(TestAccount account)
    {
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        var rows = new List<JsonElement>();
        for (var path = "/api/v2/incremental/tickets/cursor?start_time=0&per_page=7"; ;)
        {
            var page = await account.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            rows.AddRange(page.Json.GetProperty("tickets").EnumerateArray());
            if (page.Json.Flag("end_of_stream") == true)
            {
                break;
            }
            path = $"/api/v2/incremental/tickets/cursor?per_page=7&cursor={Uri.EscapeDataString(page.Json.Text("after_cursor")!)}";
        }
        var present = rows.Where(row => row.Text("status") != "deleted")
            .ToDictionary(row => row.Number("id")!.Value, row => row.Text("updated_at"));
        var tickets = (await TicketsAsync(account)).ToDictionary(ticket => ticket.Number("id")!.Value, ticket => ticket.Text("updated_at"));
        Assert.Equal(rows.Count, rows.DistinctBy(row => row.Number("id")).Count());
        Assert.Equal(tickets.OrderBy(ticket => ticket.Key), present.OrderBy(ticket => ticket.Key));
    }

    private static Task<JsonElement[]> TicketsAsync(TestAccount account) => ListAsync(account, Path, "tickets");

    /// <summary>Everything in a list, page by page.</summary>
    private static async Task<JsonElement[]> ListAsync(TestAccount account, string path, string name)
    {
        var records = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            var list = (await account.GetAsync($"{path}?page={page}")).Json;
            records.AddRange(list.GetProperty(name).EnumerateArray());
            if (list.Text("next_page") is null)
            {
                return [.. records];
            }
        }
    }

    private static async Task<string> DumpAsync(TestAccount account)
    {
        var tickets = await TicketsAsync(account);
        var audits = await account.GetAsync("/api/v2/ticket_audits?page[size]=100");
        var deleted = await account.GetAsync("/api/v2/deleted_tickets");
        return $"{string.Join('\n', tickets.Select(ticket => ticket.GetRawText()))}\n{audits.Body}\n{deleted.Body}";
    }
}
