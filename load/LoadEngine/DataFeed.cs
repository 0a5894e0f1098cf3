namespace LoadEngine;

/// <summary>Hands out data to invocations. For a seed, an invocation always gets the same data, in any order of execution.</summary>
public sealed class DataFeed<T>
{
    private readonly IReadOnlyList<T> items;
    private readonly Func<ScenarioContext, int, int> choose;

    internal DataFeed(IReadOnlyList<T> items, Func<ScenarioContext, int, int> choose)
    {
        ArgumentOutOfRangeException.ThrowIfZero(items.Count, nameof(items));
        (this.items, this.choose) = (items, choose);
    }

    /// <summary>The item of an invocation.</summary>
    public T Next(ScenarioContext context) => items[choose(context, items.Count)];
}

/// <summary>Makes feeds.</summary>
public static class DataFeed
{
    /// <summary>Any of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The data is empty.</exception>
    public static DataFeed<T> Random<T>(IReadOnlyList<T> items) => new(items, (context, count) => context.Random.Next(count));

    /// <summary>One after another, then from the beginning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The data is empty.</exception>
    public static DataFeed<T> Circular<T>(IReadOnlyList<T> items) =>
        new(items, (context, count) => (int)(context.InvocationNumber % count));

    /// <summary>For each copy always the same one: as of workers that have an account each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The data is empty.</exception>
    public static DataFeed<T> Constant<T>(IReadOnlyList<T> items) => new(items, (context, count) => context.CopyNumber % count);

    /// <summary>
    /// One of the first <paramref name="hot"/> with this chance, else any of the rest: a few records get the majority of
    /// requests.
    /// </summary>
    /// <param name="items">All of them.</param>
    /// <param name="hot">How many of them are hot; fewer than all.</param>
    /// <param name="chance">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The data is empty, or all of it is hot.</exception>
    public static DataFeed<T> Hot<T>(IReadOnlyList<T> items, int hot, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(hot, items.Count);
        return new(items, (context, count) =>
            context.Random.NextDouble() < chance ? context.Random.Next(hot) : hot + context.Random.Next(count - hot));
    }
}
