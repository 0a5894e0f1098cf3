using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.TicketFields.Operations;

/// <summary>The calls on the options of a tagger or multiselect: list, show, create or update, delete.</summary>
internal static class TicketFieldOptionOperations
{
    public static readonly RequestInput<TicketFieldOptionInput> Body = RequestInput<TicketFieldOptionInput>.Body(
        "custom_field_option", TicketFieldOptionInput.Shape, () => new TicketFieldOptionInput());

    public static Response List(RequestContext request) =>
        OffsetPage.Read(request.Query, request.Action, out var page) is { } badPage ? badPage
        : Find(request, request.State) is { } field ? new OptionList(field, page, request.Query)
        : Errors.RecordNotFound;

    public static Response Show(RequestContext request) =>
        Find(request, request.State) is { } field && FindOption(field, request.PathId(1)) is { } option
            ? new OptionResponse(200, field, option)
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
        TicketFieldOptions.Validate(changed, errors);
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
        new OptionResponse(outcome.IsNew ? 201 : 200, outcome.Record.Field, outcome.Record.Option);

    private static TicketField? Find(RequestContext request, AccountState state) =>
        state.Get<Records<TicketField>>().Find(request.PathId(0));

    private static TicketFieldOption? FindOption(TicketField field, long id) =>
        Array.Find(field.Options ?? [], option => option.Id == id);

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

    /// <summary>{"custom_field_option":{…}}; the Location is that of all options (documented).</summary>
    private sealed class OptionResponse(int status, TicketField field, TicketFieldOption option) : Response(status)
    {
        public override string? Location(Links links) => Status == 201 ? $"{links.BaseUrl}{FolderOf(field)}" : null;

        public override void Write(Utf8JsonWriter json, Links links)
        {
            json.WriteStartObject();
            json.WritePropertyName("custom_field_option");
            TicketFieldOptionOperations.Write(json, field, option, links);
            json.WriteEndObject();
        }
    }

    /// <summary>{"custom_field_options":[…], …}</summary>
    private sealed class OptionList(TicketField field, OffsetPage page, QueryText query) : Response(200)
    {
        public override void Write(Utf8JsonWriter json, Links links)
        {
            var options = field.Options ?? [];
            json.WriteStartObject();
            json.WriteStartArray("custom_field_options");
            foreach (var option in options.Skip((int)page.Skip).Take(page.Size))
            {
                TicketFieldOptionOperations.Write(json, field, option, links);
            }
            json.WriteEndArray();
            page.WriteTail(json, links, $"{FolderOf(field)}.json", query, options.Length);
            json.WriteEndObject();
        }
    }
}
