namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The changes of one kind in a batch, grouped by the action on their documents. It is reused for every batch.</summary>
internal sealed class LiteDbChanges
{
    private readonly Dictionary<long, (Change Change, bool? IsKnown)> last = [];

    /// <summary>Not in the file.</summary>
    public List<Change> New { get; } = [];

    /// <summary>In the file.</summary>
    public List<Change> Known { get; } = [];

    /// <summary>In the file or not.</summary>
    public List<Change> Unsure { get; } = [];

    /// <summary>To be removed.</summary>
    public List<Change> Removed { get; } = [];

    public void Clear()
    {
        last.Clear();
        New.Clear();
        Known.Clear();
        Unsure.Clear();
        Removed.Clear();
    }

    /// <summary>Adds a change; it replaces an earlier one of its record.</summary>
    public void Add(in Change change, bool? isKnown) => last[IdLayout.KeyOf(change)] = (change, isKnown);

    /// <summary>Sorts the added changes.</summary>
    public void Sort()
    {
        foreach (var (change, isKnown) in last.Values)
        {
            var list = change.Record is null ? Removed : isKnown switch { false => New, true => Known, null => Unsure };
            list.Add(change);
        }
    }
}
