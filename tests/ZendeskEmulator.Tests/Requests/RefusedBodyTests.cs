using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>Which refused requests have their bodies in the log.</summary>
public sealed class RefusedBodyTests
{
    private const string Body = "{\"user\":{\"name\":\"Roger\",\"external_id\":\"R-1\"}}";

    [Fact]
    public async Task A_request_without_credentials_has_no_body_in_the_log()
    {
        using var account = await TestEmulator.NewAccountAsync();

        await PostAsync(account, "/api/v2/users/create_or_update", isSignedIn: false);

        AssertBody(account, 401, null);
    }

    [Fact]
    public async Task A_request_above_the_accounts_limit_has_no_body_in_the_log()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Exhaust("account");

        await PostAsync(account, "/api/v2/users/create_or_update");

        AssertBody(account, 429, null);
    }

    [Fact]
    public async Task A_request_to_an_unknown_endpoint_has_no_body_in_the_log()
    {
        using var account = await TestEmulator.NewAccountAsync();

        await PostAsync(account, "/api/v2/nonsense");

        AssertBody(account, 404, null);
    }

    [Fact]
    public async Task An_update_above_the_limit_of_one_user_has_its_body()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        for (var update = 0; update < 7; update++)
        {
            await PostAsync(account, "/api/v2/users/create_or_update");
        }

        AssertBody(account, 429, Body);
    }

    private static void AssertBody(TestAccount account, int status, string? body)
    {
        var logged = account.Account.Requests.Latest!;
        Assert.Equal(status, logged.Status);
        Assert.Equal(body?.Length, logged.RequestBytes);
        Assert.Equal(body ?? "", logged.RequestBody);
    }

    private static async Task PostAsync(TestAccount account, string path, bool isSignedIn = true)
    {
        using var client = account.Account.CreateClient();
        client.DefaultRequestHeaders.Authorization = isSignedIn ? account.Account.Credentials.ToHeader() : null;
        using var content = new StringContent(Body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }
}
