namespace ZendeskEmulator.CustomFields;

/// <summary>The operations of user fields and of organization fields. They differ only in their names.</summary>
internal static class CustomFieldResource<T>
    where T : CustomField, IHasSchema<T>, new()
{
    private static readonly Crud<T> Crud = new(new() { Validate = Validate, Put = Put, Delete = Delete }) { Find = Find };

    private static Schema<T> Schema => T.Schema;

    /// <param name="name">Zendesk's word in operationIds: UserField.</param>
    public static Resource Of(string name)
    {
        var (path, controller) = ($"/api/v2/{Schema.Name}", $"{Schema.Envelope}_options");
        var one = $"{path}/{{{Schema.Envelope}_id:text}}";
        var option = $"{one}/options/{{{Schema.Envelope}_option_id}}";
        var options = new CustomFieldOptionOperations<T>(Find);
        return new Resource(Schema.Name)
        {
            Kinds = [T.Kind],
            Seeds = [Crud.Seed((all, sent) => all.FindBy(CustomFieldSchema<T>.ByKey, sent.Key))],
            Operations =
            [
                Crud.List(path, $"List{name}s"),
                Crud.Create(path, $"Create{name}").For(CallerRole.Admin).Assuming(39, 44, 104)
                    .Noting("every type; `relationship_filter` and dynamic content are ignored, `system` is always false"),
                Operations.Put(
                    $"{path}/reorder",
                    $"Reorder{name}",
                    $"{Schema.Name}/reorder",
                    CustomFieldOrder.Body<T>(),
                    Reorder,
                    Operations.EmptyOk).For(CallerRole.Admin),
                Operations.Get($"{path}/show_many", $"ShowMany{name}s", $"{Schema.Name}/show_many", ShowMany),
                Crud.Show(one, $"Show{name}").Noting("by id or key"),
                Crud.Update(one, $"Update{name}").For(CallerRole.Admin).Noting("by id or key").Assuming(39, 44),
                Crud.Delete(one, $"Delete{name}").For(CallerRole.Admin).Noting("by id or key").Assuming(42),
                Operations.Get($"{one}/options", $"List{name}Options", $"{controller}/index", options.List),
                Operations.Post(
                    $"{one}/options",
                    $"CreateOrUpdate{name}Option",
                    $"{controller}/create_or_update",
                    CustomFieldOptionInput.Body,
                    options.CreateOrUpdate,
                    CustomFieldOptionOperations<T>.Render).For(CallerRole.Admin).Assuming(39),
                Operations.Get(option, $"Show{name}Option", $"{controller}/show", options.Show),
                Operations.Delete(option, $"Delete{name}Option", $"{controller}/destroy", options.Delete, Operations.NoContent)
                    .For(CallerRole.Admin),
            ],
        };
    }

    /// <summary>Finds a field by its id or, as Zendesk allows in paths, its key. A deleted field is found by its id only.</summary>
    private static T? Find(RequestContext request, AccountState state)
    {
        var all = state.Get<Records<T>>();
        var idOrKey = request.PathText(0);
        return BodyValue.TryReadId(idOrKey, out var id) ? all.Find(id) : all.FindBy(CustomFieldSchema<T>.ByKey, idOrKey);
    }

    private static Error? Validate(in RecordChange<T> change, FieldErrors errors)
    {
        var (before, draft, extras) = (change.Before, change.Draft, change.Input!.Beside as CustomFieldExtras);
        if (before is { Deleted: true })
        {
            return Errors.RecordNotFound;
        }
        if (before is null)
        {
            // The field's id comes before those of its options.
            change.Write.Begin(draft);
            CustomFieldRules.SetType(draft, extras?.Type, errors);
            if (change.Write.Get<Records<T>>().Count >= CustomFieldRules.MaxFields)
            {
                errors.TooMany("base", "custom fields", CustomFieldRules.MaxFields);
            }
        }
        draft.Options = draft.HasOptions ? CustomFieldOptions.Replace(change.Write, before?.Options, extras?.Options) : null;
        CustomFieldRules.Complete(draft);
        CustomFieldRules.Validate(before, draft, errors);
        return null;
    }

    private static T Put(in RecordChange<T> change) =>
        change.Before is { } before ? change.Write.PutIfChanged(before, change.Draft) : change.Write.Put(change.Draft);

    /// <summary>The values of a deleted field disappear from responses; the tags that they added stay.</summary>
    // Assumed A-42: the key may be used again, and the new field starts without values.
    private static Outcome<T> Delete(in RecordChange<T> change)
    {
        if (change.Draft.Deleted)
        {
            return Errors.RecordNotFound;
        }
        return change.Write.Put((T)(change.Draft with { Deleted = true }));
    }

    /// <summary>The fields with the comma-separated <c>keys</c>. Unknown keys are ignored.</summary>
    private static Response ShowMany(RequestContext request)
    {
        var keys = request.Query["keys"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (keys.Length > IdList.Largest)
        {
            return Errors.TooManyValues;
        }
        var all = request.State.Get<Records<T>>();
        var found = keys.Select(key => all.FindBy(CustomFieldSchema<T>.ByKey, key)).OfType<T>().DistinctBy(field => field.Id);
        return Crud.Lists.Show(request, RecordPage<T>.Of(new FewRecords<T>(found), PageRequest.First, Schema.OrderByOffset, []));
    }

    /// <summary>Puts the sent fields first, in the order sent. The others follow in their old order.</summary>
    private static Outcome<CustomField[]> Reorder(RequestContext request, in AccountWrite write, CustomFieldOrder input)
    {
        var present = write.Get<CustomFieldSets<T>>().Present.InOrder;
        var places = new Dictionary<long, int>();
        foreach (var id in input.Ids!)
        {
            places.TryAdd(id, places.Count);
        }
        var position = 0;
        foreach (var field in present.OrderBy(field => places.GetValueOrDefault(field.Id, int.MaxValue)))
        {
            write.PutIfChanged((T)field, (T)(field with { Position = position++ }));
        }
        return present;
    }
}

/// <summary>The body of reorder: {"user_field_ids":[…]}</summary>
internal sealed class CustomFieldOrder
{
    /// <summary>Null when the request has no ids.</summary>
    public List<long>? Ids { get; private set; }

    public static RequestInput<CustomFieldOrder> Body<T>()
        where T : CustomField, IHasSchema<T>, new()
    {
        var name = $"{T.Schema.Envelope}_ids";
        return RequestInput<CustomFieldOrder>.Body(
            "",
            new BodyShape<CustomFieldOrder>().Integers(name, (input, ids) => input.Ids = ids),
            () => new CustomFieldOrder(),
            (input, action) => input.Ids is null ? Errors.InvalidAttribute(name, "must be present", action) : null);
    }
}
