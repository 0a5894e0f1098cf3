namespace ZendeskEmulator.JobStatuses;

/// <summary>The words and rows of a resource's jobs, where they differ from the usual ones.</summary>
/// <param name="Record">The name of a record in jobs: Organization Membership.</param>
internal sealed record BulkWords(string Record)
{
    /// <summary>The message while a job creates records, before the number.</summary>
    public string Creating { get; init; } = $"Creating {Record}";

    /// <summary>The row of a created record, from the item's index and the record's id.</summary>
    public Func<int, long, RawJson> CreatedRow { get; init; } = JobRows.Created;

    /// <summary>The reason in the row of a record that could not be saved.</summary>
    public Func<string, string> Details { get; init; } = details => details.Trim();
}

/// <summary>
/// The bulk operations that are derived from the operations on one record. Each item runs as the single call does
/// (facts §5.3).
/// </summary>
internal sealed class BulkCrud<T>
    where T : TimedRecord, IHasSchema<T>, new()
{
    private readonly Crud<T> crud;
    private readonly BulkWords words;
    private readonly string code;
    private readonly JobKind create;
    private readonly JobKind update;
    private readonly JobKind destroy;

    public BulkCrud(Crud<T> crud, BulkWords words)
    {
        this.crud = crud;
        this.words = words;
        code = words.Record.Replace(" ", "", StringComparison.Ordinal);
        create = KindOf("create", "Create", words.Creating, Create, NotCreated);
        update = KindOf("update", "Update", $"Updating {words.Record}", Update, NotUpdated);
        destroy = KindOf("destroy", "Delete", $"Deleting {words.Record}", Destroy, NotDeleted);
    }

    public IReadOnlyList<JobKind> Jobs => [create, update, destroy];

    public Operation CreateMany(string path, string id) =>
        BulkOperations.BulkPost(path, id, BulkInput.List(ListOf(T.Schema.Json.OnCreate)), create);

    /// <summary>Changes each record of the body's list, or makes one change to all that the query names.</summary>
    public Operation UpdateMany(string path, string id) => BulkOperations.BulkPut(
        path, id, BulkInput.NamedOrList(T.Schema.Envelope, ListOf(T.Schema.Json.OnUpdate) with { NamesRecords = true }), update);

    public Operation DestroyMany(string path, string id) => BulkOperations.BulkDelete(path, id, BulkInput.Named, destroy);

    private static BulkList<RecordInput<T>> ListOf(BodyShape<RecordInput<T>> shape) => new(T.Schema.Name, shape, Errors.TooManyValues);

    private JobKind KindOf(string verb, string name, string doing, RunJobItem run, FailJobItem fail) => new(
        $"{T.Schema.Name}/{verb}_many", $"Bulk {name} {words.Record}", doing, $"{code}Bulk{name}Job", run, fail);

    private RawJson Create(in AccountWrite write, in JobItem item)
    {
        var index = item.Index;
        var created = crud.Rules.Save(write, item.Caller, null, item.Read(T.Schema.Json.OnCreate, new RecordInput<T>()));
        return JobRows.Of(created, item, NotCreated, saved => words.CreatedRow(index, saved.Record.Id));
    }

    private RawJson Update(in AccountWrite write, in JobItem item)
    {
        var input = new RecordInput<T>();
        (item.Shared ?? item.Content).ReadInto(T.Schema.Json.OnUpdate, input);
        var found = Find(write, item);
        var updated = found is null ? Errors.RecordNotFound : crud.Rules.Save(write, item.Caller, found, input);
        return JobRows.Of(updated, item, NotUpdated, saved => JobRows.Updated(saved.Record.Id));
    }

    private RawJson Destroy(in AccountWrite write, in JobItem item)
    {
        var found = Find(write, item);
        var deleted = found is null ? Errors.RecordNotFound : crud.Rules.Remove(write, item.Caller, found);
        return JobRows.Of(deleted, item, NotDeleted, gone => JobRows.Deleted(gone.Record.Id));
    }

    /// <summary>The record that an item names by id or external_id.</summary>
    private static T? Find(in AccountWrite write, in JobItem item)
    {
        var all = write.Get<Records<T>>();
        return JobTarget.Of(item).Find(
            all.Find, externalId => T.Schema.ExternalId is { } key ? all.FindBy(key, externalId) : null);
    }

    private RawJson NotCreated(in JobItem item, string details) =>
        JobRows.NotSaved(item.Index, $"{code}CreateFailed", item.Index, words.Details(details));

    private RawJson NotUpdated(in JobItem item, string details) =>
        JobRows.NotSaved(item.Index, $"{code}UpdateFailed", JobTarget.IdIn(item), words.Details(details));

    private RawJson NotDeleted(in JobItem item, string details) => JobRows.NotDeleted(JobTarget.IdIn(item), $"{code}DeleteFailed", details);
}
