using System.Net.Http.Headers;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>A request, with what has to be there before it, and what Explain says of it.</summary>
internal sealed record ExplainCase(string Name, Func<TestAccount, Task> Send, string Expected);

/// <summary>The requests of <see cref="ExplainTests"/>.</summary>
internal static class ExplainCases
{
    private const string Roger = "\"name\":\"Roger\",\"external_id\":\"R-1\",\"email\":\"roger@example.org\"";

    public static IReadOnlyList<ExplainCase> All { get; } =
    [
        .. Matching(), .. Limits(), .. Faults(), .. Refusals(), .. Reads(), .. ExplainWrites.All(), .. ExplainOAuth.All(),
    ];

    private static IEnumerable<ExplainCase> Matching() =>
    [
        new("a new external_id", account => account.CreateOrUpdateAsync(Roger),
            "CreateOrUpdateUser 201 admin; found none by none; limits account 700>699; wrote users created, user_identities created"),
        new("the same external_id", After(Roger, "\"name\":\"R\",\"external_id\":\"R-1\""),
            "CreateOrUpdateUser 200 admin; found users by external_id; limits account 699>698, create-update-user of one 5>4; "
            + "wrote users updated"),
        new("the external_id in another case", After(Roger, "\"name\":\"R\",\"external_id\":\"r-1\""),
            "CreateOrUpdateUser 200 admin; found users by external_id (in another case); "
            + "limits account 699>698, create-update-user of one 5>4; wrote users updated"),
        new("the email", After(Roger, "\"name\":\"R\",\"email\":\"roger@example.org\""),
            "CreateOrUpdateUser 200 admin; found users by email; limits account 699>698, create-update-user of one 5>4; "
            + "wrote users updated"),
        new("the email in another case", After(Roger, "\"name\":\"R\",\"email\":\"Roger@Example.org\""),
            "CreateOrUpdateUser 200 admin; found users by email; limits account 699>698, create-update-user of one 5>4; "
            + "wrote users updated"),
        new("a secondary email", async account =>
        {
            var id = (await account.CreateOrUpdateAsync(Roger)).UserId;
            await account.CreateIdentityAsync(id, "email", "second@example.org");
            await account.CreateOrUpdateAsync("\"name\":\"R\",\"email\":\"second@example.org\"");
        },
            "CreateOrUpdateUser 200 admin; found users by email (another address of the user than the primary one); "
            + "limits account 698>697, create-update-user of one 5>4; wrote users updated"),
        new("the id", async account =>
        {
            var id = (await account.CreateOrUpdateAsync(Roger)).UserId;
            await account.CreateOrUpdateAsync($"\"name\":\"R\",\"id\":{id}");
        },
            "CreateOrUpdateUser 200 admin; found users by id; limits account 699>698, create-update-user of one 5>4; "
            + "wrote users updated"),
        new("an identity in the body", After(
            Roger, "\"name\":\"R\",\"identities\":[{\"type\":\"email\",\"value\":\"roger@example.org\"}]"),
            "CreateOrUpdateUser 200 admin; found users by identities; limits account 699>698, create-update-user of one 5>4; "
            + "wrote users updated"),
        new("no key", account => account.CreateOrUpdateAsync("\"name\":\"Roger\""),
            "CreateOrUpdateUser 201 admin; found none by none; limits account 700>699; wrote users created"),
        new("the external_id of one and the email of another", async account =>
        {
            await account.CreateOrUpdateAsync(Roger);
            await account.CreateOrUpdateAsync("\"name\":\"Wilco\",\"email\":\"wilco@example.org\"");
            await account.CreateOrUpdateAsync("\"name\":\"R\",\"external_id\":\"R-1\",\"email\":\"wilco@example.org\"");
        },
            "CreateOrUpdateUser 422 admin; found users by external_id; limits account 698>697, create-update-user of one 5>4"),
    ];

