using System.Text;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Storage;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tests.TicketAudits;

public sealed class TicketEventsTests
{
    private const string Head = """{"ticket_id":1,"created_at":"2027-01-31T12:00:00Z","author_id":2,"events":""";

    public static TheoryData<string, string> Stored => new()
    {
        {
            """{"subject":"test","priority":null,"status":"open","requester_id":1000000000123,"tags":["a","b c"],"360001":"\"x\" é"}""",
            "Create subject test||Create priority |"
                + "|Create status open||Create requester_id 1000000000123||Create tags [a,b c]||Create 360001 \"x\" é|"
        },
        {
            """[{"type":"Change","field":"status","value":"solved","previous":"open"},"""
                + """{"type":"CommentRedactionEvent","field":"","value":-7}]""",
            "Change status solved|open|CommentRedactionEvent  -7|"
        },
        { """[{"type":"Create","field":"","value":9223372036854775807,"previous":"x"}]""", "Create  9223372036854775807|x" },
        { "[]", "" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void Events_are_read_and_written_as_they_are_stored(string json, string expected)
    {
        var audit = Read(json);

        Assert.Equal(expected, string.Join('|', audit.Events.Select(Describe)));
        Assert.Equal(json, EventsOf(audit));
    }

    [Fact]
    public void Events_of_a_new_ticket_as_older_versions_have_stored_them_are_read()
    {
        var audit = Read("""
            [{"type":"Create","field":"subject","value":"test"},{"type":"Create","field":"priority"},
             {"type":"Create","field":"tags","value":["a"]}]
            """);

        Assert.Equal(
            ["Create subject test|", "Create priority |", "Create tags [a]|"],
            audit.Events.Select(Describe));
        Assert.Equal("""{"subject":"test","priority":null,"tags":["a"]}""", EventsOf(audit));
    }

    [Fact]
    public void An_unknown_type_of_event_is_refused() =>
        Assert.Throws<JsonException>(() => Read("""[{"type":"Other","field":"subject"}]"""));

    [Fact]
    public void Events_come_out_as_they_were_put_in()
    {
        TicketEvent[] events =
        [
            new(TicketEventType.Change, new string('ä', 300), new string('x', 70_000), ""),
            new(TicketEventType.FollowersChange, "", Array.Empty<string>(), (string[])["", "tags", "other"]),
            new(TicketEventType.Create, "tags", 0L, long.MinValue),
        ];

        TicketEvents packed = [.. events];

        Assert.Equal(3, packed.Count);
        Assert.Equal(events.Select(Describe), packed.Select(Describe));
        Assert.Equal(0, default(TicketEvents).Count);
        Assert.Empty(default(TicketEvents));
    }

    private static TicketAudit Read(string events) =>
        (TicketAudit)TicketAudit.Kind.Read(Encoding.UTF8.GetBytes($"{Head}{events},\"id\":3,\"version\":4}}"))!;

    private static string EventsOf(TicketAudit audit)
    {
        using var json = new RecordJson();
        using var document = JsonDocument.Parse(json.Of(TicketAudit.Kind, audit).ToArray());
        return document.RootElement.GetProperty("events").GetRawText();
    }

    private static string Describe(TicketEvent one) => $"{one.Type} {one.Field} {Describe(one.Value)}|{Describe(one.Previous)}";

    private static string? Describe(object? value) => value is string[] texts ? $"[{string.Join(',', texts)}]" : value?.ToString();
}
