using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserConflictsTests
{
    private const string EmailTaken =
        """{"error":"RecordInvalid","description":"Record validation errors","details":"""
        + """{"email":[{"description":"Email: <b>User couldn't be updated</b><br>"""
        + """This email is already taken. Try another email. """
        + """<a href=\"https://support.zendesk.com/hc/en-us/articles/4408834337562\">"""
        + """Learn about emails in use</a>.","error":"DuplicateValue"}]}}""";

    private const string ExternalIdTaken =
        """{"error":"RecordInvalid","description":"Record validation errors","details":"""
        + """{"external_id":[{"description":"External has already been taken","error":"DuplicateValue"}]}}""";

    [Fact]
    public async Task Id_wins_over_external_id_and_an_external_id_of_another_user_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (a, b) = await TwoUsersAsync(account);

        var response = await account.CreateOrUpdateAsync($"\"id\":{a.UserId},\"external_id\":\"b\",\"name\":\"Changed\"");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(ExternalIdTaken, response.Body);
        await AssertUnchangedAsync(account, a, b);
    }

    [Fact]
    public async Task Id_wins_over_email_and_an_email_of_another_user_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (a, b) = await TwoUsersAsync(account);

        var response = await account.CreateOrUpdateAsync($"\"id\":{a.UserId},\"email\":\"B@example.com\",\"name\":\"Changed\"");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(EmailTaken, response.Body);
        await AssertUnchangedAsync(account, a, b);
    }

    [Fact]
    public async Task External_id_wins_over_email_and_an_email_of_another_user_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (a, b) = await TwoUsersAsync(account);

        var response = await account.CreateOrUpdateAsync("""
            "external_id":"A","email":"b@example.com","name":"Changed"
            """);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(EmailTaken, response.Body);
        await AssertUnchangedAsync(account, a, b);
    }

    [Fact]
    public async Task An_identity_of_another_user_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (a, b) = await TwoUsersAsync(account);

        var response = await account.CreateOrUpdateAsync("""
            "external_id":"a","name":"Changed","identities":[{"type":"email","value":"b@example.com"}]
            """);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(EmailTaken, response.Body);
        await AssertUnchangedAsync(account, a, b);
    }

    [Fact]
    public async Task Id_with_its_own_email_and_external_id_is_an_update()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (a, _) = await TwoUsersAsync(account);

        var response = await account.CreateOrUpdateAsync(
            $"\"id\":{a.UserId},\"external_id\":\"a\",\"email\":\"a@example.com\",\"name\":\"Changed\"");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("Changed", response.User.Text("name"));
    }

    private static async Task<(TestResponse A, TestResponse B)> TwoUsersAsync(TestAccount account) => (
        await account.CreateOrUpdateAsync("""
            "name":"A","email":"a@example.com","external_id":"a"
            """),
        await account.CreateOrUpdateAsync("""
            "name":"B","email":"b@example.com","external_id":"b"
            """));

    private static async Task AssertUnchangedAsync(TestAccount account, TestResponse a, TestResponse b)
    {
        Assert.Equal(a.Body, (await account.GetAsync($"/api/v2/users/{a.UserId}")).Body);
        Assert.Equal(b.Body, (await account.GetAsync($"/api/v2/users/{b.UserId}")).Body);
        Assert.Equal(3, (await account.GetAsync("/api/v2/users")).Json.Number("count"));
    }
}
