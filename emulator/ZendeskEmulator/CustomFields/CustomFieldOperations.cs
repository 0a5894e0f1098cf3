using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.CustomFields;

/// <summary>
/// The calls on fields, the same for users and organizations: list, show_many, create, show, update, delete, reorder.
/// </summary>
internal sealed class CustomFieldOperations<TField>(CustomFieldResource<TField> resource)
    where TField : CustomField, IKindOf<TField>
{
    private readonly string controller = resource.ListName;
    private readonly WriteRecord<CustomField> writer = CustomFieldJson.WriterFor(resource.Folder);

    /// <summary>The body of create and update.</summary>
    public RequestInput<CustomFieldInput> Body { get; } = RequestInput<CustomFieldInput>.Body(
        resource.Envelope,
        CustomFieldInput.Shape,
        () => new CustomFieldInput());

    /// <summary>The body of reorder: {"user_field_ids":[…]}</summary>
    public RequestInput<ReorderInput> Order { get; } = RequestInput<ReorderInput>.Body(
        "",
        new BodyShape<ReorderInput>().Integers(resource.IdsName, (input, ids) => input.Ids = ids),
        () => new ReorderInput(),
        (input, action) => input.Ids is null ? Errors.InvalidAttribute(resource.IdsName, "must be present", action) : null);

    /// <summary>GET /api/v2/user_fields: ordered by position, with cursors by id.</summary>
    public Response List(RequestContext request) => PageRequest.Read(request.Query, request.Action, out var page) is { } badPage
        ? badPage
        : Page(request, new OrderedRecords<CustomField>(resource.In(request.State).Present.InOrder), page, $"/api/v2/{controller}.json");

    /// <summary>
    /// GET /api/v2/user_fields/show_many?keys=: the fields with these comma-separated keys. Unknown keys are ignored.
    /// </summary>
    public Response ShowMany(RequestContext request)
    {
        var keys = request.Query["keys"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (keys.Length > IdList.Largest)
        {
            return Errors.TooManyValues;
        }
        var found = resource.In(request.State).Present.InOrder.Where(field => keys.Contains(field.Key, StringComparer.OrdinalIgnoreCase));
        return Page(request, new OrderedRecords<CustomField>([.. found]), PageRequest.First, $"/api/v2/{controller}/show_many.json");
    }

    /// <summary>POST /api/v2/user_fields: 201 with Location; a taken key is 422.</summary>
    public Outcome<TField> Create(RequestContext request, in AccountWrite write, CustomFieldInput input) =>
        CustomFieldSaving.Save(write, resource, null, input);

    /// <summary>
    /// GET /api/v2/user_fields/{id}, by id or key. A deleted field is shown as inactive, by its id only (recorded).
    /// </summary>
    public Response Show(RequestContext request) => resource.In(request.State).FindToShow(request.PathText(0)) is { } field
        ? new RecordResponse<CustomField>(200, resource.Envelope, field, writer)
        : Errors.RecordNotFound;

    /// <summary>PUT /api/v2/user_fields/{id}, by id or key.</summary>
    public Outcome<TField> Update(RequestContext request, in AccountWrite write, CustomFieldInput input)
    {
        return resource.In(write.State).Find(request.PathText(0)) is { } field
            ? CustomFieldSaving.Save(write, resource, field, input)
            : Errors.RecordNotFound;
    }

    /// <summary>
    /// DELETE /api/v2/user_fields/{id}, by id or key: 204. Its values disappear from responses; the tags that they
    /// added stay.
    /// </summary>
    // Assumed A-42: the key may be used again, and the new field starts without values.
    public Outcome<TField> Delete(RequestContext request, in AccountWrite write)
    {
        if (resource.In(write.State).Find(request.PathText(0)) is not { } field)
        {
            return Errors.RecordNotFound;
        }
        return write.Put((TField)(field with { Deleted = true }));
    }

    /// <summary>
    /// PUT /api/v2/user_fields/reorder {"user_field_ids":[…]}: puts these fields first, in this order. The others
    /// follow in their old order.
    /// </summary>
    public Outcome<CustomField[]> Reorder(RequestContext request, in AccountWrite write, ReorderInput input)
    {
        var ids = input.Ids!;
        var present = resource.In(write.State).Present.InOrder;
        var places = new Dictionary<long, int>();
        foreach (var id in ids)
        {
            places.TryAdd(id, places.Count);
        }
        var position = 0;
        foreach (var field in present.OrderBy(field => places.GetValueOrDefault(field.Id, int.MaxValue)))
        {
            write.PutIfChanged((TField)field, (TField)(field with { Position = position++ }));
        }
        return present;
    }

    public Response Render(RequestContext request, in Outcome<TField> outcome) => new RecordResponse<CustomField>(
        outcome.IsNew ? 201 : 200, resource.Envelope, outcome.Record, writer, outcome.IsNew ? resource.Folder : null);

    private RecordListResponse<CustomField> Page(
        RequestContext request,
        IRecordSource<CustomField> fields,
        PageRequest page,
        string path) =>
        new(resource.ListName, RecordPage<CustomField>.Of(fields, page), writer, path, request.Query);

    internal sealed class ReorderInput
    {
        /// <summary>Null when the request has no ids.</summary>
        public List<long>? Ids { get; set; }
    }
}
