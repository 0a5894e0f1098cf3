using ZendeskEmulator.Attachments;
using ZendeskEmulator.Restrictions;
using ZendeskEmulator.TicketActions;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Macros.Operations;

/// <summary>Macros: their lists, their actions, what they would change in a ticket, and their files.</summary>
internal static class MacroResource
{
    private const string Path = "/api/v2/macros";
    private const string One = $"{Path}/{{macro_id}}";
    private const string Files = $"{Path}/attachments";
    private const string OneFile = $"{Files}/{{attachment_id}}";

    private const string Unfilled = "placeholders of the ticket, its requester, assignee, group and organization, of the current user, "
        + "and dynamic content are filled in; others stay in the text; `normalize_comment` is ignored";

    public static readonly Rules<Macro> Rules = new() { CreateDefaults = CreateDefaults, Validate = Validate, Put = Save, Delete = Remove };

    private static readonly Crud<Macro> Crud = new(Rules)
    {
        Find = (request, state) => MacroAccess.Find(state, request.Caller, request.PathId(0)),
    };

    public static readonly Resource Resource = new("macros")
    {
        Kinds = [Macro.Schema.Kind, MacroAttachment.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Seeds = [Crud.Seed((macros, sent) => macros.Ascending(0).FirstOrDefault(macro => macro.Title == sent.Title))],
        Operations =
        [
            Get(Path, "ListMacros", "macros/index", ListMacros.Handle).Scanning().Assuming(135)
                .Noting("filters access, active, category, group_id, only_viewable; sort_by, sort_order by offset; sideloads are ignored"),
            Crud.Create(Path, "CreateMacro").Assuming(127, 128, 131, 134)
                .Noting("side conversations and shared tickets are no actions"),
            Get($"{Path}/actions", "ListMacrosActions", "macros/actions", MacroDefinitions.ListActions)
                .Noting("at most 1,000 values of an action"),
            Get($"{Path}/active", "ListActiveMacros", "macros/active", ListMacros.Active).Scanning().Assuming(135)
                .Noting("filters access, category, group_id; sort_by, sort_order; sideloads are ignored"),
            Post(Files, "CreateMacroAttachment", "macros/attachments", MacroFiles.Body, MacroFiles.Create, MacroFiles.Render)
                .Taking(BlobStore.Largest).Assuming(136),
            Get(OneFile, "ShowMacroAttachment", "macros/attachments", MacroFiles.Show).Assuming(136),
            Get($"{OneFile}/content", "ShowMacroAttachmentContent", "macros/attachments", MacroFiles.ShowContent)
                .Noting("the bytes themselves; Zendesk redirects to its storage"),
            Get($"{Path}/categories", "ListMacroCategories", "macros/categories", ListMacros.Categories).Scanning().Assuming(135),
            Get($"{Path}/definitions", "ListMacroActionDefinitions", "macros/definitions", MacroDefinitions.ListDefinitions)
                .Noting("at most 1,000 values of an action"),
            Delete($"{Path}/destroy_many", "DeleteManyMacros", "macros/destroy_many", ManyMacros.Ids, ManyMacros.Destroy, NoContent)
                .Assuming(128),
            Get($"{Path}/new", "ShowDerivedMacro", "macros/new", ShowDerivedMacro.Handle).Assuming(137),
            Get($"{Path}/search", "SearchMacro", "macros/search", ListMacros.Search).Scanning().Assuming(135)
                .Noting("filters as of the list; by offset"),
            Put($"{Path}/update_many", "UpdateManyMacros", "macros/update_many", ManyMacros.Body, ManyMacros.Update, ManyMacros.Render)
                .Assuming(128).Noting("position and active alone; all macros change, or none"),
            Crud.Show(One, "ShowMacro").Assuming(128),
            Crud.Update(One, "UpdateMacro").Assuming(127, 128, 131),
            Crud.Delete(One, "DeleteMacro").Assuming(128),
            Get($"{One}/apply", "ShowChangesToTicket", "macros/apply", ApplyMacro.Changes).Assuming(132, 133).Approximated(Unfilled),
            Get($"{One}/attachments", "ListMacroAttachments", "macros/attachments", MacroFiles.List).Assuming(136),
            Post(
                $"{One}/attachments",
                "CreateAssociatedMacroAttachment",
                "macros/attachments",
                MacroFiles.Body,
                MacroFiles.CreateOf,
                MacroFiles.Render).Taking(BlobStore.Largest).Assuming(136),
            Get(
                "/api/v2/tickets/{ticket_id}/macros/{macro_id}/apply",
                "ShowTicketAfterChanges",
                "macros/apply",
                ApplyMacro.Ticket).Assuming(132, 133).Approximated(Unfilled),
        ],
    };

    private static void CreateDefaults(in AccountWrite write)
    {
        if (!write.Get<Records<Macro>>().WithUnlisted.Ascending(0).Any())
        {
            foreach (var macro in MacrosOfNewAccount.All)
            {
                write.Create(macro with { });
            }
        }
    }

    private static Error? Validate(in RecordChange<Macro> change, FieldErrors errors)
    {
        var (before, draft, state) = (change.Before, change.Draft, change.Write.State);
        var access = MacroAccess.Of(state, change.Caller);
        RestrictionRules.Check(state, before?.Restriction, draft.Restriction, errors);
        if ((before is not null && !access.MayChange(before.Restriction)) || (!errors.Any && !access.MayChange(draft.Restriction)))
        {
            return Errors.Forbidden;
        }
        // Actions that are stored stay valid when their group or user goes.
        ActionRules.Check(new ActionCatalog(state), (draft.Actions ?? []).Except(before?.Actions ?? []), errors);
        MacroFiles.Check(change.Write, before?.Id ?? 0, change.Input?.Beside as List<long>, errors);
        return null;
    }

    private static Macro Save(in RecordChange<Macro> change)
    {
        var macro = change.Before is { } before
            ? change.Write.PutIfChanged(before, change.Draft)
            : change.Write.Create(change.Draft);
        MacroFiles.Take(change.Write, macro.Id, change.Input?.Beside as List<long>);
        return macro;
    }

    private static Outcome<Macro> Remove(in RecordChange<Macro> change)
    {
        var macro = change.Draft;
        if (!MacroAccess.Of(change.Write.State, change.Caller).MayChange(macro.Restriction))
        {
            return Errors.Forbidden;
        }
        foreach (var file in change.Write.Get<Records<MacroAttachment>>().Of(MacroAttachment.Macro, macro.Id))
        {
            MacroAttachment.Remove(change.Write, file);
        }
        if (macro.OfNewAccount)
        {
            change.Write.Put(macro with { Removed = true });
        }
        else
        {
            change.Write.Remove(macro);
        }
        return macro;
    }
}
