using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ZendeskEmulator.Load.Processes;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>The users that an account begins with: how many, and how their ids follow one another.</summary>
/// <param name="FirstId">The first one's id.</param>
/// <param name="Step">From one's id to the next one's: an identity takes an id too.</param>
internal sealed record People(int Count, long FirstId, long Step)
{
    private const string User =
        """{"name":"Person {number}","external_id":"{key}-{number}","email":"{key}.{number}@example.org",""" +
        """ "tags":["crew","vip"],"notes":"{notes}"}""";

    /// <summary>The id of one of them, from 0.</summary>
    public long IdOf(int index) => FirstId + (index * Step);

    /// <summary>The body that changes one of them: with the same notes as before nothing would be written.</summary>
    public static string UpdateBody { get; } = Body("person", $"Seen again near Xenon, {RequestTemplate.Count}");

    /// <summary>The body of a new user.</summary>
    public static string CreateBody { get; } = Body("newcomer", "Found near Xenon");

    /// <summary>A new user of a bulk call, without the envelope.</summary>
    public static string BulkUser { get; } = Filled("bulk", "Found near Xenon");

    /// <summary>Writes them as lines for <c>--seed</c>.</summary>
    public static async Task WriteSeedAsync(string path, int count)
    {
        await using var lines = new StreamWriter(path);
        var body = Body("person", "Found near Xenon");
        for (var i = 0; i < count; i++)
        {
            await lines.WriteLineAsync(body.Replace(RequestTemplate.Number, RequestTemplate.Format(i), StringComparison.Ordinal));
        }
    }

    /// <summary>Asks the emulator where the ids of those begin that it was seeded with.</summary>
    /// <exception cref="InvalidOperationException">The ids are not evenly apart.</exception>
    public static async Task<People> FindAsync(ServerProcess server, int count)
    {
        using var client = new HttpClient { BaseAddress = server.BaseUrl };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String("owner@default.example/token:acct_default"u8));
        var first = await IdAsync(client, 0);
        var people = new People(count, first, await IdAsync(client, 1) - first);
        return await IdAsync(client, count - 1) == people.IdOf(count - 1)
            ? people
            : throw new InvalidOperationException("The seeded users' ids are not evenly apart.");
    }

    private static string Body(string key, string notes) => $"{{\"user\":{Filled(key, notes)}}}";

    private static string Filled(string key, string notes) =>
        User.Replace("{notes}", notes, StringComparison.Ordinal).Replace("{key}", key, StringComparison.Ordinal);

    private static async Task<long> IdAsync(HttpClient client, int index)
    {
        var found = await client.GetStringAsync(
            new Uri($"/api/v2/users/search.json?external_id=person-{RequestTemplate.Format(index)}", UriKind.Relative));
        using var json = JsonDocument.Parse(found);
        return json.RootElement.GetProperty("users")[0].GetProperty("id").GetInt64();
    }
}
