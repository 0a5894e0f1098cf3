using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ZendeskEmulator.Tests.Macros.Operations;

public sealed class MacroRightsTests
{
    private const string Path = "/api/v2/macros";
    private const string Body = """{"macro":{"title":"A","actions":[{"field":"status","value":"solved"}]}}""";

    private static readonly AuthenticationHeaderValue Agnes = TestCredentials.Token("agnes@example.org", "any");

    [Fact]
    public async Task An_agent_sees_shared_macros_its_own_and_those_of_its_groups()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agent = await CreateAgentAsync(account);
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var own = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var other = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Tier 1"}}""")).Id("group");
        var shared = await CreateAsync(account, "null");
        var ofAgent = await CreateAsync(account, $$"""{"type":"User","id":{{agent}}}""");
        var ofOwner = await CreateAsync(account, $$"""{"type":"User","id":{{owner}}}""");
        var ofGroup = await CreateAsync(account, $$"""{"type":"Group","id":{{own}}}""");
        var ofOtherGroup = await CreateAsync(account, $$"""{"type":"Group","ids":[{{other}}]}""");

        var seen = (await account.SendAsync(HttpMethod.Get, Path, null, Agnes)).Ids("macros");
        var all = (await account.GetAsync(Path)).Ids("macros");
        var ofAgents = (await account.GetAsync($"{Path}/active?access=agents")).Ids("macros");
        var applied = (await account.GetAsync($"{Path}/active")).Ids("macros");

        Assert.Equal([shared, ofAgent, ofGroup], seen.Except(await FirstAsync(account)).Order());
        Assert.Equal([shared, ofAgent, ofOwner, ofGroup, ofOtherGroup], all.Except(await FirstAsync(account)).Order());
        Assert.Equal([ofAgent, ofOwner], ofAgents.Order());
        Assert.Equal([shared, ofOwner, ofGroup], applied.Except(await FirstAsync(account)).Order());
        string[] paths = ["/OWNER", "/OWNER/apply", "/OWNER/attachments", "/new?macro_id=OWNER"];
        foreach (var path in paths.Select(path => path.Replace("OWNER", $"{ofOwner}", StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await account.SendAsync(HttpMethod.Get, Path + path, null, Agnes)).Status);
        }
    }

    [Fact]
    public async Task Only_admins_list_the_macros_of_all_agents()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAgentAsync(account);

        var refused = await account.SendAsync(HttpMethod.Get, $"{Path}?access=agents", null, Agnes);

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task An_agent_without_a_role_changes_its_own_macros_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agent = await CreateAgentAsync(account);
        var shared = await CreateAsync(account, "null");

        var made = await account.SendAsync(HttpMethod.Post, Path, BodyFor($$"""{"type":"User","id":{{agent}}}"""), Agnes);
        var own = made.Id("macro");
        HttpStatusCode[] allowed =
        [
            (await account.SendAsync(HttpMethod.Put, $"{Path}/{own}", """{"macro":{"title":"B"}}""", Agnes)).Status,
            (await account.SendAsync(HttpMethod.Put, $"{Path}/update_many", Positions(own), Agnes)).Status,
        ];
        HttpStatusCode[] refused =
        [
            (await account.SendAsync(HttpMethod.Post, Path, Body, Agnes)).Status,
            (await account.SendAsync(HttpMethod.Put, $"{Path}/{own}", """{"macro":{"restriction":null}}""", Agnes)).Status,
            (await account.SendAsync(HttpMethod.Put, $"{Path}/{shared}", """{"macro":{"title":"B"}}""", Agnes)).Status,
            (await account.SendAsync(HttpMethod.Put, $"{Path}/update_many", Positions(shared), Agnes)).Status,
            (await account.SendAsync(HttpMethod.Delete, $"{Path}/{shared}", null, Agnes)).Status,
            (await account.SendAsync(HttpMethod.Delete, $"{Path}/destroy_many?ids={own},{shared}", null, Agnes)).Status,
        ];

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.All(allowed, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(refused, status => Assert.Equal(HttpStatusCode.Forbidden, status));
        // A refused call changes nothing.
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"{Path}/{own}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await account.SendAsync(HttpMethod.Delete, $"{Path}/{own}", null, Agnes)).Status);
    }

    [Theory]
    [InlineData("full", true, true)]
    [InlineData("manage-group", false, true)]
    [InlineData("manage-personal", false, false)]
    [InlineData("readonly", false, false)]
    public async Task A_custom_role_says_which_macros_an_agent_creates(string access, bool shared, bool ofGroup)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agent = await CreateAgentAsync(account);
        var group = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var role = (await account.PostAsync(
            "/api/v2/custom_roles",
            "{\"custom_role\":{\"name\":\"Staffer\",\"configuration\":{\"macro_access\":\"" + access + "\"}}}")).Id("custom_role");
        await account.PutAsync($"/api/v2/users/{agent}", $$$"""{"user":{"custom_role_id":{{{role}}}}}""");

        var forAll = await account.SendAsync(HttpMethod.Post, Path, Body, Agnes);
        var forGroup = await account.SendAsync(HttpMethod.Post, Path, BodyFor($$"""{"type":"Group","id":{{group}}}"""), Agnes);

        Assert.Equal(shared ? HttpStatusCode.Created : HttpStatusCode.Forbidden, forAll.Status);
        Assert.Equal(ofGroup ? HttpStatusCode.Created : HttpStatusCode.Forbidden, forGroup.Status);
    }

    private static Task<long> CreateAgentAsync(TestAccount account) =>
        account.CreateUserAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.org\",\"role\":\"agent\"");

    private static async Task<long> CreateAsync(TestAccount account, string restriction) =>
        (await account.PostAsync(Path, BodyFor(restriction))).Id("macro");

    private static string BodyFor(string restriction) =>
        Body.Replace("\"title\"", $"\"restriction\":{restriction},\"title\"", StringComparison.Ordinal);

    private static string Positions(long id) => $$"""{"macros":[{"id":{{id}},"position":1}]}""";

    /// <summary>The macros of a new account.</summary>
    private static async Task<long[]> FirstAsync(TestAccount account) => (await account.GetAsync($"{Path}/search?query=in")).Ids("macros");
}
