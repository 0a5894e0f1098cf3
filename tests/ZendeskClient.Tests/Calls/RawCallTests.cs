using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Zendesk.Tests.Calls;

/// <summary>Calls that have no method of their own.</summary>
public sealed class RawCallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_call_of_the_API_can_be_sent()
    {
        using var client = await TestAccount.NewClientAsync();

        var created = await client.SendAsync(HttpMethod.Post, "users", new JsonObject
        {
            ["user"] = new JsonObject { ["name"] = "Roger" },
        }, Cancellation);
        var id = created.GetProperty("user").GetProperty("id").GetInt64();
        var found = await client.SendAsync(HttpMethod.Get, "users/autocomplete?name=rog", cancellationToken: Cancellation);
        var identity = await client.UserIdentities.CreateAsync(id, new UserIdentityInput
        {
            Type = UserIdentityType.Email,
            Value = "roger@example.org",
        }, Cancellation);
        var deleted = await client.SendAsync(HttpMethod.Delete, $"users/{id}/identities/{identity.Id}", cancellationToken: Cancellation);

        Assert.Equal(id, found.GetProperty("users")[0].GetProperty("id").GetInt64());
        Assert.Equal(JsonValueKind.Undefined, deleted.ValueKind);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.SendAsync(
            HttpMethod.Get,
            "users/404",
            cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData("GET", 11)]
    [InlineData("PUT", 11)]
    [InlineData("DELETE", 11)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task A_raw_call_is_retried_if_its_method_is_idempotent(string method, int requests)
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskApiException>(() => server.RunAsync(client.SendAsync(
            new HttpMethod(method),
            "groups/7",
            cancellationToken: Cancellation)));

        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/api/v2/groups")]
    [InlineData("../../admin")]
    [InlineData("groups/%2e%2e/%2e%2e/x")]
    [InlineData("groups\\..\\..\\x")]
    [InlineData("groups//7")]
    [InlineData(" ")]
    public async Task A_path_that_leads_elsewhere_is_refused_before_anything_is_sent(string path)
    {
        var server = RawServer.Answering(() => RawServer.Json(200, "{}"));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Get, path, cancellationToken: Cancellation));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_response_that_is_not_JSON_is_an_error()
    {
        using var client = RawServer.Answering(() => RawServer.Response(
            200,
            "<html>",
            "text/html")).NewClient(options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<ZendeskApiException>(() => client.SendAsync(HttpMethod.Get, "groups", cancellationToken: Cancellation));
    }
}
