using ZendeskEmulator.Brands;
using ZendeskEmulator.TicketFields;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.TicketForms.Operations;

/// <summary>Ticket forms.</summary>
internal static class TicketFormResource
{
    private const string Path = "/api/v2/ticket_forms";
    private const string One = $"{Path}/{{ticket_form_id}}";

    private static readonly Rules<TicketForm> Rules = new()
    {
        CreateDefaults = CreateDefaults,
        Validate = Validate,
        Put = Save,
        Delete = Remove,
    };

    private static readonly Crud<TicketForm> Crud = new(Rules)
    {
        Lists = new() { Filter = (forms, query) => TicketFormFilter.Of(forms, query) },
    };

    public static readonly Resource Resource = new("ticket_forms")
    {
        Kinds = [TicketForm.Schema.Kind, TicketFormStatus.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Seeds = [Crud.Seed((forms, sent) => forms.Ascending(0).FirstOrDefault(form => form.Name == sent.Name))],
        Operations =
        [
            Crud.List(Path, "ListTicketForms").For(CallerRole.EndUser).Noting("filters active, end_user_visible, associated_to_brand"),
            Crud.Create(Path, "CreateTicketForm").For(CallerRole.Admin).Assuming(71),
            Put(
                $"{Path}/reorder", "ReorderTicketForms", "ticket_forms/reorder", TicketFormOrder.Body, TicketFormOrder.Handle,
                TicketFormOrder.Render)
                .For(CallerRole.Admin),
            Crud.ShowMany($"{Path}/show_many", "ShowManyTicketForms").For(CallerRole.EndUser),
            Crud.Show(One, "ShowTicketForm").For(CallerRole.EndUser),
            Crud.Update(One, "UpdateTicketForm").For(CallerRole.Admin).Assuming(71),
            Crud.Delete(One, "DeleteTicketForm").For(CallerRole.Admin).Assuming(71),
            Post(
                $"{One}/clone",
                "CloneTicketForm",
                "ticket_forms/clone",
                TicketFormClone.Body,
                TicketFormClone.Handle,
                Crud<TicketForm>.Render)
                .For(CallerRole.Admin).Assuming(71),
            .. TicketFormStatusOperations.All,
        ],
    };

    private static void CreateDefaults(in AccountWrite write)
    {
        if (write.Get<Records<TicketForm>>().Count == 0)
        {
            write.Create(new TicketForm
            {
                Name = "Default Ticket Form",
                DisplayName = "Default Ticket Form",
                EndUserVisible = true,
                Position = 1,
                Default = true,
                FieldIds = SystemFieldIds(write.State),
            });
        }
    }

    private static long[] SystemFieldIds(AccountState state) =>
        [.. state.Get<Records<TicketField>>().Ascending(0).Where(field => !field.IsCustom).Select(field => field.Id)];

    // Assumed A-71: the wordings, and that a form without fields has Zendesk's own.
    private static Error? Validate(in RecordChange<TicketForm> change, FieldErrors errors)
    {
        var draft = change.Draft;
        draft.DisplayName ??= draft.Name;
        var fields = change.Write.Get<Records<TicketField>>();
        var brands = change.Write.Get<Records<Brand>>();
        var stored = change.Before?.FieldIds ?? [];
        long[] ids = draft.FieldIds is null ? SystemFieldIds(change.Write.State) : [.. draft.FieldIds.Distinct()];
        draft.FieldIds = ids.AsSpan().SequenceEqual(stored) ? stored : ids;
        if (!Array.TrueForAll(draft.FieldIds, id => fields.Find(id) is not null || stored.Contains(id)))
        {
            errors.Invalid("ticket_field_ids", "Ticket fields");
        }
        var storedBrands = change.Before?.BrandIds ?? [];
        if (!Array.TrueForAll(draft.BrandIds ?? [], id => brands.Find(id) is { IsDeleted: false } || storedBrands.Contains(id)))
        {
            errors.Invalid("restricted_brand_ids", "Brands");
        }
        CheckConditions(draft.EndUserConditions, "end_user_conditions", "End user conditions", errors);
        CheckConditions(draft.AgentConditions, "agent_conditions", "Agent conditions", errors);
        if (draft is { Default: true, Active: false } || change is { Before.Default: true, Draft.Default: false })
        {
            errors.Say("default", "Default: one active form must be the default", "InvalidValue");
        }
        return null;
    }

    private static void CheckConditions(RawJson? conditions, string field, string label, FieldErrors errors)
    {
        if (conditions is { } sent && (sent.Utf8.Span is not [(byte)'[', ..] || sent.Utf8.Length > TextBounds.Text))
        {
            errors.Invalid(field, label);
        }
    }

    private static TicketForm Save(in RecordChange<TicketForm> change)
    {
        if (change.Draft.Default && TicketForm.DefaultOf(change.Write.State) is { } former && former.Id != change.Before?.Id)
        {
            change.Write.Put(former with { Default = false });
        }
        return change.Before is { } before ? change.Write.PutIfChanged(before, change.Draft) : change.Write.Create(change.Draft);
    }

    private static Outcome<TicketForm> Remove(in RecordChange<TicketForm> change)
    {
        if (change.Draft.Default)
        {
            // Assumed A-71: the default form is not deleted.
            return FieldErrors.OfBase("The default form cannot be deleted");
        }
        foreach (var status in change.Write.Get<Records<TicketFormStatus>>().Of(TicketFormStatus.Form, change.Draft.Id))
        {
            change.Write.Remove(status);
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }
}
