namespace ZendeskEmulator.Tests.Requests;

/// <summary>Cases of <see cref="ExplainTests"/>: writes of several records and of other resources.</summary>
internal static class ExplainWrites
{
    public static IEnumerable<ExplainCase> All() =>
    [
        new("a bulk call", account => account.PostAsync(
            "/api/v2/users/create_or_update_many",
            "{\"users\":[{\"name\":\"A\",\"external_id\":\"A\"},{\"name\":\"B\",\"external_id\":\"B\"}]}"),
            "CreateOrUpdateManyUsers 200 admin; limits account 700>699; wrote job_work created, job_statuses created"),
        new("a job's status", async account =>
        {
            var job = await account.PostAsync("/api/v2/users/create_many", "{\"users\":[{\"name\":\"A\"}]}");
            await account.GetAsync($"/api/v2/job_statuses/{job.JobId()}");
        },
            "ShowJobStatus 200 admin; limits account 699>698"),
        new("a bulk deletion", async account =>
        {
            var id = await account.CreateUserAsync("\"name\":\"A\"");
            await account.DeleteAsync($"/api/v2/users/destroy_many?ids={id}");
        },
            "DestroyManyUsers 200 admin; limits account 699>698; wrote job_work created, job_statuses created"),
        new("an update by id", async account =>
        {
            var id = await account.CreateUserAsync("\"name\":\"A\"");
            await account.PutAsync($"/api/v2/users/{id}", "{\"user\":{\"name\":\"B\"}}");
        },
            "UpdateUser 200 admin; limits account 699>698, create-update-user of one 5>4; wrote users updated"),
        new("an update that changes nothing", async account =>
        {
            var id = await account.CreateUserAsync("\"name\":\"A\"");
            await account.PutAsync($"/api/v2/users/{id}", "{\"user\":{\"name\":\"A\"}}");
        },
            "UpdateUser 200 admin; limits account 699>698, create-update-user of one 5>4"),
        new("a deletion", async account =>
        {
            var id = await account.CreateUserAsync("\"name\":\"A\",\"email\":\"a@example.org\"");
            await account.DeleteAsync($"/api/v2/users/{id}");
        },
            "DeleteUser 200 admin; limits account 699>698; wrote users updated, user_identities deleted"),
        new("a ticket", account => account.PostAsync("/api/v2/tickets", "{\"ticket\":{\"subject\":\"S\",\"comment\":{\"body\":\"B\"}}}"),
            "CreateTicket 201 admin; limits account 700>699, ticket-request-create-by-user-and-ip of one 300>299; "
            + "wrote ticket_audits created, tickets created"),
        new("a ticket of a new requester", account => account.PostAsync(
            "/api/v2/tickets",
            "{\"ticket\":{\"subject\":\"S\",\"comment\":{\"body\":\"B\"},\"requester\":{\"name\":\"N\",\"email\":\"n@example.org\"}}}"),
            "CreateTicket 201 admin; limits account 700>699, ticket-request-create-by-user-and-ip of one 300>299; "
            + "wrote users created, user_identities created, ticket_audits created, tickets created"),
        new("a comment on a ticket", async account =>
        {
            var made = await account.PostAsync("/api/v2/tickets", "{\"ticket\":{\"subject\":\"S\",\"comment\":{\"body\":\"B\"}}}");
            var id = made.Id("ticket");
            await account.PutAsync($"/api/v2/tickets/{id}", "{\"ticket\":{\"comment\":{\"body\":\"Done\"}}}");
        },
            "UpdateTicket 200 admin; limits account 699>698, per-ticket-updates of one 30>29, tickets-update 100>99; "
            + "wrote ticket_audits created, tickets updated"),
        new("a membership", async account =>
        {
            var user = await account.CreateUserAsync("\"name\":\"A\"");
            await account.CreateMembershipAsync(user, await account.CreateOrganizationAsync("\"name\":\"Crew\""));
        },
            "CreateOrganizationMembership 201 admin; limits account 698>697; wrote users updated, organization_memberships created"),
        new("an identity", async account =>
            await account.CreateIdentityAsync(await account.CreateUserAsync("\"name\":\"A\""), "email", "a@example.org"),
            "CreateUserIdentity 201 admin; limits account 699>698; wrote users updated, user_identities created"),
    ];
}
