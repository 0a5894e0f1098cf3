using Microsoft.AspNetCore.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Resources;

/// <summary>Finds the records that belong to another record; null when there is no such record.</summary>
internal delegate IRecordSource<T>? FindOwned<T>(AccountState state, long id);

/// <summary>The operations that follow from a schema and its rules: each method makes one of them.</summary>
/// <param name="controller">Zendesk's controller in error messages; the schema's name unless given.</param>
internal sealed class Crud<T>(Rules<T> rules, string? controller = null)
    where T : TimedRecord, IHasSchema<T>, new()
{
    private readonly string controller = controller ?? T.Schema.Name;

    public Rules<T> Rules => rules;

    /// <summary>Reads the lists of the resource.</summary>
    public RecordLists<T> Lists { get; init; } = new();

    /// <summary>Finds the record of the path: by its id, and under an owner in the path only one of the owner's.</summary>
    public FindRecord<T> Find { get; init; } = FindById;

    /// <summary>The limit of the updates of each record; null without a limit.</summary>
    public LimitRule? UpdateLimit { get; init; }

    /// <summary>The keys of an update that are dropped, for its warning; null when the schema drops them without one.</summary>
    public Func<RecordInput<T>, IReadOnlyList<string>>? DroppedOnUpdate { get; init; }

    /// <summary>The error of a path without a record.</summary>
    public Error NotFound { get; init; } = Errors.RecordNotFound;

    private static Schema<T> Schema => T.Schema;

    /// <summary>The body of a call that creates a record.</summary>
    public static RequestInput<RecordInput<T>> OnCreate { get; } = BodyOf(T.Schema.Json.OnCreate);

    /// <summary>The body of a call that changes a record.</summary>
    public static RequestInput<RecordInput<T>> OnUpdate { get; } = BodyOf(T.Schema.Json.OnUpdate);

    public Operation List(string path, string id) =>
        Operations.Get(path, id, $"{controller}/index", request => Lists.Page(request, Lists.All(request)));

    public Operation Count(string path, string id) =>
        Operations.Get(path, id, $"{controller}/count", request => RecordLists<T>.Count(request, Lists.All(request)));

    /// <summary>The records that belong to the record whose id is in the path.</summary>
    public Operation ListOf(string path, string id, FindOwned<T> find) => Operations.Get(path, id, $"{controller}/index", request =>
        find(request.State, request.PathId(0)) is { } records
            ? Lists.Page(request, Lists.FilterOwned?.Invoke(records, request.Query) ?? records)
            : Errors.RecordNotFound);

    public Operation CountOf(string path, string id, FindOwned<T> find) => Operations.Get(path, id, $"{controller}/count", request =>
        find(request.State, request.PathId(0)) is { } records ? RecordLists<T>.Count(request, records) : Errors.RecordNotFound);

    public Operation ShowMany(string path, string id) => Operations.Get(path, id, $"{controller}/show_many", Lists.Many);

    public Operation Show(string path, string id) => Operations.Get(path, id, $"{controller}/show", request =>
        Find(request, request.State) is { } record ? Render(request, record) : NotFound);

    public Operation Create(string path, string id) => Operations.Post(
        path,
        id,
        $"{controller}/create",
        OnCreate,
        (RequestContext request, in AccountWrite write, RecordInput<T> input) => rules.Save(write, request.Caller, null, input),
        Render);

    /// <summary>Creates a record of the owner whose id is in the path.</summary>
    /// <param name="owner">Whether there is such an owner.</param>
    public Operation CreateOf(string path, string id, Func<AccountState, long, bool> owner, Action<T, long> setOwner) => Operations.Post(
        path,
        id,
        $"{controller}/create",
        OnCreate,
        (RequestContext request, in AccountWrite write, RecordInput<T> input) =>
        {
            setOwner(input.Values, request.PathId(0));
            return owner(write.State, request.PathId(0)) ? rules.Save(write, request.Caller, null, input) : Errors.RecordNotFound;
        },
        Render);

    public Operation Update(string path, string id) => Operations.Put(path, id, $"{controller}/update", OnUpdate, Change, Render);

    /// <summary>The same as PATCH.</summary>
    public Operation Patch(string path, string id) => Operations.Patch(path, id, $"{controller}/update", OnUpdate, Change, Render);

    public Operation Delete(string path, string id) => Operations.Delete(
        path,
        id,
        $"{controller}/destroy",
        (RequestContext request, in AccountWrite write) =>
            Find(request, write.State) is { } stored ? rules.Remove(write, request.Caller, stored) : NotFound,
        Operations.NoContent);

    /// <summary>Lets a seed have records of the resource.</summary>
    /// <param name="find">Finds the record that a line means; null for a new one.</param>
    /// <param name="isFixed">Whether a found record stays as it is; null if every found record may change.</param>
    public SeedKind Seed(Func<Records<T>, T, T?> find, Predicate<T>? isFixed = null) => new SeedKind<RecordInput<T>>(
        Schema.Envelope,
        Schema.Json.OnCreate,
        () => new RecordInput<T>(),
        (in AccountWrite write, RecordInput<T> input) =>
        {
            var found = find(write.Get<Records<T>>(), input.Values);
            return found is not null && isFixed?.Invoke(found) == true
                ? found.Id
                : rules.Save(write, Caller.OwnerOf(write.State), found, input).Select(saved => saved.Id);
        });

    private Outcome<T> Change(RequestContext request, in AccountWrite write, RecordInput<T> input)
    {
        if (Find(request, write.State) is not { } stored)
        {
            return NotFound;
        }
        if (DroppedOnUpdate is { } dropped)
        {
            request.WarnOf(dropped(input));
        }
        return UpdateLimit is { } limit && request.Limits().Take(limit, stored.Id) is { } tooMany
            ? tooMany
            : rules.Save(write, request.Caller, stored, input);
    }

    private static T? FindById(RequestContext request, AccountState state)
    {
        var record = state.Get<Records<T>>().Find(request.Id);
        return request.PathParameterCount == 1 || record?.OwnerId == request.PathId(0) ? record : null;
    }

    /// <summary>{"group":{…}}</summary>
    public static Response Render(RequestContext request, in Outcome<T> outcome) => new RecordResponse<T>(
        outcome.IsNew ? Schema.CreatedStatus : StatusCodes.Status200OK,
        Schema.Envelope,
        outcome.Record,
        Schema.Json.WriterFor(request.State, [outcome.Record]),
        outcome.IsNew || (Schema.LocatesUpdates && request.Operation!.Writes)
            ? ChildRecord.FolderOf(Schema.Folder, outcome.Record)
            : null);

    private static RequestInput<RecordInput<T>> BodyOf(BodyShape<RecordInput<T>> shape) =>
        RequestInput<RecordInput<T>>.Body(T.Schema.Envelope, shape, () => new RecordInput<T>());
}

/// <summary>Finds the record of the path; null if there is no such record.</summary>
internal delegate T? FindRecord<out T>(RequestContext request, AccountState state);
