using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>
/// The accounts that requests of chance have made. They stay until they are deleted, as a caller of the control plane wants it;
/// memory could not be judged with more of them in each round.
/// </summary>
internal static class FuzzAccounts
{
    /// <summary>Deletes all accounts but those of the workers.</summary>
    /// <returns>How many there were before.</returns>
    public static async Task<int> DeleteMadeAsync(ServerProcess server)
    {
        using var client = server.CreateClient("fuzz-0");
        var names = await NamesAsync(client);
        foreach (var name in names.Where(name => !name.StartsWith("fuzz-", StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.OK, (await client.DeleteResponseAsync($"/_emulator/accounts/{name}")).Status);
        }
        return names.Count;
    }

    private static async Task<List<string>> NamesAsync(HttpClient client)
    {
        var names = new List<string>();
        for (var after = ""; ;)
        {
            var page = await client.GetResponseAsync($"/_emulator/accounts?page[size]=1000&page[after]={after}");
            names.AddRange(page.Names("accounts"));
            if (page.Json.GetProperty("meta").Flag("has_more") != true)
            {
                return names;
            }
            after = names[^1];
        }
    }
}
