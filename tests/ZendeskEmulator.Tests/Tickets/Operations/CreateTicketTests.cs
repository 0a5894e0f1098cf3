using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Tickets.Operations;

public sealed class CreateTicketTests
{
    private const string Path = "/api/v2/tickets";

    [Fact]
    public async Task Numbers_count_from_1_and_events_stand_in_the_recorded_order()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync(Path, """{"ticket":{"description":"test","subject":"test"}}""");
        var second = await account.PostAsync(Path, """{"ticket":{"comment":{"body":"x"}}}""");

        Assert.Equal((HttpStatusCode.Created, 1L, 2L), (created.Status, created.Id("ticket"), second.Id("ticket")));
        Assert.EndsWith("/api/v2/tickets/1.json", created.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ("url id external_id via created_at updated_at type subject raw_subject description priority status recipient requester_id "
                + "submitter_id assignee_id organization_id group_id collaborator_ids follower_ids email_cc_ids forum_topic_id problem_id "
                + "has_incidents is_public due_at tags custom_fields satisfaction_rating sharing_agreement_ids custom_status_id fields "
                + "followup_ids ticket_form_id brand_id allow_channelback allow_attachments from_messaging_channel").Split(' '),
            created.Json.GetProperty("ticket").Keys());
        Assert.Equal(
            "Comment subject requester_id priority type status brand_id ticket_form_id custom_status_id",
            EventsOf(created));
    }

    [Fact]
    public async Task A_requester_is_made_on_the_fly_once()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var first = await CreateAsync(account, """ "requester":{"name":"Roger","email":"Roger@Example.org"}""");
        var second = await CreateAsync(account, """ "requester":{"name":"Other","email":"roger@example.org"}""");

        var requester = (await account.GetAsync($"/api/v2/users/{first.Number("requester_id")}")).User;
        Assert.Equal(("Roger", "roger@example.org", "end-user"), (requester.Text("name"), requester.Text("email"), requester.Text("role")));
        Assert.Equal(first.Number("requester_id"), second.Number("requester_id"));
    }

    [Theory]
    [InlineData("""{"subject":"x"}""", "base", "Description: cannot be blank")]
    [InlineData("""{"comment":{"body":" "}}""", "base", "Description: cannot be blank")]
    [InlineData(
        """{"comment":{"body":"x"},"requester":{"email":"a@example.org"}}""",
        "requester",
        "Requester: Name:  is too short (minimum is 1 character)")]
    [InlineData("""{"comment":{"body":"x"},"requester_id":7}""", "requester", "Requester: is invalid")]
    [InlineData("""{"comment":{"body":"x"},"assignee_id":7}""", "assignee", "Assignee: is not a member of the group")]
    [InlineData("""{"comment":{"body":"x"},"group_id":7}""", "group", "Group: is invalid")]
    [InlineData("""{"comment":{"body":"x"},"priority":"burning"}""", "base", "Priority: is invalid")]
    [InlineData("""{"comment":{"body":"x"},"status":"lost"}""", "base", "Status: is invalid")]
    [InlineData("""{"comment":{"body":"x"},"type":"joke"}""", "base", "Type: is invalid")]
    [InlineData("""{"comment":{"body":"x"},"status":"solved"}""", "base", "Assignee: is required when solving a ticket")]
    [InlineData("""{"comment":{"body":"x"},"brand_id":7}""", "brand", "Brand: is invalid")]
    [InlineData("""{"comment":{"body":"x"},"ticket_form_id":7}""", "ticket_form", "Ticket form: is invalid")]
    public async Task A_ticket_that_cannot_be_is_refused_and_makes_nothing(string ticket, string field, string description)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, $$"""{"ticket":{{ticket}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([field], refused.Json.GetProperty("details").Keys());
        Assert.Contains(
            description,
            refused.Json.GetProperty("details").GetProperty(field).EnumerateArray().Select(error => error.Text("description")));
        Assert.Empty((await account.GetAsync(Path)).Ids("tickets"));
        Assert.Equal(1, await account.CountUsersAsync());
    }

    [Fact]
    public async Task A_suspended_requester_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync(""" "name":"Roger","suspended":true""");

        var refused = await account.PostAsync(Path, $$$"""{"ticket":{"comment":{"body":"x"},"requester_id":{{{id}}}}}""");

        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"requester":"""
            + """[{"description":"Requester: Roger is suspended."}]}}""",
            refused.Body);
    }

    [Fact]
    public async Task An_idempotency_key_gives_the_same_ticket_for_two_hours()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(TestJobs.Noon);
        const string Body = """{"ticket":{"comment":{"body":"once"}}}""";

        var first = await SendAsync(account, "key", Body);
        await account.PutAsync($"{Path}/1", """{"ticket":{"subject":"changed"}}""");
        var again = await SendAsync(account, "key", Body);
        var other = await SendAsync(account, "key", """{"ticket":{"comment":{"body":"other"}}}""");
        var otherCase = await SendAsync(account, "KEY", Body);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        var later = await SendAsync(account, "key", Body);

        Assert.Equal("miss", Lookup(first));
        Assert.Equal((HttpStatusCode.Created, "hit", first.Body), (again.Status, Lookup(again), again.Body));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(
            (
                HttpStatusCode.BadRequest,
                """{"error":"IdempotentRequestError","description":"Request parameters don't match the given idempotency key"}"""),
            (other.Status, other.Body));
        Assert.Equal(("miss", 2L), (Lookup(otherCase), otherCase.Id("ticket")));
        Assert.Equal(("miss", 3L), (Lookup(later), later.Id("ticket")));
    }

    [Fact]
    public async Task A_refused_creation_leaves_its_key_free()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await SendAsync(account, "key", """{"ticket":{}}""");
        var created = await SendAsync(account, "key", """{"ticket":{"comment":{"body":"x"}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal((HttpStatusCode.Created, "miss"), (created.Status, Lookup(created)));
    }

    [Fact]
    public async Task A_private_first_comment_makes_a_private_ticket()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await CreateAsync(account, """ "comment":{"body":"x","public":false}""");
        var hidden = await account.PutAsync($"{Path}/1", """{"ticket":{"comment":{"body":"y"}}}""");
        var shown = await account.PutAsync($"{Path}/1", """{"ticket":{"comment":{"body":"z","public":true}}}""");

        Assert.False(created.Flag("is_public"));
        Assert.False(hidden.Json.GetProperty("ticket").Flag("is_public"));
        Assert.True(shown.Json.GetProperty("ticket").Flag("is_public"));
    }

    [Theory]
    [InlineData("""{"custom_fields":[{"id":ID,"value":"red"}]}""")]
    [InlineData("""{"custom_fields":{"ID":"red"}}""")]
    [InlineData("""{"fields":[{"id":"ID","value":"red"}]}""")]
    [InlineData("""{"tags":["red"]}""")]
    public async Task Custom_fields_are_taken_in_every_spelling_and_go_with_tags(string ticket)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = (await account.PostAsync(
            "/api/v2/ticket_fields",
            """{"ticket_field":{"title":"Colour","type":"tagger","custom_field_options":"""
            + """[{"name":"Red","value":"red"}]}}""")).Id("ticket_field");
        var sent = ticket.Replace("ID", $"{id}", StringComparison.Ordinal).TrimStart('{').TrimEnd('}');
        sent = sent.Count(letter => letter == '{') > sent.Count(letter => letter == '}') ? sent + "}" : sent;

        var created = await CreateAsync(account, sent);

        Assert.Equal("red", Assert.Single(created.GetProperty("custom_fields").EnumerateArray()).Text("value"));
        Assert.Equal(["red"], created.Texts("tags"));
    }

    private static async Task<JsonElement> CreateAsync(TestAccount account, string properties)
    {
        var comment = properties.Contains("\"comment\"", StringComparison.Ordinal) ? "" : "\"comment\":{\"body\":\"x\"},";
        var created = await account.PostAsync(Path, "{\"ticket\":{" + comment + properties + "}}");
        Assert.True(created.Status == HttpStatusCode.Created, created.Body);
        return created.Json.GetProperty("ticket");
    }

    private static string EventsOf(TestResponse response) => string.Join(' ', response.Json.GetProperty("audit").GetProperty("events")
        .EnumerateArray().Select(one => one.TryGetProperty("field_name", out var field) ? field.GetString() : one.Text("type")));

    private static string Lookup(TestResponse response) => response.Headers.GetValues("x-idempotency-lookup").Single();

    private static Task<TestResponse> SendAsync(TestAccount account, string key, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", key);
        return account.SendAsync(request);
    }
}
