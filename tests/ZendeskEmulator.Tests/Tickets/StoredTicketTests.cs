using System.Text;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Storage;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Tickets;

public sealed class StoredTicketTests
{
    private const string FullTicket =
        """{"number":1,"created_at":"2027-01-31T12:00:00Z","updated_at":"2027-02-01T12:00:00Z",""" +
        """ "generated_at":"2027-02-02T12:00:00Z","via":{"channel":"system","relation":"merge","ticket_id":4,"subject":"é"},""" +
        """ "external_id":"x-1","type":"task","subject":"On \"fire\"","priority":"high","status":"hold","recipient":"a@b.example",""" +
        """ "requester_id":11,"submitter_id":12,"assignee_id":13,"organization_id":14,"group_id":15,"follower_ids":[16,17],""" +
        """ "email_cc_ids":[18],"problem_id":2,"is_private":true,"due_at":"2027-02-03T12:00:00Z","tags":["a","b"],""" +
        """ "fields":{"360001":"text","360002":[5,6]},"custom_status_id":19,"form_id":20,"brand_id":21,"followup_ids":[3],""" +
        """ "followup_source_id":5,"deletion":{"actor_id":22,"at":"2027-02-04T12:00:00Z","purged":true},""" +
        """ "imported_solved_at":"2027-02-05T12:00:00Z","id":1000000000023,"version":7}""";

    private const string BareTicket =
        """{"number":1,"created_at":"2027-01-31T12:00:00Z","updated_at":"2027-02-01T12:00:00Z",""" +
        """ "generated_at":"2027-02-02T12:00:00Z","status":"new","requester_id":0,"submitter_id":0,"custom_status_id":0,"form_id":0,""" +
        """ "brand_id":0,"id":1000000000023,"version":7}""";

    private const string FullAudit =
        """{"ticket_id":1,"created_at":"2027-01-31T12:00:00Z","author_id":2,"via":{"channel":"system"},"client":"curl/8",""" +
        """ "ip_address":"::1","metadata":{"a":[1,{}]},"comment":{"author_id":3,"body":"Hi\n","html":"<b>Hi</b>","public":true,""" +
        """ "attachments":[4,5]},"events":{"priority":null,"tags":["a"]},"id":1000000000024,"version":8}""";

    private const string BareAudit =
        """{"ticket_id":1,"created_at":"2027-01-31T12:00:00Z","author_id":2,"events":[],"id":1000000000024,"version":8}""";

    [Theory]
    [InlineData(FullTicket)]
    [InlineData(BareTicket)]
    public void A_ticket_is_read_and_written_as_it_is_stored(string json) =>
        AssertSame(Ticket.Kind, json.Replace(", \"", ",\"", StringComparison.Ordinal));

    [Theory]
    [InlineData(FullAudit)]
    [InlineData(BareAudit)]
    public void An_audit_is_read_and_written_as_it_is_stored(string json) =>
        AssertSame(TicketAudit.Kind, json.Replace(", \"", ",\"", StringComparison.Ordinal));

    [Fact]
    public void Every_property_is_stored()
    {
        Assert.Equal(NamesOf(typeof(Ticket)), Ticket.Kind.Columns.Order());
        Assert.Equal(NamesOf(typeof(TicketAudit)), TicketAudit.Kind.Columns.Order());
    }

    [Fact]
    public void The_order_of_the_properties_does_not_matter_and_unknown_ones_are_ignored()
    {
        var ticket = Read(
            """{"version":7,"other":{"id":[1]},"id":5,"status":"open","generated_at":"2027-02-02T12:00:00Z",""" +
            """ "updated_at":"2027-02-01T12:00:00Z","number":1,"created_at":"2027-01-31T12:00:00Z","subject":null,"tags":null}""");

        Assert.Equal((1, 5, 7, TicketStatus.Open), (ticket.Number, ticket.Id, ticket.Version, ticket.Status));
        Assert.Null(ticket.Subject);
        Assert.Null(ticket.Tags);
    }

    [Theory]
    [InlineData("\"number\":1,", "")]
    [InlineData("\"number\":1,", "\"number\":\"1\",")]
    [InlineData("\"status\":\"new\"", "\"status\":\"other\"")]
    [InlineData("\"status\":\"new\"", "\"status\":null")]
    [InlineData("\"requester_id\":0", "\"requester_id\":null")]
    [InlineData("\"status\":\"new\"", "\"tags\":\"a\"")]
    [InlineData("\"status\":\"new\"", "\"follower_ids\":{}")]
    [InlineData("2027-01-31T12:00:00Z", "yesterday")]
    [InlineData(",\"version\":7}", "")]
    public void A_record_that_is_not_a_ticket_is_refused(string part, string other) =>
        Assert.ThrowsAny<JsonException>(() => Read(BareTicket.Replace(part, other, StringComparison.Ordinal)));

    private static Ticket Read(string json) => (Ticket)Ticket.Kind.Read(Encoding.UTF8.GetBytes(json))!;

    private static void AssertSame(RecordKind kind, string json)
    {
        using var writer = new RecordJson();

        Assert.Equal(json, Encoding.UTF8.GetString(writer.Of(kind, kind.Read(Encoding.UTF8.GetBytes(json))!)));
    }

    private static IEnumerable<string> NamesOf(Type type) => type.GetProperties()
        .Where(property => property.SetMethod is not null)
        .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))
        .Order();
}
