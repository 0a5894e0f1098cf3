using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// The bulk operations that are derived from the operations on one record. Each item runs as the single call does
/// (facts §5.3).
/// </summary>
internal sealed class BulkCrud<T>
    where T : TimedRecord, IHasSchema<T>, new()
{
    private readonly Crud<T> crud;
    private readonly string code;
    private readonly JobKind create;
    private readonly JobKind destroy;

    /// <param name="words">The name of a record in jobs: Organization Membership.</param>
    public BulkCrud(Crud<T> crud, string words)
    {
        this.crud = crud;
        code = words.Replace(" ", "", StringComparison.Ordinal);
        create = new JobKind(
            $"{T.Schema.Name}/create_many",
            $"Bulk Create {words}",
            $"Creating {words}",
            $"{code}BulkCreateJob",
            Create,
            NotCreated);
        destroy = new JobKind(
            $"{T.Schema.Name}/destroy_many",
            $"Bulk Delete {words}",
            $"Deleting {words}",
            $"{code}BulkDeleteJob",
            Destroy,
            NotDeleted);
    }

    public IReadOnlyList<JobKind> Jobs => [create, destroy];

    public Operation CreateMany(string path, string id) => BulkOperations.BulkPost(
        path, id, BulkInput.List(new BulkList<RecordInput<T>>(T.Schema.Name, T.Schema.Json.OnCreate, Errors.TooManyValues)), create);

    public Operation DestroyMany(string path, string id) => BulkOperations.BulkDelete(path, id, BulkInput.Named, destroy);

    private RawJson Create(in AccountWrite write, in JobItem item)
    {
        var index = item.Index;
        var created = crud.Rules.Save(write, item.Caller, null, item.Read(T.Schema.Json.OnCreate, new RecordInput<T>()));
        return JobRows.Of(created, item, NotCreated, saved => JobRows.Created(index, saved.Record.Id));
    }

    private RawJson Destroy(in AccountWrite write, in JobItem item)
    {
        var found = item.Read(JobTarget.Shape, new JobTarget()).Find(write.Get<Records<T>>().Find, _ => null);
        var deleted = found is null ? Errors.RecordNotFound : crud.Rules.Remove(write, item.Caller, found);
        return JobRows.Of(deleted, item, NotDeleted, gone => JobRows.Deleted(gone.Record.Id));
    }

    private RawJson NotCreated(in JobItem item, string details) =>
        JobRows.NotSaved(item.Index, $"{code}CreateFailed", item.Index, details.Trim());

    private RawJson NotDeleted(in JobItem item, string details) =>
        JobRows.NotDeleted(item.Read(JobTarget.Shape, new JobTarget()).IdOr(item.Index), $"{code}DeleteFailed", details);
}
