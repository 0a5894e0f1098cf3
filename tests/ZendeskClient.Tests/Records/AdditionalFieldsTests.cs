using System.Text.Json.Nodes;
using Xunit;

namespace Zendesk.Tests.Records;

/// <summary>What Zendesk has and this library does not know gets through, in both directions.</summary>
public sealed class AdditionalFieldsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unknown_fields_of_a_record_are_kept()
    {
        var server = RawServer.Answering(() => RawServer.Json(
            200,
            """{"user":{"id":1,"name":"Roger","chat_only":true,"photo":{"id":7}}}"""));
        using var client = server.NewClient();

        var user = await client.Users.GetAsync(1, Cancellation);

        Assert.Equal(["chat_only", "photo"], user.AdditionalFields.Keys);
        Assert.Equal(7, user.AdditionalFields["photo"].GetProperty("id").GetInt64());
    }

    [Fact]
    public void A_copy_has_them_too_and_changes_alone()
    {
        var user = new User { Name = "Roger", AdditionalFields = { ["chat_only"] = default } };

        var copy = user with { Name = "Wilco" };
        copy.AdditionalFields.Clear();

        Assert.Equal(["chat_only"], user.AdditionalFields.Keys);
    }

    [Fact]
    public void Any_field_can_be_written_by_its_name()
    {
        var user = new UserInput
        {
            Name = "Roger",
            ["remote_photo_url"] = "https://example.org/roger.png",
            ["group_ids"] = new JsonArray(1, 2),
            ["photo"] = null,
        };

        Assert.Equal(
            """{"name":"Roger","remote_photo_url":"https://example.org/roger.png","group_ids":[1,2],"photo":null}""",
            user.ToString());
        Assert.Equal("https://example.org/roger.png", (string?)user["remote_photo_url"]);
        Assert.Null(user["photo"]);
        Assert.Null(user["never_assigned"]);
    }

    [Fact]
    public void A_field_written_by_name_is_read_by_its_property()
    {
        var user = new UserInput { ["organization_id"] = 7, ["name"] = "Roger", ["verified"] = true, ["role"] = "agent" };

        Assert.Equal((7, "Roger", true, UserRole.Agent), (user.OrganizationId, user.Name, user.Verified, user.Role!.Value));
        Assert.Null(new UserInput { ["organization_id"] = "seven", ["name"] = 7, ["verified"] = "yes" }.OrganizationId);
    }

    [Fact]
    public void A_node_that_stands_in_another_document_is_copied()
    {
        var shared = new JsonObject { ["tags"] = new JsonArray("vip") };

        var user = new UserInput { ["tags"] = shared["tags"] };
        shared["tags"]!.AsArray().Add("crew");

        Assert.Equal("""{"tags":["vip"]}""", user.ToString());
    }

    [Fact]
    public async Task Values_that_this_library_does_not_know_are_kept()
    {
        var server = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":1,"role":"light-agent","ticket_restriction":null}}"""));
        using var client = server.NewClient();

        var user = await client.Users.GetAsync(1, Cancellation);

        Assert.Equal(new UserRole("light-agent"), user.Role);
        Assert.Equal("light-agent", user.Role!.Value.ToString());
        Assert.NotEqual(UserRole.Agent, user.Role);
        Assert.Null(user.TicketRestriction);
    }

    [Fact]
    public void A_value_is_made_of_a_text_and_compares_by_it()
    {
        UserRole role = "agent";

        Assert.Equal(UserRole.Agent, role);
        Assert.Equal("", default(UserRole).Value);
        Assert.Equal("""{"role":"agent"}""", new UserInput { Role = role }.ToString());
        Assert.Equal("""{"role":null}""", new UserInput { Role = null }.ToString());
    }

    [Fact]
    public async Task A_job_in_a_state_that_is_not_known_has_not_ended()
    {
        var server = RawServer.Answering(() => RawServer.Json(
            200,
            """{"job_status":{"id":"V3-1","status":"paused","results":[{"id":1,"status":"Skipped","new":1}]}}"""));
        using var client = server.NewClient();

        var job = await client.JobStatuses.GetAsync("V3-1", Cancellation);

        Assert.Equal("paused", job.Status!.Value.Value);
        Assert.False(job.HasEnded);
        Assert.Equal(("Skipped", false), (job.Results![0].Status!.Value.Value, job.Results[0].HasFailed));
        Assert.Equal(["new"], job.Results[0].AdditionalFields.Keys);
    }
}