    private static IEnumerable<ExplainCase> Limits() =>
    [
        new("refused by the profile limit", async account =>
        {
            for (var update = 0; update < 7; update++)
            {
                await account.CreateOrUpdateAsync(Roger);
            }
        },
            "CreateOrUpdateUser 429 admin; found users by external_id; limits account 694>693, create-update-user of one 0>0"),
        new("refused by the account limit", async account =>
        {
            account.Account.Limits.Exhaust("account");
            await account.GetAsync("/api/v2/users");
        },
            "ListUsers 429 admin; limits account 0>0"),
        new("refused by the organization limit", async account =>
        {
            var id = await account.CreateOrganizationAsync("\"name\":\"Crew\"");
            for (var update = 0; update < 6; update++)
            {
                await account.PutAsync($"/api/v2/organizations/{id}", "{\"organization\":{\"notes\":\"N\"}}");
            }
        },
            "UpdateOrganization 429 admin; limits account 694>693, organization-update of one 0>0"),
        new("an incremental export", account => account.GetAsync("/api/v2/incremental/users/cursor?start_time=0"),
            "IncrementalUserExportCursor 200 admin; limits account 700>699, incremental-exports-cursor 20>19"),
        new("a deep page", account => account.GetAsync("/api/v2/users?page=101"),
            "ListUsers 400 admin; limits account 700>699"),
    ];

    private static IEnumerable<ExplainCase> Faults() =>
    [
        new("a fault that responds", Faulted(FaultEffect.RespondWith(503)),
            "CreateOrUpdateUser 503 anonymous; f1: responds 503"),
        new("a preset", Faulted(FaultEffect.Of(FaultPreset.EdgeLimit)),
            "CreateOrUpdateUser 429 anonymous; f1: responds edge-limit"),
        new("the second in a sequence", async account =>
        {
            account.Account.Faults.Add(new RequestMatch(), FaultEffect.RespondWith(503), FaultEffect.Ok);
            await account.CreateOrUpdateAsync(Roger);
            await account.CreateOrUpdateAsync(Roger);
        },
            "CreateOrUpdateUser 201 admin; found none by none; limits account 700>699; f1: ok (2 of 2); "
            + "wrote users created, user_identities created"),
        new("a fault that is used up", async account =>
        {
            account.Account.Faults.Add(new RequestMatch(), FaultEffect.RespondWith(503), FaultEffect.RespondWith(502));
            await account.CreateOrUpdateAsync(Roger);
            await account.CreateOrUpdateAsync(Roger);
            await account.CreateOrUpdateAsync(Roger);
        },
            "CreateOrUpdateUser 201 admin; found none by none; limits account 700>699; wrote users created, user_identities created"),
        new("closed before the commit", Cut(FaultEffect.CloseBeforeCommit),
            "CreateOrUpdateUser no response anonymous; f1: closes before the commit"),
        new("closed after the commit", Cut(FaultEffect.CloseAfterCommit),
            "CreateOrUpdateUser no response admin; found none by none; limits account 700>699; f1: closes after the commit; "
            + "wrote users created, user_identities created"),
        new("a response after the commit", Faulted(FaultEffect.RespondWith(502) with { AfterCommit = true }),
            "CreateOrUpdateUser 502 admin; found none by none; limits account 700>699; f1: responds 502 after the commit; "
            + "wrote users created, user_identities created"),
    ];

