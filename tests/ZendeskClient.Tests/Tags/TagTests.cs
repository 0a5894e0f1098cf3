using Xunit;

namespace Zendesk.Tests.Tags;

public sealed class TagTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tags_of_a_user_are_added_and_taken_away()
    {
        using var client = await TestAccount.NewClientAsync();
        var user = await client.Users.CreateAsync(new UserInput { Name = "Roger", Tags = ["crew"] }, Cancellation);

        var added = await client.Users.AddTagsAsync(user.Id, ["vip", "crew"], Cancellation);
        var left = await client.Users.RemoveTagsAsync(user.Id, ["crew", "unknown"], Cancellation);

        Assert.Equal(["crew", "vip"], added.Order());
        Assert.Equal(["vip"], left);
        Assert.Equal(["vip"], (await client.Users.GetAsync(user.Id, Cancellation)).Tags);
    }

    [Fact]
    public async Task Tags_of_an_organization_are_added_and_taken_away()
    {
        using var client = await TestAccount.NewClientAsync();
        var corps = await client.Organizations.CreateAsync(new OrganizationInput { Name = "Corps" }, Cancellation);

        var added = await client.Organizations.AddTagsAsync(corps.Id, ["vip", "far"], Cancellation);
        var left = await client.Organizations.RemoveTagsAsync(corps.Id, ["far"], Cancellation);

        Assert.Equal(["far", "vip"], added.Order());
        Assert.Equal(["vip"], left);
    }
}
