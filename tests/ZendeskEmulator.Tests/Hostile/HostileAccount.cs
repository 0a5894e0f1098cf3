using System.Globalization;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>An account with one record of every kind, to see whether a bad request changes anything.</summary>
internal sealed class HostileAccount : IDisposable
{
    private static readonly string[] Lists =
        [
            "/api/v2/user_fields",
            "/api/v2/organization_fields",
            "/api/v2/users",
            "/api/v2/deleted_users",
            "/api/v2/organizations",
            "/api/v2/organization_memberships",
            "/api/v2/users/{user}/identities",
            "/api/v2/users/{owner}/identities"
        ];

    private readonly TestAccount account;
    private readonly Dictionary<string, string> ids = [];

    private HostileAccount(TestAccount account) => this.account = account;

    public EmulatorAccount Account => account.Account;

    public HttpClient Client => account.Client;

    public static async Task<HostileAccount> CreateAsync(Emulator emulator)
    {
        var hostile = new HostileAccount(new TestAccount(emulator.CreateAccount()));
        await hostile.FillAsync();
        return hostile;
    }

    /// <summary>Everything the account shows.</summary>
    public async Task<string> ReadAllAsync()
    {
        var bodies = new List<string>();
        foreach (var list in Lists)
        {
            bodies.Add((await account.GetAsync(Fill(list))).Body);
        }
        return string.Join('\n', bodies);
    }

    /// <summary>The text with the ids of the account's records.</summary>
    public string Fill(string text)
    {
        foreach (var (name, id) in ids)
        {
            text = text.Replace(name, id, StringComparison.Ordinal);
        }
        return text;
    }

    public void Dispose() => account.Dispose();

    private async Task FillAsync()
    {
        var organization = await account.PostAsync(
            "/api/v2/organizations",
            """{"organization":{"name":"Target Organization","external_id":"org-1"}}""");
        ids["{organization}"] = Id(organization.Json.GetProperty("organization").GetProperty("id").GetInt64());
        ids["{field}"] = Id(await account.CreateFieldAsync("""
            "key":"plan","title":"Plan","type":"dropdown","custom_field_options":[{"name":"Gold","value":"gold"}]
            """));
        await account.CreateFieldAsync("\"key\":\"seats\",\"title\":\"Seats\",\"type\":\"integer\"");
        var user = await account.PostAsync("/api/v2/users", $$$"""
            {"user":{"user_fields":{"plan":"gold","seats":5},"name":"Target","email":"target@example.com","external_id":"new",
            "phone":"+15550001","tags":["kept"],"organization_id":{{{ids["{organization}"]}}}}}
            """);
        ids["{user}"] = Id(user.UserId);
        var identities = await account.GetAsync($"/api/v2/users/{user.UserId}/identities");
        ids["{identity}"] = Id(identities.Json.GetProperty("identities")[0].GetProperty("id").GetInt64());
        var memberships = await account.GetAsync($"/api/v2/users/{user.UserId}/organization_memberships");
        ids["{membership}"] = Id(memberships.Json.GetProperty("organization_memberships")[0].GetProperty("id").GetInt64());
        ids["{owner}"] = Id((await account.GetAsync("/api/v2/users/me")).UserId);
        ids["{account}"] = account.Account.Name;
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
