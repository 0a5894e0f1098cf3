namespace ZendeskEmulator.Tickets;

/// <summary>Fields and forms as end users have them: which they may fill in, and which they must (facts-tickets §7.1).</summary>
// Assumed A-121: fields that are not editable are dropped; the wording of a required field is that of the description.
internal static class PortalFieldRules
{
    /// <summary>Drops values of fields that end users cannot edit, and refuses a form that they do not see.</summary>
    public static void KeepEditable(TicketDraft draft)
    {
        if (!draft.Writer.IsEndUser)
        {
            return;
        }
        var (input, setup) = (draft.Input, draft.Setup);
        input.Fields?.RemoveAll(sent => setup.Field(sent.Field) is not { EditableInPortal: true });
        if (input.FormId is { } id && setup.Form(id) is { EndUserVisible: false })
        {
            draft.Errors.Invalid("ticket_form", "Ticket form");
        }
    }

    /// <summary>Refuses a new request without the fields that its form requires of end users.</summary>
    public static void CheckRequired(TicketDraft draft)
    {
        if (!draft.Writer.IsEndUser)
        {
            return;
        }
        foreach (var field in TicketConditions.MissingInPortal(draft.Ticket, draft.Setup))
        {
            draft.Errors.OfTicketField($"{field.TitleInPortal ?? field.Title}: cannot be blank", "BlankValue", field.Name);
        }
    }
}
