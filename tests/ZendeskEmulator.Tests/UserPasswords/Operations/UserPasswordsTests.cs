using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ZendeskEmulator.Tests.UserPasswords.Operations;

public sealed class UserPasswordsTests
{
    [Fact]
    public async Task A_password_is_set_by_an_admin_and_changed_by_its_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        var set = await account.PostAsync($"/api/v2/users/{user}/password.json", """{"password":"first-one"}""");
        var wrong = await ChangeAsync(account, user, "something", "second-one");
        var changed = await ChangeAsync(account, user, "first-one", "second-one");
        var again = await ChangeAsync(account, user, "first-one", "third-one");

        Assert.Equal((HttpStatusCode.OK, ""), (set.Status, set.Body));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(["previous_password"], wrong.Json.GetProperty("details").Keys());
        Assert.Equal((HttpStatusCode.OK, ""), (changed.Status, changed.Body));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Theory]
    [InlineData("/api/v2/users")]
    [InlineData("/api/v2/users/create_or_update")]
    public async Task A_new_user_has_the_password_that_an_admin_sends(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var user = (await account.PostAsync(
            path, """{"user":{"name":"Roger","email":"roger@example.com","password":"first-one"}}""")).UserId;
        await account.PutAsync($"/api/v2/users/{user}", """{"user":{"password":"ignored-one"}}""");
        var wrong = await ChangeAsync(account, user, "ignored-one", "second-one");
        var changed = await ChangeAsync(account, user, "first-one", "second-one");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
    }

    [Fact]
    public async Task A_new_user_with_a_wrong_password_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync("/api/v2/users", """{"user":{"name":"Roger","password":"1234"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["password"], refused.Json.GetProperty("details").Keys());
    }

    [Fact]
    public async Task The_password_that_an_agent_sends_is_ignored()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.com\",\"role\":\"agent\"");

        var user = (await account.SendAsync(
            HttpMethod.Post,
            "/api/v2/users",
            """{"user":{"name":"Roger","email":"roger@example.com","password":"first-one"}}""",
            TestCredentials.Token("agnes@example.com", "any"))).UserId;
        // A user without a password may name any previous one.
        var changed = await ChangeAsync(account, user, "anything", "second-one");

        Assert.Equal(HttpStatusCode.OK, changed.Status);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"password":"1234"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"password":["x"]}""", HttpStatusCode.BadRequest)]
    public async Task A_wrong_password_is_refused(string body, HttpStatusCode status)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        Assert.Equal(status, (await account.PostAsync($"/api/v2/users/{user}/password", body)).Status);
    }

    [Fact]
    public async Task Nobody_changes_the_password_of_another()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var other = await account.CreateUserAsync("\"name\":\"Bea\",\"email\":\"bea@example.com\"");

        var changed = await ChangeAsync(account, other, "x", "second-one");
        var requirements = await account.SendAsync(
            HttpMethod.Get, $"/api/v2/users/{other}/password/requirements", authorization: Roger);

        Assert.Equal(HttpStatusCode.Forbidden, changed.Status);
        Assert.Equal(HttpStatusCode.Forbidden, requirements.Status);
    }

    [Fact]
    public async Task The_requirements_are_the_recorded_ones()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        Assert.Equal(
            """{"requirements":["must be at least 5 characters","must be different from email address"]}""",
            (await account.GetAsync($"/api/v2/users/{user}/password/requirements")).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync("/api/v2/users/7/password/requirements")).Status);
    }

    [Fact]
    public async Task In_strict_mode_a_user_signs_in_with_the_password_it_was_given()
    {
        var owner = new EmulatorCredentials("owner@default.example", "owner-token");
        var options = new EmulatorOptions { Credentials = { Mode = CredentialsMode.Strict, Tokens = { owner } } };
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        account.Client.DefaultRequestHeaders.Authorization = owner.ToHeader();
        var agnes = (await account.CreateOrUpdateAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.com\",\"role\":\"agent\"")).UserId;
        var unset = await SignInAsync("first-one");

        await account.PostAsync($"/api/v2/users/{agnes}/password", """{"password":"first-one"}""");
        var first = await SignInAsync("first-one");
        var other = await SignInAsync("other-one");
        await account.PostAsync($"/api/v2/users/{agnes}/password", """{"password":"second-one"}""");
        var former = await SignInAsync("first-one");
        await account.PutAsync($"/api/v2/users/{agnes}", """{"user":{"suspended":true}}""");
        var suspended = await SignInAsync("second-one");

        Assert.Equal(
            [401, 200, 401, 401, 401],
            new[] { unset, first, other, former, suspended }.Select(status => (int)status));

        async Task<HttpStatusCode> SignInAsync(string password) => (await account.SendAsync(
            HttpMethod.Get, "/api/v2/users", authorization: TestCredentials.Password("AGNES@example.com", password))).Status;
    }

    [Fact]
    public async Task The_data_file_has_no_password()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("passwords.db");
        await using (var emulator = await Emulator.StartAsync(
            new EmulatorOptions { DataFile = file }, TestContext.Current.CancellationToken))
        {
            using var account = new TestAccount(emulator.GetAccount("acme"));
            var user = await account.CreateUserAsync("\"name\":\"Roger\"");
            await account.PostAsync($"/api/v2/users/{user}/password", """{"password":"Sesame-4711-open"}""");
        }

        foreach (var written in Directory.GetFiles(Path.GetDirectoryName(file)!))
        {
            var bytes = await File.ReadAllBytesAsync(written, TestContext.Current.CancellationToken);
            Assert.Equal(-1, bytes.AsSpan().IndexOf("Sesame-4711-open"u8));
        }
    }

    private static AuthenticationHeaderValue Roger => TestCredentials.Password("roger@example.com", "any");

    private static Task<TestResponse> ChangeAsync(TestAccount account, long user, string previous, string password) => account.SendAsync(
        HttpMethod.Put,
        $"/api/v2/users/{user}/password",
        $$"""{"previous_password":"{{previous}}","password":"{{password}}"}""",
        Roger);
}
