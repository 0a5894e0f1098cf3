using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.TicketFields.Operations;

/// <summary>The calls on the options of a tagger or multiselect: list, show, create or update, delete.</summary>
internal static class TicketFieldOptionOperations
{
    public static readonly RequestInput<TicketFieldOptionInput> Body = RequestInput<TicketFieldOptionInput>.Body(
        "custom_field_option", TicketFieldOptionInput.Shape, () => new TicketFieldOptionInput());

    public static Response List(RequestContext request)
    {
        var field = Find(request, request.State);
        var folder = field is null ? "" : FolderOf(field);
        return FieldOptionResponses.Page(request, folder, field is null ? null : field.Options ?? [], (json, option, links) =>
            Write(json, field!, option, links));
    }

    public static Response Show(RequestContext request) =>
        Find(request, request.State) is { } field && FindOption(field, request.PathId(1)) is { } option
            ? Show(field, option, isNew: false)
            : Errors.RecordNotFound;

    /// <summary>200 when the sent id belongs to an option, else 201 for a new one.</summary>
    public static Outcome<FieldAndOption> CreateOrUpdate(RequestContext request, in AccountWrite write, TicketFieldOptionInput input)
    {
        if (Find(request, write.State) is not { } field || !TicketFieldTypes.HasOptions(field.Type))
        {
            return Errors.RecordNotFound;
        }
        var known = input.Id is { } id ? FindOption(field, id) : null;
        if (input.Id is not null && known is null)
        {
            return Errors.RecordNotFound;
        }
        var option = TicketFieldOptions.Of(input, known, known?.Id ?? write.NextId());
        var changed = field with { Options = TicketFieldOptions.Put(field.Options ?? [], option, input.Position) };
        var errors = new FieldErrors();
        TicketFieldOptions.Validate(field, changed, errors);
        if (errors.Any)
        {
            return errors;
        }
        var saved = new FieldAndOption(write.PutIfChanged(field, changed), option);
        return known is null ? Outcome<FieldAndOption>.Created(saved) : saved;
    }

    public static Outcome<TicketField> Delete(RequestContext request, in AccountWrite write)
    {
        if (Find(request, write.State) is not { } field || FindOption(field, request.PathId(1)) is not { } option)
        {
            return Errors.RecordNotFound;
        }
        return write.Put(field with { Options = [.. field.Options!.Where(other => other.Id != option.Id)] });
    }

    public static Response Render(RequestContext request, in Outcome<FieldAndOption> outcome) =>
        Show(outcome.Record.Field, outcome.Record.Option, outcome.IsNew);

    private static TicketField? Find(RequestContext request, AccountState state) =>
        state.Get<Records<TicketField>>().Find(request.PathId(0));

    private static TicketFieldOption? FindOption(TicketField field, long id) =>
        Array.Find(field.Options ?? [], option => option.Id == id);

    /// <summary>The Location of a new option is that of all options (documented).</summary>
    private static FieldOptionResponse Show(TicketField field, TicketFieldOption option, bool isNew) =>
        new(isNew ? 201 : 200, isNew ? FolderOf(field) : null, (json, links) => Write(json, field, option, links));

    private static string FolderOf(TicketField field) =>
        string.Create(CultureInfo.InvariantCulture, $"{TicketField.Schema.Folder}{field.Id}/options");

    private static void Write(Utf8JsonWriter json, TicketField field, TicketFieldOption option, Links links)
    {
        json.WriteStartObject();
        json.WriteString("url", links.Record($"{FolderOf(field)}/", option.Id));
        option.WriteProperties(json);
        json.WriteNumber("position", Array.FindIndex(field.Options ?? [], other => other.Id == option.Id));
        json.WriteEndObject();
    }

    /// <summary>A field with one of its options.</summary>
    internal sealed record FieldAndOption(TicketField Field, TicketFieldOption Option);
}
