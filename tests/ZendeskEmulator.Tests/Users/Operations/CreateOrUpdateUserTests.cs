using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserTests
{
    [Fact]
    public async Task A_new_email_answers_201_with_the_users_absolute_Location()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var answer = await account.CreateOrUpdateAsync("""
            "name":"Roger Wilco","email":"roger@example.com"
            """);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal($"http://localhost/api/v2/users/{answer.UserId}.json", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_same_external_id_in_another_case_answers_200_and_rewrites_the_case()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"Ab-1"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"aB-1"
            """);

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(created.UserId, updated.UserId);
        Assert.Equal("aB-1", updated.User.GetProperty("external_id").GetString());
        Assert.Equal($"http://localhost/api/v2/users/{updated.UserId}.json", updated.Headers.Location?.ToString());
    }
}
