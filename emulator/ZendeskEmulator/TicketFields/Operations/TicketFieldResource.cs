using ZendeskEmulator.CustomFields;
using ZendeskEmulator.TicketForms;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.TicketFields.Operations;

/// <summary>The fields of tickets and their options.</summary>
internal static class TicketFieldResource
{
    private const string Path = "/api/v2/ticket_fields";
    private const string One = $"{Path}/{{ticket_field_id}}";
    private const string Options = $"{One}/options";
    private const string Option = $"{Options}/{{ticket_field_option_id}}";

    public static readonly Rules<TicketField> Rules = new() { CreateDefaults = CreateDefaults, Validate = Validate, Delete = Remove };

    private static readonly Crud<TicketField> Crud = new(Rules) { DroppedOnUpdate = Dropped };

    public static readonly Resource Resource = new("ticket_fields")
    {
        Kinds = [TicketField.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Seeds = [Crud.Seed(
            (fields, sent) => fields.Ascending(0).FirstOrDefault(field => field.Title == sent.Title)).NamedBy("custom_fields", "fields")],
        Operations =
        [
            Crud.List(Path, "ListTicketFields").For(CallerRole.EndUser).Noting("by position; by id with a cursor"),
            Crud.Create(Path, "CreateTicketField").For(CallerRole.Admin).Assuming(71),
            Crud.Count($"{Path}/count", "CountTicketFields"),
            Put(
                $"{Path}/reorder",
                "ReorderTicketFields",
                "ticket_fields/reorder",
                ReorderTicketFields.Body,
                ReorderTicketFields.Handle,
                EmptyOk)
                .For(CallerRole.Admin),
            Crud.ShowMany($"{Path}/show_many", "ShowManyTicketFields"),
            Crud.Show(One, "ShowTicketfield").For(CallerRole.EndUser),
            Crud.Update(One, "UpdateTicketField").For(CallerRole.Admin).Assuming(71),
            Crud.Delete(One, "DeleteTicketField").For(CallerRole.Admin).Assuming(71),
            Get(Options, "ListTicketFieldOptions", "ticket_field_options/index", TicketFieldOptionOperations.List),
            Post(
                Options,
                "CreateOrUpdateTicketFieldOption",
                "ticket_field_options/create_or_update",
                TicketFieldOptionOperations.Body,
                TicketFieldOptionOperations.CreateOrUpdate,
                TicketFieldOptionOperations.Render).For(CallerRole.Admin).Assuming(71),
            Get(Option, "ShowTicketFieldOption", "ticket_field_options/show", TicketFieldOptionOperations.Show),
            Delete(Option, "DeleteTicketFieldOption", "ticket_field_options/destroy", TicketFieldOptionOperations.Delete, NoContent)
                .For(CallerRole.Admin).Assuming(71),
        ],
    };

    private static void CreateDefaults(in AccountWrite write)
    {
        if (write.Get<Records<TicketField>>().Count == 0)
        {
            foreach (var field in SystemFields.OfNewAccount())
            {
                write.Create(field);
            }
        }
    }

    // Assumed A-71: no refusal of a ticket field is recorded; the wordings are those of user fields.
    private static Error? Validate(in RecordChange<TicketField> change, FieldErrors errors)
    {
        var draft = change.Draft;
        if (change.Before is null && !draft.IsCustom)
        {
            errors.Invalid("type", "Type");
        }
        draft.Description ??= draft.Title;
        draft.Pattern = string.IsNullOrEmpty(draft.Pattern) ? null : draft.Pattern;
        draft.Tag = string.IsNullOrWhiteSpace(draft.Tag) ? null : draft.Tag;
        draft.TitleInPortal ??= draft.Title;
        if (draft.Pattern is { } pattern ? !CustomFieldPattern.IsValid(pattern) : draft.Type == TicketFieldTypes.Regexp)
        {
            errors.Invalid("regexp_for_validation", "Regexp for validation");
        }
        if (draft.Type == TicketFieldTypes.Lookup && string.IsNullOrWhiteSpace(draft.TargetType))
        {
            errors.Blank("relationship_target_type", "Relationship target type");
        }
        if (TicketFieldTypes.HasOptions(draft.Type) && TicketFieldBeside.Of(change.Input!).Options is { } sent)
        {
            draft.Options = TicketFieldOptions.Replace(change.Write, change.Before?.Options ?? [], sent);
        }
        TicketFieldOptions.Validate(change.Before, draft, errors);
        return null;
    }

    /// <summary>
    /// Only custom fields can be deleted. Forms lose them. Tickets lose their values, and keep the tags that came with them.
    /// </summary>
    private static Outcome<TicketField> Remove(in RecordChange<TicketField> change)
    {
        if (!change.Draft.IsCustom)
        {
            // Assumed A-71: how Zendesk refuses it is unknown.
            return FieldErrors.OfBase($"{change.Draft.Title}: a system field cannot be deleted");
        }
        TicketForm.ForgetField(change.Write, change.Draft.Id);
        change.Write.Remove(change.Draft);
        return change.Draft;
    }

    /// <summary>The response to an update warns of keys that it ignores, such as the type (recorded).</summary>
    private static IReadOnlyList<string> Dropped(RecordInput<TicketField> input) => TicketFieldBeside.Of(input).Dropped;
}
