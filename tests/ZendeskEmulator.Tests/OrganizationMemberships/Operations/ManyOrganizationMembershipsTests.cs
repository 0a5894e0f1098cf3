using Xunit;

namespace ZendeskEmulator.Tests.OrganizationMemberships.Operations;

/// <summary>organization_memberships/create_many and destroy_many.</summary>
public sealed class ManyOrganizationMembershipsTests
{
    [Fact]
    public async Task Rows_have_their_place_and_the_memberships_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"User\"");
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");

        var rows = await account.DoJobAsync(
            HttpMethod.Post,
            "organization_memberships/create_many",
            $$"""{"organization_memberships":[{"user_id":{{user}},"organization_id":{{one}}},{"user_id":"""
            + $$"""{{user}},"organization_id":{{two}}},{"user_id":{{user}},"organization_id":"""
            + $$"""{{one}}},{"user_id":42,"organization_id":{{one}}}]}""");

        var ids = (await account.GetAsync("/api/v2/organization_memberships")).Ids("organization_memberships");
        Assert.Equal(
            [
                $$"""{"index":0,"id":{{ids[0]}}}""",
                $$"""{"index":1,"id":{{ids[1]}}}""",
                """{"index":2,"error":"OrganizationMembershipCreateFailed","id":2,"details":"This user is already a member of """
                + """this organization."}""",
                """{"index":3,"error":"OrganizationMembershipCreateFailed","id":3,"details":"User cannot be blank"}""",
            ],
            rows);
        Assert.Equal(one, (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
    }

    [Fact]
    public async Task Deleted_ones_are_gone()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"User\"");
        var one = await account.CreateMembershipAsync(user, await account.CreateOrganizationAsync("\"name\":\"One\""));
        var two = await account.CreateMembershipAsync(user, await account.CreateOrganizationAsync("\"name\":\"Two\""));

        var rows = await account.DoJobAsync(HttpMethod.Delete, $"organization_memberships/destroy_many?ids={one},42");

        Assert.Equal(
            [
                $$"""{"action":"delete","id":{{one}},"status":"Deleted","success":true}""",
                """{"action":"delete","id":42,"error":"OrganizationMembershipDeleteFailed","details":"Not """
                + """found","status":"Failed","success":false}""",
            ],
            rows);
        Assert.Equal([two], (await account.GetAsync("/api/v2/organization_memberships")).Ids("organization_memberships"));
    }

    [Theory]
    [InlineData(
        "POST",
        "create_many",
        "{\"organization_memberships\":[{\"user_id\":1},{\"user_id\":2}]}",
        "Bulk Create Organization Membership",
        "Creating Organization Membership #1")]
    [InlineData("DELETE", "destroy_many?ids=1,2", null, "Bulk Delete Organization Membership", "Deleting Organization Membership #1")]
    public async Task The_job_says_what_it_does(string method, string path, string? body, string type, string message)
    {
        using var account = await TestJobs.NewManualAccountAsync();

        var id = await account.TakeJobAsync(new HttpMethod(method), $"organization_memberships/{path}", body);
        await account.Account.Jobs.StepAsync(id, 1);
        var job = await account.JobAsync(id);

        Assert.Equal(type, job.Text("job_type"));
        Assert.Equal(message, job.Text("message"));
    }

    [Fact]
    public async Task External_ids_are_of_no_use_for_memberships()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var rows = await account.DoJobAsync(HttpMethod.Delete, "organization_memberships/destroy_many?external_ids=x");

        Assert.Equal(
            ["""{"action":"delete","id":0,"error":"OrganizationMembershipDeleteFailed","details":"Not """
                + """found","status":"Failed","success":false}"""],
            rows);
    }
}
