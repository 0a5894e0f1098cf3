using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests;

/// <summary>One emulator in memory for all tests; each test takes an account of its own.</summary>
internal static class TestEmulator
{
    private static readonly Lazy<Task<Emulator>> Shared = new(() => Emulator.StartAsync());

    public static async Task<TestAccount> NewAccountAsync() => new((await Shared.Value).CreateAccount());

    /// <summary>A client that names no account and has no credentials.</summary>
    public static async Task<HttpClient> NewClientAsync() => (await Shared.Value).CreateClient();
}

/// <summary>An account and a client of it, with JSON in and out.</summary>
internal sealed class TestAccount(EmulatorAccount account) : IDisposable
{
    public EmulatorAccount Account { get; } = account;

    public HttpClient Client { get; } = account.CreateClient();

    public Task<TestResponse> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<TestResponse> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    public Task<TestResponse> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    public Task<TestResponse> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>POST users/create_or_update with the given properties of the user.</summary>
    public Task<TestResponse> CreateOrUpdateAsync(string userProperties) =>
        PostAsync("/api/v2/users/create_or_update", "{\"user\":{" + userProperties + "}}");

    /// <summary>Makes a user with the given properties, and answers its id.</summary>
    public async Task<long> CreateUserAsync(string properties) =>
        (await PostAsync("/api/v2/users", "{\"user\":{" + properties + "}}")).Id("user");

    /// <summary>Makes an organization with the given properties, and answers its id.</summary>
    public async Task<long> CreateOrganizationAsync(string properties) =>
        (await PostAsync("/api/v2/organizations", "{\"organization\":{" + properties + "}}")).Id("organization");

    /// <summary>The id of a custom role that every account has: Staff, Light agent, Admin.</summary>
    public async Task<long> CustomRoleIdAsync(string name) => (await GetAsync("/api/v2/custom_roles")).Json.GetProperty("custom_roles")
        .EnumerateArray().First(role => role.Text("name") == name).Number("id")!.Value;

    /// <summary>Puts a user into an organization, and answers the membership's id.</summary>
    public async Task<long> CreateMembershipAsync(long userId, long organizationId) =>
        (await PostAsync(
            "/api/v2/organization_memberships",
            $$$"""{"organization_membership":{"user_id":{{{userId}}},"organization_id":{{{organizationId}}}}}"""))
            .Id("organization_membership");

    /// <summary>Gives a user an identity, and answers its id.</summary>
    public async Task<long> CreateIdentityAsync(long userId, string type, string value) =>
        (await PostAsync(
            $"/api/v2/users/{userId}/identities",
            $$$"""{"identity":{"type":"{{{type}}}","value":"{{{value}}}"}}""")).Id("identity");

    /// <summary>Makes a user field with the given properties, and answers its id.</summary>
    public async Task<long> CreateFieldAsync(string properties) =>
        (await PostAsync("/api/v2/user_fields", "{\"user_field\":{" + properties + "}}")).Id("user_field");

    /// <summary>The id of a user field's option by its value.</summary>
    public async Task<long> OptionIdAsync(long fieldId, string value) =>
        (await GetAsync($"/api/v2/user_fields/{fieldId}/options")).Json.GetProperty("custom_field_options").EnumerateArray()
            .First(option => option.Text("value") == value).Number("id")!.Value;

    /// <summary>GETs a path, saying which body the client has.</summary>
    public async Task<TestResponse> GetUnlessAsync(string path, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(known!);
        return await SendAsync(request);
    }

    public async Task<TestResponse> SendAsync(
        HttpMethod method,
        string path,
        string? json = null,
        AuthenticationHeaderValue? authorization = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }
        if (authorization is not null)
        {
            request.Headers.Authorization = authorization;
        }
        return await SendAsync(request);
    }

    public async Task<TestResponse> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }

    /// <summary>A user's identities, one text each: "email roger@example.com primary verified".</summary>
    public async Task<string[]> IdentitiesAsync(long userId)
    {
        var response = await GetAsync($"/api/v2/users/{userId}/identities.json");
        return [.. response.Json.GetProperty("identities").EnumerateArray().Select(Describe)];
    }

    private static string Describe(JsonElement identity) =>
        $"{identity.Text("type")} {identity.Text("value")}"
        + (identity.Flag("primary") == true ? " primary" : "")
        + (identity.Flag("verified") == true ? " verified" : "");

    public void Dispose() => Client.Dispose();
}

/// <summary>What came back.</summary>
internal sealed record TestResponse(HttpStatusCode Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public static async Task<TestResponse> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        response.Headers,
        response.Content.Headers);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The user in the response.</summary>
    public JsonElement User => Json.GetProperty("user");

    public long UserId => User.GetProperty("id").GetInt64();

    /// <summary>The id of the one record in the response.</summary>
    public long Id(string envelope) => Json.GetProperty(envelope).GetProperty("id").GetInt64();

    /// <summary>The ids of a list in the response.</summary>
    public long[] Ids(string list) => [.. Json.GetProperty(list).EnumerateArray().Select(record => record.GetProperty("id").GetInt64())];

    /// <summary>The names of a list in the response.</summary>
    public string[] Names(string list) => [.. Json.GetProperty(list).EnumerateArray().Select(record => record.Text("name")!)];
}
