using FsCheck;
using FsCheck.Fluent;
using ZendeskEmulator.Tests.Properties;

namespace ZendeskEmulator.Tests.Snapshots;

/// <summary>Random requests to an account: people, organizations, fields, bulk jobs and tickets.</summary>
internal sealed class RandomSteps(TestAccount account, int seed)
{
    private static readonly Gen<AccountStep> Steps =
        AccountStep.Sequences.Generator.Where(steps => steps.Length > 0)
            .Select(steps => steps[0]).Where(step => step.Action != AccountAction.Reset);

    private readonly Random random = new(seed);
    private readonly AccountDriver driver = new(account);

    public async Task RunAsync(int count)
    {
        var steps = Steps.Sample(10, count * 3 / 4).Select(step => (AccountStep?)step);
        foreach (var step in steps.Concat(new AccountStep?[count / 4]).Shuffle(random))
        {
            if (step is not null)
            {
                await driver.RunAsync(step);
                continue;
            }
            var response = await TicketAsync();
            if ((int)response.Status >= 500)
            {
                throw new InvalidOperationException(response.Body);
            }
        }
    }

    private Task<TestResponse> TicketAsync()
    {
        var path = $"/api/v2/tickets/{random.Next(1, 30)}";
        var properties = $"\"subject\":\"s{random.Next(5)}\",\"status\":\"{(random.Next(2) == 0 ? "open" : "pending")}\",\"tags\":"
            + $"[\"t{random.Next(4)}\"]";
        return random.Next(8) switch
        {
            < 3 => account.PostAsync("/api/v2/tickets", $$$"""{"ticket":{"comment":{"body":"first"},{{{properties}}}}}"""),
            < 6 => account.PutAsync(path, $$$"""{"ticket":{"comment":{"body":"more"},{{{properties}}}}}"""),
            6 => account.DeleteAsync(path),
            _ => account.PutAsync($"/api/v2/deleted_tickets/{random.Next(1, 30)}/restore", "{}"),
        };
    }
}

internal static class Shuffling
{
    /// <summary>The same elements in an order that the numbers decide.</summary>
    public static List<T> Shuffle<T>(this IEnumerable<T> elements, Random random) => [.. elements.OrderBy(_ => random.Next())];
}
