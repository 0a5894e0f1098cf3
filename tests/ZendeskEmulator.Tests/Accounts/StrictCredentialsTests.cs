using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class StrictCredentialsTests
{
    private const string Unauthorized = """{"error":"Couldn't authenticate you"}""";

    private const string InvalidToken =
        """{"error":"invalid_token","error_description":"The access token provided is expired, revoked, malformed or invalid for """
        + """other reasons."}""";

    private static readonly AuthenticationHeaderValue Known = TestCredentials.Token("admin@example.com", "secret");

    [Theory]
    [InlineData("admin@example.com/token:secret")]
    [InlineData("ADMIN@example.com/token:secret")]
    [InlineData("erik@example.com:pass:word")]
    public async Task The_tokens_and_passwords_of_the_settings_are_let_in(string credentials)
    {
        await using var emulator = await StartAsync();
        using var account = new TestAccount(emulator.CreateAccount());

        var response = await account.SendAsync(HttpMethod.Get, "/api/v2/users", authorization: TestCredentials.Basic(credentials));

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    [Theory]
    [InlineData("admin@example.com/token:wrong")]
    [InlineData("admin@example.com/token:SECRET")]
    [InlineData("admin@example.com/token:secret2")]
    [InlineData("other@example.com/token:secret")]
    [InlineData("admin@example.com:secret")]
    [InlineData("erik@example.com:wrong")]
    [InlineData("erik@example.com/token:pass:word")]
    public async Task Others_are_401(string credentials)
    {
        await using var emulator = await StartAsync();
        using var account = new TestAccount(emulator.CreateAccount());

        var response = await account.SendAsync(HttpMethod.Get, "/api/v2/users", authorization: TestCredentials.Basic(credentials));

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal(Unauthorized, response.Body);
    }

    [Fact]
    public async Task A_bearer_that_is_not_known_has_a_401_of_its_own()
    {
        await using var emulator = await StartAsync();
        using var account = new TestAccount(emulator.CreateAccount());

        var inHeader = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users",
            authorization: new AuthenticationHeaderValue("Bearer", "wrong"));
        var ofMe = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users/me",
            authorization: new AuthenticationHeaderValue("Bearer", "wrong"));
        var known = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users",
            authorization: new AuthenticationHeaderValue("Bearer", "secret"));

        Assert.Equal(HttpStatusCode.Unauthorized, inHeader.Status);
        Assert.Equal(InvalidToken, inHeader.Body);
        Assert.Equal(InvalidToken, ofMe.Body);
        Assert.Equal(HttpStatusCode.OK, known.Status);
    }

    [Fact]
    public async Task Users_me_is_anonymous_for_a_wrong_password_and_401_for_a_wrong_token()
    {
        await using var emulator = await StartAsync();
        using var account = new TestAccount(emulator.CreateAccount());

        var password = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users/me.json",
            authorization: TestCredentials.Password("erik@example.com", "wrong"));
        var token = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users/me.json",
            authorization: TestCredentials.Token("admin@example.com", "wrong"));

        Assert.Equal(HttpStatusCode.OK, password.Status);
        Assert.Null(password.User.Number("id"));
        Assert.Equal("Anonymous user", password.User.Text("name"));
        Assert.Equal(HttpStatusCode.Unauthorized, token.Status);
        Assert.Equal(Unauthorized, token.Body);
    }

    [Fact]
    public async Task Known_credentials_act_as_the_user_of_their_address()
    {
        await using var emulator = await StartAsync();
        using var account = new TestAccount(emulator.CreateAccount());
        await account.SendAsync(HttpMethod.Post, "/api/v2/users", """{"user":{"name":"Erik","email":"erik@example.com"}}""", Known);
        await account.SendAsync(
            HttpMethod.Post,
            "/api/v2/users",
            """{"user":{"name":"Agnes","email":"agnes@example.com","role":"agent"}}""",
            Known);

        var erik = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users/me",
            authorization: TestCredentials.Password("erik@example.com", "pass:word"));
        var agnes = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users/me",
            authorization: new AuthenticationHeaderValue("Bearer", "agnes-token"));

        Assert.Equal("Erik", erik.User.Text("name"));
        Assert.Equal("Agnes", agnes.User.Text("name"));
    }

    [Fact]
    public async Task A_401_never_makes_an_account()
    {
        await using var emulator = await StartAsync(maxAccounts: 1);
        using var client = emulator.CreateClient();

        foreach (var (name, path, credentials) in ((string, string, AuthenticationHeaderValue)[])[
            ("one", "/api/v2/users", TestCredentials.Token("admin@example.com", "wrong")),
            ("two", "/api/v2/users/me", TestCredentials.Password("erik@example.com", "wrong")),
            ("three", "/api/v2/users", new AuthenticationHeaderValue("Bearer", "wrong"))])
        {
            await SendAsync(client, name, path, credentials);
        }
        var made = await SendAsync(client, "four", "/api/v2/users", Known);

        Assert.Equal(HttpStatusCode.OK, made.Status);
    }

    private static Task<Emulator> StartAsync(int maxAccounts = 10) => Emulator.StartAsync(
        new EmulatorOptions
        {
            MaxAccounts = maxAccounts,
            Credentials =
            {
                Mode = CredentialsMode.Strict,
                Tokens = { new EmulatorCredentials(
                    "admin@example.com",
                    "secret"), new EmulatorCredentials("agnes@example.com", "agnes-token") },
                Passwords = { new EmulatorPassword("erik@example.com", "pass:word") },
            },
        },
        TestContext.Current.CancellationToken);

    private static async Task<TestResponse> SendAsync(HttpClient client, string account, string path, AuthenticationHeaderValue credentials)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Emulator-Account", account);
        request.Headers.Authorization = credentials;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }
}