    private static IEnumerable<ExplainCase> Refusals() =>
    [
        new("no credentials", account => SendAsync(account, HttpMethod.Get, "/api/v2/users", null),
            "ListUsers 401 anonymous"),
        new("the anonymous user", account => SendAsync(account, HttpMethod.Get, "/api/v2/users/me", null),
            "ShowCurrentUser 200 anonymous"),
        new("an end user", async account =>
        {
            await account.CreateUserAsync("\"name\":\"End\",\"email\":\"end@example.org\"");
            await SendAsync(account, HttpMethod.Get, "/api/v2/users", Password("end@example.org"));
        },
            "ListUsers 403 end-user; limits account 699>698"),
        new("an agent who may not", async account =>
        {
            await account.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.org\",\"role\":\"agent\"");
            await SendAsync(account, HttpMethod.Post, "/api/v2/groups", Basic("agent@example.org"), "{\"group\":{\"name\":\"G\"}}");
        },
            "CreateGroup 403 agent; limits account 699>698"),
        new("an unknown route", account => account.GetAsync("/api/v2/usres/7"),
            "unknown 404 admin; limits account 700>699; "
            + "Zendesk's description of its API has no GET /api/v2/usres/{id}. "
            + "The nearest path in it is /api/v2/users/{user_id}."),
        new("a route that is not there yet", account => account.GetAsync("/api/v2/targets/7"),
            "ShowTarget 404 admin; limits account 700>699; The emulator does not have ShowTarget yet; "
            + "GET /_emulator/coverage lists what it has."),
        new("a wrong method", account => account.SendAsync(HttpMethod.Patch, "/api/v2/users/7", "{}"),
            "unknown 404 admin; limits account 700>699; "
            + "Zendesk's description of its API has DELETE, GET, PUT of /api/v2/users/{user_id}, but no PATCH."),
        new("no Content-Type", account => SendAsync(
            account, HttpMethod.Post, "/api/v2/users", account.Account.Credentials.ToHeader(), "{\"user\":{\"name\":\"R\"}}", "text/plain"),
            "CreateUser 400 admin; limits account 700>699; "
            + "The body is not read, because the request has the Content-Type text/plain; charset=utf-8: "
            + "send Content-Type: application/json."),
        new("a record that is not there", account => account.GetAsync("/api/v2/users/7"),
            "ShowUser 404 admin; limits account 700>699"),
        new("an invalid record", account => account.PostAsync("/api/v2/users", "{\"user\":{\"name\":\"\"}}"),
            "CreateUser 422 admin; limits account 700>699"),
        new("a body that is no JSON", account => account.PostAsync("/api/v2/users", "{\"user\""),
            "CreateUser 422 admin; limits account 700>699"),
    ];

    private static IEnumerable<ExplainCase> Reads() =>
    [
        new("304", async account =>
        {
            var id = (await account.CreateOrUpdateAsync(Roger)).UserId;
            var shown = await account.GetAsync($"/api/v2/users/{id}");
            await account.GetUnlessAsync($"/api/v2/users/{id}", shown.Headers.ETag);
        },
            "ShowUser 304 admin; limits account 698>697"),
        new("a list", account => account.GetAsync("/api/v2/users?page[size]=10"),
            "ListUsers 200 admin; limits account 700>699"),
        new("a search", account => account.GetAsync("/api/v2/search?query=type:user%20roger"),
            "ListSearchResults 200 admin; limits account 700>699, search-index 2500>2499"),
        new("a search of users", account => account.GetAsync("/api/v2/users/search?query=roger"),
            "SearchUsers 200 admin; limits account 700>699"),
    ];

    internal static Task<TestResponse> SendAsync(
        TestAccount account,
        HttpMethod method,
        string path,
        AuthenticationHeaderValue? authorization,
        string? body = null,
        string contentType = "application/json")
    {
        var client = account.Account.CreateClient();
        client.DefaultRequestHeaders.Authorization = authorization;
        var content = body is null ? null : new StringContent(body, null, contentType);
        return SendAsync(client, new HttpRequestMessage(method, path) { Content = content });
    }

    private static async Task<TestResponse> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        using (client)
        using (request)
        using (var response = await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken))
        {
            return await TestResponse.ReadAsync(response);
        }
    }

    private static Func<TestAccount, Task> After(string before, string sent) => async account =>
    {
        await account.CreateOrUpdateAsync(before);
        await account.CreateOrUpdateAsync(sent);
    };

    private static Func<TestAccount, Task> Faulted(FaultEffect effect) => account =>
    {
        account.Account.Faults.Add(new RequestMatch(), effect);
        return account.CreateOrUpdateAsync(Roger);
    };

    private static Func<TestAccount, Task> Cut(FaultEffect effect) => async account =>
    {
        account.Account.Faults.Add(new RequestMatch(), effect);
        await Xunit.Assert.ThrowsAnyAsync<HttpRequestException>(() => account.CreateOrUpdateAsync(Roger));
    };

    private static AuthenticationHeaderValue Password(string email) =>
        new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{email}:a-password")));

    private static AuthenticationHeaderValue Basic(string email) => new EmulatorCredentials(email, "a-token").ToHeader();
}
