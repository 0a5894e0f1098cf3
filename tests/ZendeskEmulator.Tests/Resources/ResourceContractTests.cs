using System.Net;
using Xunit;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Tests.Resources;

/// <summary>What every operation does alike. The tests find the operations by themselves, so that no resource repeats them.</summary>
public sealed class ResourceContractTests
{
    private const string Unknown = "999";

    private static readonly Operation[] Known = [.. AllResources.Operations];

    public static TheoryData<string> ForAgents { get; } = NamesOf(operation => operation.Needs > CallerRole.Anonymous);

    public static TheoryData<string> ForAdmins { get; } = NamesOf(operation => operation.Needs == CallerRole.Admin);

    public static TheoryData<string> WithIds { get; } = NamesOf(operation => operation.IdParameters.Count > 0);

    /// <summary>The calls outside the API, which are OAuth's, have the errors of that standard.</summary>
    public static TheoryData<string> WithBodies { get; } = NamesOf(operation => operation.Envelope is not null
        && operation.Path.StartsWith("/api/", StringComparison.Ordinal));

    public static TheoryData<string> WithRecords { get; } = NamesOf(operation => operation.Envelope is { Length: > 0 } envelope
        && !envelope.EndsWith('s') && operation.Method is "POST" or "PUT");

    [Theory]
    [MemberData(nameof(ForAgents))]
    public async Task Without_credentials_it_is_401_with_a_challenge(string name)
    {
        using var client = await TestEmulator.NewClientAsync();
        using var request = new HttpRequestMessage(MethodOf(name), PathOf(name, Unknown));

        using var sent = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var response = await TestResponse.ReadAsync(sent);

        Assert.Equal((HttpStatusCode.Unauthorized, """{"error":"Couldn't authenticate you"}"""), (response.Status, response.Body));
        Assert.Equal("Basic realm=\"Web Password\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [MemberData(nameof(ForAdmins))]
    public async Task For_an_agent_it_is_403_when_it_is_for_admins(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.org\",\"role\":\"agent\"");

        var response = await account.SendAsync(MethodOf(name), PathOf(name, Unknown), BodyOf(name), CredentialsOf("agnes@example.org"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.StartsWith("""{"error":{"title":"Forbidden",""", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithIds))]
    public async Task An_id_that_is_not_an_integer_is_400(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.SendAsync(MethodOf(name), PathOf(name, "no-id"), BodyOf(name));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains("\"title\":\"Invalid attribute\"", response.Body, StringComparison.Ordinal);
        Assert.Contains("id must be an integer", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithIds))]
    public async Task An_unknown_id_is_404(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.SendAsync(MethodOf(name), PathOf(name, Unknown), BodyOf(name));

        // What the body lacks may come first.
        HttpStatusCode[] allowed = BodyOf(name) is null
            ? [HttpStatusCode.NotFound]
            : [HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity];
        Assert.Contains(response.Status, allowed);
        if (response.Status == HttpStatusCode.NotFound)
        {
            // Categories of triggers have an error of their own (documented).
            Assert.Equal(
                name.Contains("trigger_categories", StringComparison.Ordinal)
                    ? """{"errors":[{"code":"TriggerCategoryNotFound","title":"Category can’t be found. Check the ID and try again."}]}"""
                    : """{"error":"RecordNotFound","description":"Not found"}""",
                response.Body);
        }
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public async Task A_body_that_is_not_JSON_is_422(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.SendAsync(MethodOf(name), PathOf(name, Unknown), "{\"");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("""{"error":"Unprocessable Entity","message":"Server could not parse JSON"}""", response.Body);
    }

    [Theory]
    [MemberData(nameof(WithRecords))]
    public async Task An_envelope_that_is_not_an_object_is_400(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var envelope = Find(name).Envelope;

        var response = await account.SendAsync(MethodOf(name), PathOf(name, Unknown), $"{{\"{envelope}\":5}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains($"{envelope} must be a hash", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithRecords))]
    public async Task An_unknown_key_changes_nothing(string name)
    {
        using var first = await TestEmulator.NewAccountAsync();
        using var second = await TestEmulator.NewAccountAsync();
        var envelope = Find(name).Envelope;

        var without = await first.SendAsync(MethodOf(name), PathOf(name, Unknown), $"{{\"{envelope}\":{{}}}}");
        var with = await second.SendAsync(
            MethodOf(name), PathOf(name, Unknown), $"{{\"{envelope}\":{{\"no_such_key\":{{\"deep\":[1]}}}}}}");

        Assert.Equal(without.Status, with.Status);
        Assert.DoesNotContain("no_such_key", with.Body, StringComparison.Ordinal);
    }

    private static TheoryData<string> NamesOf(Func<Operation, bool> isMeant) =>
        [.. Known.Where(isMeant).Select(operation => operation.Name)];

    private static Operation Find(string name) => Known.Single(operation => operation.Name == name);

    private static HttpMethod MethodOf(string name) => new(Find(name).Method);

    private static string? BodyOf(string name) => Find(name).Method is "POST" or "PUT" or "PATCH" ? "{}" : null;

    private static string PathOf(string name, string id) =>
        string.Join('/', Find(name).Path.Split('/').Select(segment => segment.StartsWith('{') ? id : segment));

    private static System.Net.Http.Headers.AuthenticationHeaderValue CredentialsOf(string email) =>
        new EmulatorCredentials(email, "any").ToHeader();
}
