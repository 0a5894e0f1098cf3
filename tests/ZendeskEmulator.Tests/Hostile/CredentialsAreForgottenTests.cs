using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>No credential stays in memory longer than its request.</summary>
public sealed class CredentialsAreForgottenTests
{
    private const string Secret = "s3cr3t-0f-a-caller";

    public static TheoryData<string> Headers =>
        [$"Bearer {Secret}", $"Basic {Base64($"roger@example.com/token:{Secret}")}", $"Basic {Base64($"roger@example.com:{Secret}")}"];

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task The_account_keeps_no_credentials_of_a_refused_client(string authorization)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Limits.Exhaust("account", time: TimeSpan.FromHours(1));

        var header = AuthenticationHeaderValue.Parse(authorization);
        var refused = await account.SendAsync(HttpMethod.Get, "/api/v2/users", authorization: header);
        await account.SendAsync(HttpMethod.Get, "/api/v2/users", authorization: header);

        Assert.Equal(429, (int)refused.Status);
        Assert.Empty(KeptBy(emulator, Secret));
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task The_account_keeps_no_credentials_of_an_accepted_client(string authorization)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        var accepted = await account.SendAsync(
            HttpMethod.Get, "/api/v2/users", authorization: AuthenticationHeaderValue.Parse(authorization));

        Assert.Equal(200, (int)accepted.Status);
        Assert.Empty(KeptBy(emulator, Secret));
    }

    [Fact]
    public async Task The_account_keeps_no_token_of_a_query()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Client.DefaultRequestHeaders.Authorization = null;
        account.Account.Limits.Exhaust("account", time: TimeSpan.FromHours(1));

        await account.GetAsync($"/api/v2/users?access_token={Secret}&page[size]=1");

        Assert.Empty(KeptBy(emulator, Secret));
    }

    [Theory]
    [InlineData(
        "users/create_many",
        $$$"""{"users":[{"name":"Roger","password":"{{{Secret}}}","identities":"""
        + $$$"""[{"type":"email","value":"r@example.com","password":"{{{Secret}}}"}]}]}""")]
    [InlineData("users/create_or_update_many", $$"""{"users":[{"name":"Roger","{{Secret}}":1}]}""")]
    [InlineData("organizations/create_many", $$$"""{"organizations":[{"name":"Acme","token":{"a":["{{{Secret}}}"]}}]}""")]
    [InlineData(
        "organization_memberships/create_many",
        $$"""{"organization_memberships":[{"user_id":1,"organization_id":2,"password":"{{Secret}}"}]}""")]
    [InlineData("users/update_many", $$"""{"users":[{"id":1,"password":"{{Secret}}"}]}""")]
    [InlineData("users/update_many?ids=1", $$$"""{"user":{"notes":"n","password":"{{{Secret}}}"}}""")]
    public async Task A_pending_job_keeps_no_key_that_its_items_do_not_have(string path, string body)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Jobs.Pace = JobPace.Manual;

        var taken = await account.SendAsync(path.StartsWith("users/update", StringComparison.Ordinal)
            ? HttpMethod.Put
            : HttpMethod.Post, $"/api/v2/{path}", body);

        Assert.Equal(200, (int)taken.Status);
        // The request log has the body as it was sent, without the values of secrets; this is about the job.
        Assert.Equal(1, account.Account.Requests.Clear());
        Assert.Empty(KeptBy(emulator, Secret));
    }

    [Theory]
    [InlineData($$"""{"user":{"name":"Roger","password":"{{Secret}}"} }""")]
    [InlineData($$"""{"user":{"name":"Roger","user_fields":{"api_token":"{{Secret}}"} } }""")]
    [InlineData($$"""{"user":{"name":"Roger","Passw\u006frd":["{{Secret}}"]} }""")]
    [InlineData($$"""{"user":{"name":"Roger","token":"{{Secret}}" broken""")]
    public async Task The_request_log_keeps_no_value_of_a_secret(string body)
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        await account.PostAsync("/api/v2/users", body);

        Assert.NotNull(account.Account.Requests.Latest);
        Assert.Empty(KeptBy(emulator, Secret));
    }

    [Fact]
    public async Task The_request_log_keeps_no_credentials_wherever_they_stand()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        foreach (var header in Headers)
        {
            await account.SendAsync(
                HttpMethod.Put,
                "/api/v2/users/1",
                $$"""{"user":{"notes":"My token is {{Secret}}."} }""",
                AuthenticationHeaderValue.Parse(header.Data));
        }

        Assert.Equal(3, account.Account.Requests.List().Count);
        Assert.Empty(KeptBy(emulator, Secret));
    }

    [Fact]
    public async Task The_search_of_this_test_finds_what_an_account_does_keep()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        await account.CreateUserAsync($"\"name\":\"{Secret}\"");

        Assert.NotEmpty(KeptBy(emulator, Secret));
    }

    /// <summary>Everything of the accounts; the web server's buffers are its own.</summary>
    internal static IReadOnlyList<string> KeptBy(Emulator emulator, string text) => ObjectGraph.Find(
        typeof(Emulator).GetField("accounts", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(emulator)!, text);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
