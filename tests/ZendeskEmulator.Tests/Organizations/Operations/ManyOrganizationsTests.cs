using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

/// <summary>organizations/create_many, update_many and destroy_many.</summary>
public sealed class ManyOrganizationsTests
{
    [Fact]
    public async Task Created_rows_have_status_before_id()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "organizations/create_many",
            """{"organizations":[{"name":"B","external_id":"b"},{"name":"A"}]}""");

        var list = await account.GetAsync("/api/v2/organizations");
        Assert.Equal(["A", "B"], list.Names("organizations"));
        Assert.Equal(list.Ids("organizations").Order().Select(id => $$"""{"status":"Created","id":{{id}}}"""), rows);
    }

    [Fact]
    public async Task A_taken_name_fails_with_two_blanks_after_the_colon()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"Acme\"");

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "organizations/create_many",
            """{"organizations":[{"name":"New"},{"name":"ACME"},{"name":"new"}]}""");

        Assert.Contains("Created", rows[0], StringComparison.Ordinal);
        Assert.Equal("""{"index":1,"error":"OrganizationCreateFailed","id":1,"details":"Name:  ACME has already been taken"}""", rows[1]);
        Assert.Equal("""{"index":2,"error":"OrganizationCreateFailed","id":2,"details":"Name:  new has already been taken"}""", rows[2]);
    }

    [Fact]
    public async Task An_update_that_fails_has_the_recorded_row()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var acme = await account.CreateOrganizationAsync("\"name\":\"Acme\",\"external_id\":\"a-1\"");
        var other = await account.CreateOrganizationAsync("\"name\":\"Other\"");

        var rows = await account.DoJobAsync(
            HttpMethod.Put,
            "organizations/update_many",
            $$"""{"organizations":[{"external_id":"a-1","notes":"n"},{"id":{{other}},"name":"Acme"},{"id":42,"name":"X"},{"name":"X"}]}""");

        Assert.Equal(
            [
                $$"""{"action":"update","id":{{acme}},"status":"Updated","success":true}""",
                $$"""{"index":1,"error":"OrganizationUpdateFailed","id":{{other}},"details":"Name:  Acme has already been taken"}""",
                """{"index":2,"error":"OrganizationUpdateFailed","id":42,"details":"Not found"}""",
                """{"index":3,"error":"OrganizationUpdateFailed","id":3,"details":"Not found"}""",
            ],
            rows);
        Assert.Equal(["Acme", "Other"], (await account.GetAsync("/api/v2/organizations")).Names("organizations"));
    }

    [Fact]
    public async Task The_change_applies_to_all_organizations_in_the_query()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");

        var rows = await account.DoJobAsync(
            HttpMethod.Put,
            $"organizations/update_many?ids={two},{one}",
            """{"organization":{"notes":"n"}}""");

        Assert.Equal(
            [
                $$"""{"action":"update","id":{{two}},"status":"Updated","success":true}""",
                $$"""{"action":"update","id":{{one}},"status":"Updated","success":true}""",
            ],
            rows);
        Assert.All(
            (await account.GetAsync("/api/v2/organizations")).Json.GetProperty("organizations").EnumerateArray(),
            found => Assert.Equal("n", found.Text("notes")));
    }

    [Fact]
    public async Task An_agent_changes_the_notes_only()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        await account.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.com\",\"role\":\"agent\"");
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");

        var taken = await account.SendAsync(
            HttpMethod.Put,
            $"/api/v2/organizations/update_many?ids={one}",
            """{"organization":{"notes":"n","name":"Other"}}""",
            TestCredentials.Token("agent@example.com", "any"));
        await account.Account.Jobs.StepAsync(taken.JobId());

        var organization = (await account.GetAsync($"/api/v2/organizations/{one}")).Json.GetProperty("organization");
        Assert.Equal("One n", $"{organization.Text("name")} {organization.Text("notes")}");
    }

    [Theory]
    [InlineData("ids")]
    [InlineData("external_ids")]
    public async Task Deleted_ones_leave_their_members_behind(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\",\"external_id\":\"o-1\"");
        var member = await account.CreateUserAsync($"\"name\":\"Member\",\"organization_id\":{one}");

        var rows = await account.DoJobAsync(
            HttpMethod.Delete,
            $"organizations/destroy_many?{(name == "ids" ? $"ids={one},42" : "external_ids=O-1,nobody")}");

        Assert.Equal(
            [
                $$"""{"action":"delete","id":{{one}},"status":"Deleted","success":true}""",
                $$"""{"action":"delete","id":{{(name == "ids" ? 42 : 1)}},"error":"OrganizationDeleteFailed","details":"Not """
                + """found","status":"Failed","success":false}""",
            ],
            rows);
        Assert.Null((await account.GetAsync($"/api/v2/users/{member}")).User.Number("organization_id"));
    }

    [Theory]
    [InlineData(
        "POST",
        "organizations/create_many",
        "{\"organizations\":[{\"name\":\"A\"},{\"name\":\"B\"}]}",
        "Bulk Create Organization",
        "Creating organization #1")]
    [InlineData(
        "PUT",
        "organizations/update_many?ids=1,2",
        "{\"organization\":{\"notes\":\"n\"}}",
        "Bulk Update Organization",
        "Updating Organization #1")]
    [InlineData("DELETE", "organizations/destroy_many?ids=1,2", null, "Bulk Delete Organization", "Deleting Organization #1")]
    public async Task Types_and_messages_are_the_recorded_ones(string method, string path, string? body, string type, string message)
    {
        using var account = await TestJobs.NewManualAccountAsync();

        var id = await account.TakeJobAsync(new HttpMethod(method), path, body);
        await account.Account.Jobs.StepAsync(id, 1);
        var job = await account.JobAsync(id);

        Assert.Equal(type, job.Text("job_type"));
        Assert.Equal(message, job.Text("message"));
    }
}
