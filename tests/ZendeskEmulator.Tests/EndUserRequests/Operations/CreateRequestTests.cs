using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;
using static ZendeskEmulator.Tests.TestCredentials;

namespace ZendeskEmulator.Tests.EndUserRequests.Operations;

public sealed class CreateRequestTests
{
    private const string Path = "/api/v2/requests";

    [Fact]
    public async Task A_request_is_a_ticket_of_its_caller_with_a_comment_and_an_audit()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");

        var created = await wilma.CreateAsync("""{"subject":"Lamp","comment":{"body":"It is dark"},"priority":"high","type":"incident"}""");

        var ticket = (await account.GetAsync("/api/v2/tickets/1")).Json.GetProperty("ticket");
        var audits = (await account.GetAsync("/api/v2/tickets/1/audits")).Json.GetProperty("audits");
        Assert.Equal((HttpStatusCode.Created, 1L), (created.Status, created.Id("request")));
        Assert.EndsWith("/api/v2/requests/1.json", created.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["request"], created.Json.Keys());
        Assert.Equal(
            ("url id status priority type subject description organization_id via custom_fields requester_id collaborator_ids email_cc_ids "
                + "is_public due_at can_be_solved_by_me created_at updated_at recipient followup_source_id assignee_id ticket_form_id "
                + "custom_status_id fields").Split(' '),
            created.Json.GetProperty("request").Keys());
        Assert.Equal("It is dark", created.Json.GetProperty("request").Text("description"));
        Assert.Equal(
            ("Lamp", "high", "incident", "new", (long?)wilma.Id, (long?)wilma.Id),
            (ticket.Text("subject"), ticket.Text("priority"), ticket.Text("type"), ticket.Text("status"), ticket.Number("requester_id"),
                ticket.Number("submitter_id")));
        Assert.Equal(wilma.Id, Assert.Single(audits.EnumerateArray()).Number("author_id"));
    }

    [Fact]
    public async Task An_end_user_cannot_act_for_others_or_write_privately()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (wilma, fred) = (await EndUser.CreateAsync(account, "wilma"), await EndUser.CreateAsync(account, "fred"));

        var created = await wilma.CreateAsync(
            $$"""
            {"subject":"Lamp","comment":{"body":"x","public":false,"author_id":{{fred.Id}}},"requester_id":{{fred.Id}},
            "requester":{"name":"New","email":"new@example.org"},"status":"solved","assignee_id":{{fred.Id}},"tags":["vip"]}
            """);

        var comment = (await account.GetAsync("/api/v2/tickets/1/comments")).Json.GetProperty("comments")[0];
        var ticket = (await account.GetAsync("/api/v2/tickets/1")).Json.GetProperty("ticket");
        Assert.Equal((true, (long?)wilma.Id), (comment.Flag("public"), comment.Number("author_id")));
        Assert.Equal(("new", (long?)wilma.Id, null), (ticket.Text("status"), ticket.Number("requester_id"), ticket.Number("assignee_id")));
        Assert.Equal(0, ticket.GetProperty("tags").GetArrayLength());
        Assert.Contains("request.tags", created.Headers.GetValues("X-Zendesk-API-Warn").Single(), StringComparison.Ordinal);
        Assert.Equal(3, await account.CountUsersAsync());
    }

    [Theory]
    [InlineData("""{"comment":{"body":"x"}}""", "Subject: cannot be blank")]
    [InlineData("""{"subject":"x"}""", "Description: cannot be blank")]
    [InlineData("""{"subject":"x","comment":{"body":" "}}""", "Description: cannot be blank")]
    [InlineData("""{"subject":"x","comment":{"body":"x"},"priority":"burning"}""", "Priority: is invalid")]
    public async Task A_request_that_cannot_be_is_refused_by_the_key_of_the_field(string request, string description)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");

        var refused = await wilma.CreateAsync(request);

        var error = Assert.Single(refused.Json.GetProperty("details").GetProperty("base").EnumerateArray());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, description), (refused.Status, error.Text("description")));
        Assert.Equal(["description", "error", "field_key"], error.Keys());
        Assert.Empty((await account.GetAsync("/api/v2/tickets")).Ids("tickets"));
    }

    [Fact]
    public async Task Fields_are_taken_shown_and_required_as_the_portal_has_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var hidden = await CreateFieldAsync(account, "\"title\":\"Hidden\",\"type\":\"text\"");
        var order = await CreateFieldAsync(
            account,
            "\"title\":\"Order\",\"type\":\"integer\",\"visible_in_portal\":true,\"editable_in_portal\":true,\"required_in_portal\":true");
        var form = (await account.GetAsync("/api/v2/ticket_forms")).Json.GetProperty("ticket_forms")[0];
        var ids = string.Join(',', form.GetProperty("ticket_field_ids").EnumerateArray().Append(JsonSerializer.SerializeToElement(order)));
        await account.PutAsync($"/api/v2/ticket_forms/{form.Number("id")}", $$$"""{"ticket_form":{"ticket_field_ids":[{{{ids}}}]}}""");

        var without = await wilma.CreateAsync("""{"subject":"x","comment":{"body":"x"}}""");
        var wrong = await wilma.CreateAsync(
            $$"""{"subject":"x","comment":{"body":"x"},"custom_fields":[{"id":{{order}},"value":"many"}]}""");
        var created = await wilma.CreateAsync(
            $$"""{"subject":"x","comment":{"body":"x"},"custom_fields":[{"id":{{order}},"value":7},{"id":{{hidden}},"value":"y"}]}""");

        Assert.Contains(
            $$"""{"description":"Order: cannot be blank","error":"BlankValue","field_key":{{order}}}""",
            without.Body,
            StringComparison.Ordinal);
        Assert.Contains(
            $$"""{"description":"Order: is invalid","error":"InvalidValue","field_key":{{order}}}""", wrong.Body, StringComparison.Ordinal);
        Assert.Equal(
            $$"""[{"id":{{order}},"value":"7"}]""", created.Json.GetProperty("request").GetProperty("custom_fields").GetRawText());
        Assert.Contains(
            $$"""{"id":{{hidden}},"value":null}""", (await account.GetAsync("/api/v2/tickets/1")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_end_users_do_not_see_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var form = (await account.PostAsync(
            "/api/v2/ticket_forms", """{"ticket_form":{"name":"Inside","end_user_visible":false}}""")).Id("ticket_form");

        var refused = await wilma.CreateAsync($$"""{"subject":"x","comment":{"body":"x"},"ticket_form_id":{{form}}}""");

        Assert.Contains("Ticket form: is invalid", refused.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"Anna","email":"anna@example.org","verified":true,"id":7,"organization_id":7}""", "anna@example.org")]
    [InlineData("""{"name":"Anna"}""", null)]
    public async Task An_anonymous_request_makes_its_requester(string requester, string? email)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await SendAnonymouslyAsync(
            account, $$$"""{"request":{"subject":"x","comment":{"body":"x"},"requester":{{{requester}}}}}""");

        var id = created.Json.GetProperty("request").Number("requester_id");
        var user = (await account.GetAsync($"/api/v2/users/{id}")).User;
        var comment = (await account.GetAsync("/api/v2/tickets/1/comments")).Json.GetProperty("comments")[0];
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(("Anna", email, "end-user", false), (user.Text("name"), user.Text("email"), user.Text("role"), user.Flag("verified")));
        Assert.Equal(id, comment.Number("author_id"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"requester\":{\"email\":\"anna@example.org\"}")]
    [InlineData(",\"requester\":1")]
    public async Task An_anonymous_request_needs_a_requester_by_name(string requester)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await SendAnonymouslyAsync(account, $$$"""{"request":{"subject":"x","comment":{"body":"x"}{{{requester}}}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["requester"], refused.Json.GetProperty("details").Keys());
        Assert.Equal(1, await account.CountUsersAsync());
    }

    [Fact]
    public async Task A_malformed_header_is_no_anonymous_request()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.SendAsync(
            HttpMethod.Post, Path, """{"request":{"subject":"x","comment":{"body":"x"}}}""", Basic("nobody"));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
    }

    [Fact]
    public async Task An_idempotency_key_has_no_effect()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var first = await SendWithKeyAsync(account, "key");
        var second = await SendWithKeyAsync(account, "key");

        Assert.Equal((1L, 2L), (first.Id("request"), second.Id("request")));
        Assert.False(second.Headers.Contains("x-idempotency-lookup"));
    }

    [Fact]
    public async Task Creations_count_on_the_limit_of_tickets()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        account.Account.Limits.Mode = LimitsMode.Enforce;

        var created = await account.PostAsync(Path, """{"request":{"subject":"x","comment":{"body":"x"}}}""");

        Assert.Equal(
            "total=300; remaining=299; resets=60",
            created.Headers.GetValues("Zendesk-RateLimit-ticket-request-create-by-user-and-ip").Single());
    }

    private static async Task<TestResponse> SendAnonymouslyAsync(TestAccount account, string json)
    {
        using var client = account.Account.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(Path, content, TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }

    private static async Task<TestResponse> SendWithKeyAsync(TestAccount account, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = new StringContent("""{"request":{"subject":"x","comment":{"body":"x"}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await account.SendAsync(request);
    }

    private static async Task<long> CreateFieldAsync(TestAccount account, string properties) =>
        (await account.PostAsync("/api/v2/ticket_fields", "{\"ticket_field\":{" + properties + "}}")).Id("ticket_field");
}
