using Zendesk;

namespace Example;

/// <summary>Creates or updates people in bulk, and prints the result.</summary>
internal sealed class Sync(ZendeskClient zendesk)
{
    private readonly ProgressBar bar = new();

    /// <summary>Answers the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        try
        {
            var results = await zendesk.Users.CreateOrUpdateManyAsync(
                [.. people.Select(person => person.User)], progress: bar, cancellationToken: cancellationToken);
            Tell(people, results);
            return results.All(IsDone) ? ExitCodes.Done : ExitCodes.SomeRowsFailed;
        }
        catch (BulkCanceledException cancelled)
        {
            Tell(people, cancelled.Results);
            return ExitCodes.Cancelled;
        }
        catch (BulkStoppedException stopped)
        {
            Tell(people, stopped.Results);
            Console.Error.WriteLine($"Stopped: {stopped.InnerException!.Message}");
            return ExitCodes.CannotRun;
        }
    }

    private void Tell(IReadOnlyList<Person> people, IReadOnlyList<BulkResult> results)
    {
        bar.End();
        foreach (var result in results.Where(result => result.Outcome == BulkOutcome.Failed))
        {
            Console.Error.WriteLine($"line {people[result.Index].Line}: {result.Error}: {result.Details}");
        }
        var outcomes = results.GroupBy(result => result.Outcome).OrderBy(group => group.Key);
        Console.WriteLine($"{results.Count} people: {string.Join(", ", outcomes.Select(group => $"{group.Count()} {Words(group.Key)}"))}");
    }

    private static bool IsDone(BulkResult result) => result.Outcome is BulkOutcome.Created or BulkOutcome.Updated;

    private static string Words(BulkOutcome outcome) => outcome switch
    {
        BulkOutcome.NotSent => "not sent",
        BulkOutcome.Unknown => "unknown (their jobs were not seen to complete)",
        BulkOutcome.Created => "created",
        BulkOutcome.Updated => "updated",
        _ => "failed",
    };
}
