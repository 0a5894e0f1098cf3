using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class StrictFormerUsersTests
{
    [Theory]
    [InlineData("delete")]
    [InlineData("suspend")]
    public async Task Credentials_of_a_former_user_are_refused(string how)
    {
        var options = new EmulatorOptions { Credentials = { Mode = CredentialsMode.Strict } };
        options.Credentials.Tokens.Add(new EmulatorCredentials("owner@default.example", "owner-token"));
        options.Credentials.Tokens.Add(new EmulatorCredentials("agnes@example.com", "agnes-token"));
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        account.Client.DefaultRequestHeaders.Authorization = new EmulatorCredentials("owner@default.example", "owner-token").ToHeader();
        var agnes = new EmulatorCredentials("agnes@example.com", "agnes-token").ToHeader();
        var made = await account.CreateOrUpdateAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.com\",\"role\":\"agent\"");
        var before = await account.SendAsync(HttpMethod.Get, "/api/v2/users", authorization: agnes);

        await (how == "delete"
            ? account.DeleteAsync($"/api/v2/users/{made.UserId}")
            : account.PutAsync($"/api/v2/users/{made.UserId}", """{"user":{"suspended":true}}"""));

        var after = await account.SendAsync(HttpMethod.Get, "/api/v2/users", authorization: agnes);
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
    }
}
