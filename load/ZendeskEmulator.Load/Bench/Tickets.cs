using System.Net.Http.Headers;
using System.Text;
using ZendeskEmulator.Load.Processes;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>The tickets that an account has before they are measured. Their numbers count from 1.</summary>
internal static class Tickets
{
    public const int Count = 10_000;

    /// <summary>The body of a new ticket, with its first comment.</summary>
    public static string CreateBody { get; } =
        """{"ticket":{"subject":"Fire {number}","comment":{"body":"My printer is on fire"},"priority":"high","tags":["printer"]}}""";

    /// <summary>The body that changes one of them: with the same subject as before nothing would be written.</summary>
    public static string UpdateBody { get; } = """{"ticket":{"subject":"Still on fire {count}"}}""";

    /// <summary>Creates them.</summary>
    public static async Task CreateAsync(ServerProcess server)
    {
        using var client = new HttpClient { BaseAddress = server.BaseUrl };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String("owner@default.example/token:acct_default"u8));
        await Parallel.ForAsync(0, Count, async (i, cancellation) =>
        {
            var body = CreateBody.Replace(RequestTemplate.Number, RequestTemplate.Format(i), StringComparison.Ordinal);
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var created = await client.PostAsync(new Uri("/api/v2/tickets.json", UriKind.Relative), content, cancellation);
            created.EnsureSuccessStatusCode();
        });
    }
}
