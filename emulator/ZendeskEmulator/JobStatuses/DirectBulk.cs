using Microsoft.AspNetCore.Http;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.JobStatuses;

/// <summary>Saves the items of a call in one write: all of them, or none.</summary>
/// <param name="parentId">The id in the path.</param>
/// <param name="items">The values for each record, with the record's id for a change.</param>
internal delegate Outcome<T[]> SaveItems<T>(in AccountWrite write, long parentId, IReadOnlyList<(long? Id, RecordInput<T> Input)> items)
    where T : TimedRecord, new();

/// <summary>Bulk calls on the records of a parent that make no job: the response has the records.</summary>
internal sealed class DirectBulk<T>(string controller, SaveItems<T> save)
    where T : TimedRecord, IHasSchema<T>, new()
{
    public Operation CreateMany(string path, string id) => Post(
        path,
        id,
        $"{controller}/create_many",
        BulkInput.List(new BulkList<RecordInput<T>>(T.Schema.Name, T.Schema.Json.OnCreate, Errors.TooManyValues)),
        (RequestContext request, in AccountWrite write, BulkInput input) =>
            Save(request, write, input.Items.Select(item => ((long?)null, Read(item, T.Schema.Json.OnCreate)))),
        (RequestContext _, in Outcome<T[]> saved) => Render(saved.Record, StatusCodes.Status201Created));

    public Operation UpdateMany(string path, string id) => Put(
        path,
        id,
        $"{controller}/update_many",
        BulkInput.List(new BulkList<RecordInput<T>>(T.Schema.Name, T.Schema.Json.OnUpdate, Errors.TooManyValues) { NamesRecords = true }),
        (RequestContext request, in AccountWrite write, BulkInput input) =>
            Save(request, write, input.Items.Select(item => ((long?)IdIn(item), Read(item, T.Schema.Json.OnUpdate)))),
        (RequestContext _, in Outcome<T[]> saved) => Render(saved.Record, StatusCodes.Status200OK));

    private Outcome<T[]> Save(RequestContext request, in AccountWrite write, IEnumerable<(long?, RecordInput<T>)> items) =>
        T.Schema.HasParent!(write.State, request.PathId(0)) ? save(write, request.PathId(0), [.. items]) : Errors.RecordNotFound;

    private static PlainListResponse<T> Render(T[] saved, int status) => new(T.Schema.Name, saved, T.Schema.Json.Write, status);

    private static RecordInput<T> Read(RawJson item, BodyShape<RecordInput<T>> shape)
    {
        var input = new RecordInput<T>();
        item.ReadInto(shape, input);
        return input;
    }

    private static long IdIn(RawJson item)
    {
        var target = new JobTarget();
        item.ReadInto(JobTarget.Shape, target);
        return target.IdOr(0);
    }
}
