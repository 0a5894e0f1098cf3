using System.Globalization;

namespace ZendeskEmulator.CustomFields;

/// <summary>
/// The calls on the options of a dropdown or multiselect, the same for users and organizations: list, show, create or
/// update, delete.
/// </summary>
internal sealed class CustomFieldOptionOperations<TField>(FindRecord<TField> find)
    where TField : CustomField, IHasSchema<TField>, new()
{
    /// <summary>GET /api/v2/user_fields/{id}/options: in order, by offset.</summary>
    public Response List(RequestContext request)
    {
        var field = Find(request, request.State);
        var folder = field is null ? "" : FolderOf(field);
        return FieldOptionResponses.Page(request, folder, field is null ? null : field.Options ?? [], (json, option, links) =>
            CustomFieldOptions.WriteOne(json, field!, option, $"{folder}/", links));
    }

    public Response Show(RequestContext request)
    {
        return Find(request, request.State) is { } field && field.FindOption(request.PathId(1)) is { } option
            ? Show(field, option, isNew: false)
            : Errors.RecordNotFound;
    }

    /// <summary>
    /// POST /api/v2/user_fields/{id}/options: 200 when the sent id belongs to an option, else 201 for a new option.
    /// </summary>
    public Outcome<FieldOption> CreateOrUpdate(RequestContext request, in AccountWrite write, CustomFieldOptionInput input)
    {
        if (Find(request, write.State) is not { HasOptions: true } field)
        {
            return Errors.RecordNotFound;
        }
        var known = input.Id is { } id ? field.FindOption(id) : null;
        if (input.Id is not null && known is null)
        {
            return Errors.RecordNotFound;
        }
        var option = CustomFieldOption.Of(known?.Id ?? write.NextId(), input, known);
        var merged = (TField)(field with { Options = CustomFieldOptions.Put(field.Options ?? [], option, input.Position) });
        var errors = new FieldErrors();
        CustomFieldRules.Validate(field, merged, errors);
        if (errors.Any)
        {
            return errors;
        }
        var saved = write.PutIfChanged(field, merged);
        var outcome = new FieldOption(saved, option);
        return known is null ? Outcome<FieldOption>.Created(outcome) : outcome;
    }

    /// <summary>
    /// DELETE /api/v2/user_fields/{id}/options/{option_id}: 204. Records that had chosen it have no choice any more.
    /// </summary>
    public Outcome<TField> Delete(RequestContext request, in AccountWrite write)
    {
        var id = request.PathId(1);
        if (Find(request, write.State) is not { } field || field.FindOption(id) is null)
        {
            return Errors.RecordNotFound;
        }
        write.PutIfChanged(field, (TField)(field with { Options = [.. (field.Options ?? []).Where(option => option.Id != id)] }));
        return field;
    }

    public static Response Render(RequestContext request, in Outcome<FieldOption> outcome) =>
        Show(outcome.Record.Field, outcome.Record.Option, outcome.IsNew);

    private TField? Find(RequestContext request, AccountState state) => find(request, state) is { Deleted: false } field ? field : null;

    private static FieldOptionResponse Show(CustomField field, CustomFieldOption option, bool isNew)
    {
        var folder = $"{FolderOf(field)}/";
        var location = isNew ? string.Create(CultureInfo.InvariantCulture, $"{folder}{option.Id}.json") : null;
        return new(isNew ? 201 : 200, location, (json, links) => CustomFieldOptions.WriteOne(json, field, option, folder, links));
    }

    /// <summary>The address of a field's options.</summary>
    private static string FolderOf(CustomField field) =>
        string.Create(CultureInfo.InvariantCulture, $"{TField.Schema.Folder}{field.Id}/options");
}

internal sealed record FieldOption(CustomField Field, CustomFieldOption Option);
