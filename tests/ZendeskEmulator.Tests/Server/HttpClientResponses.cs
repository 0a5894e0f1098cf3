using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>Calls with a plain HttpClient, for emulators that run elsewhere.</summary>
internal static class HttpClientResponses
{
    public static Task<TestResponse> GetResponseAsync(this HttpClient client, string path) => client.SendAsync(HttpMethod.Get, path, null);

    public static Task<TestResponse> PostResponseAsync(this HttpClient client, string path, string? json = null) =>
        client.SendAsync(HttpMethod.Post, path, json);

    public static Task<TestResponse> PutResponseAsync(this HttpClient client, string path, string json) =>
        client.SendAsync(HttpMethod.Put, path, json);

    public static Task<TestResponse> DeleteResponseAsync(this HttpClient client, string path) =>
        client.SendAsync(HttpMethod.Delete, path, null);

    /// <summary>POST users/create_or_update with the given properties of the user.</summary>
    public static Task<TestResponse> CreateOrUpdateAsync(this HttpClient client, string userProperties) =>
        client.PostResponseAsync("/api/v2/users/create_or_update", "{\"user\":{" + userProperties + "}}");

    private static async Task<TestResponse> SendAsync(this HttpClient client, HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new TestResponse(response.StatusCode, body, response.Headers, response.Content.Headers);
    }
}
