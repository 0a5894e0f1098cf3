using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class SearchUsersByFieldTests
{
    [Theory]
    [InlineData("plan:gold", true)]
    [InlineData("plan:\"Gold plan\"", true)]
    [InlineData("PLAN:GOLD", true)]
    [InlineData("plan:silver", false)]
    [InlineData("-plan:gold", false)]
    [InlineData("plan:*", true)]
    [InlineData("boss:*", false)]
    [InlineData("note:likes", true)]
    [InlineData("note:\"likes mops\"", true)]
    [InlineData("note:hates", false)]
    [InlineData("vip:true", true)]
    [InlineData("vip:false", false)]
    [InlineData("seats:42", true)]
    [InlineData("seats:4", false)]
    [InlineData("since:2024-02-29", true)]
    [InlineData("since:2024*", true)]
    [InlineData("name:roger", true)]
    [InlineData("unknown:gold", false)]
    [InlineData("roger plan:gold role:end-user", true)]
    public async Task A_search_knows_the_keys_of_fields(string query, bool isFound)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);

        var response = await account.GetAsync($"/api/v2/users/search?query={Uri.EscapeDataString(query)}");

        Assert.Equal(isFound, response.Ids("users").Contains(id));
    }

    [Theory]
    [InlineData("plan:gold", true)]
    [InlineData("plan:silver", false)]
    [InlineData("unknown:gold", false)]
    [InlineData("rog", true)]
    public async Task An_autocomplete_knows_the_keys_of_fields(string name, bool isFound)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);

        var response = await account.GetAsync($"/api/v2/users/autocomplete?name={Uri.EscapeDataString(name)}");

        Assert.Equal(isFound, response.Ids("users").Contains(id));
    }

    /// <summary>A user with values, and a field "name" beside Zendesk's own key.</summary>
    private static async Task<long> CreateAsync(TestAccount account)
    {
        await account.CreateFieldAsync("\"key\":\"note\",\"title\":\"Note\",\"type\":\"textarea\"");
        await account.CreateFieldAsync("\"key\":\"vip\",\"title\":\"Vip\",\"type\":\"checkbox\"");
        await account.CreateFieldAsync("\"key\":\"seats\",\"title\":\"Seats\",\"type\":\"integer\"");
        await account.CreateFieldAsync("\"key\":\"since\",\"title\":\"Since\",\"type\":\"date\"");
        await account.CreateFieldAsync("\"key\":\"boss\",\"title\":\"Boss\"");
        await account.CreateFieldAsync("\"key\":\"name\",\"title\":\"Name\"");
        await account.CreateFieldAsync(
            "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"dropdown\",\"custom_field_options\":[{\"name\":\"Gold "
            + "plan\",\"value\":\"gold\"},{\"name\":\"Silver\",\"value\":\"silver\"}]");
        return await account.CreateUserAsync("""
            "name":"Roger","user_fields":{"note":"likes mops","vip":true,"seats":42,"since":"2024-02-29","plan":"gold"}
            """);
    }
}
