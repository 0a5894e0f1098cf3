using System.Net.Http.Headers;

namespace ZendeskEmulator.Tests.EndUserRequests;

/// <summary>A user who calls the Requests API with an API token.</summary>
internal sealed record EndUser(TestAccount Account, long Id, string Email)
{
    private const string Path = "/api/v2/requests";

    private AuthenticationHeaderValue Credentials => TestCredentials.Token(Email, "any");

    public static async Task<EndUser> CreateAsync(TestAccount account, string name, string more = "")
    {
        var email = $"{name}@example.org";
        return new EndUser(
            account, await account.CreateUserAsync($"\"name\":\"{name}\",\"email\":\"{email}\",\"verified\":true{more}"), email);
    }

    public Task<TestResponse> GetAsync(string path) => Account.SendAsync(HttpMethod.Get, path, authorization: Credentials);

    public Task<TestResponse> ShowAsync(long id) => GetAsync($"{Path}/{id}");

    public Task<TestResponse> CreateAsync(string request) =>
        Account.SendAsync(HttpMethod.Post, Path, $$"""{"request":{{request}}}""", Credentials);

    public Task<TestResponse> UpdateAsync(long id, string request) =>
        Account.SendAsync(HttpMethod.Put, $"{Path}/{id}", $$"""{"request":{{request}}}""", Credentials);

    public Task<TestResponse> RateAsync(long id, string rating) => Account.SendAsync(
        HttpMethod.Post, $"/api/v2/tickets/{id}/satisfaction_rating", $$"""{"satisfaction_rating":{{rating}}}""", Credentials);

    /// <summary>Makes a request with a subject, and answers its number.</summary>
    public async Task<long> RequestAsync(string subject, string more = "") =>
        (await CreateAsync($$"""{"subject":"{{subject}}","comment":{"body":"Please help"}{{more}}}""")).Id("request");

    /// <summary>The numbers of the requests in a list.</summary>
    public async Task<long[]> ListAsync(string path) => (await GetAsync(path)).Ids("requests");
}
