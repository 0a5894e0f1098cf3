namespace ZendeskEmulator.Resources;

/// <summary>One kind of bulk work, as a resource registers it: the words of its status, and how an item is done.</summary>
/// <param name="Name">The call's path, by which it is stored: users/create_many.</param>
/// <param name="Type">The <c>job_type</c>: Bulk Create User (facts §5.2).</param>
/// <param name="Doing">The message while it works, before the number: Creating User.</param>
/// <param name="Queue">Zendesk's name for the queue, in TooManyJobs.</param>
/// <param name="Run">Does one item in a write that is committed with its row, and returns the row.</param>
/// <param name="Fail">The row of an item that fails for a reason.</param>
internal sealed record JobKind(string Name, string Type, string Doing, string Queue, RunJobItem Run, FailJobItem Fail)
{
    /// <summary>False when the status shows no total (recorded of merging and of deleting for good).</summary>
    public bool HasTotal { get; init; } = true;

    /// <summary>Whether the results are the one row itself, instead of an array (recorded).</summary>
    public bool HasOneResult { get; init; }

    /// <summary>Whether the job is failed when every item has failed (recorded of new tickets).</summary>
    public bool FailsWithAllItems { get; init; }
}

/// <summary>Does one item; the write is the whole's, and must not be refused half-way.</summary>
internal delegate RawJson RunJobItem(in AccountWrite write, in JobItem item);

/// <summary>The row of an item that fails.</summary>
internal delegate RawJson FailJobItem(in JobItem item, string details);

/// <summary>One item of a job.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="All">The items of the job as they were sent.</param>
/// <param name="Shared">The values that all items share.</param>
/// <param name="Caller">The user on whose behalf it is done.</param>
/// <param name="QueuedAt">When the job was taken.</param>
internal readonly record struct JobItem(int Index, IReadOnlyList<RawJson> All, RawJson? Shared, Caller Caller, DateTime QueuedAt)
{
    /// <summary>The item as it was sent.</summary>
    public RawJson Content => All[Index];

    /// <summary>The items that were done before this one.</summary>
    public IEnumerable<JobItem> Earlier
    {
        get
        {
            var item = this;
            return Enumerable.Range(0, Index).Select(index => item with { Index = index });
        }
    }

    /// <summary>Fills an input from the item; its types were checked when the job was taken.</summary>
    public T Read<T>(BodyShape<T> shape, T into)
    {
        Content.ReadInto(shape, into);
        return into;
    }
}
