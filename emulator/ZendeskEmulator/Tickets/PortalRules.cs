using ZendeskEmulator.Brands;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// Tickets as end users write them: their brand, the fields that they may fill in and must, and their status (facts-tickets §7.1).
/// </summary>
// Assumed A-121: fields that are not editable are dropped; the wording of a required field is that of the description.
internal static class PortalRules
{
    /// <summary>The brand of the address that a request comes to, which is the account's own (documented).</summary>
    public static long BrandOf(AccountState state) =>
        state.Get<Records<Brand>>().FindBy(Brand.BySubdomain, state.Name) is { IsDeleted: false, Active: true } brand
            ? brand.Id
            : state.Get<TicketSetupCache>().Present.DefaultBrand;

    /// <summary>The sent values of fields that end users can edit; null when none were sent.</summary>
    public static List<(long Field, SentValue Value)>? EditableFields(TicketDraft draft) =>
        draft.Input.Fields?.FindAll(sent => draft.Setup.Field(sent.Field) is { EditableInPortal: true });

    /// <summary>Refuses a form that end users do not see.</summary>
    public static void CheckForm(TicketDraft draft)
    {
        if (draft.Writer.IsEndUser && draft.Input.FormId is { } id && draft.Setup.Form(id) is { EndUserVisible: false })
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

    /// <summary>Only its requester solves a request: one that an agent has, and that is no problem (documented).</summary>
    // Assumed A-120: a request that is solved or closed cannot be solved again.
    public static bool MaySolve(Ticket ticket, long userId) => ticket.RequesterId == userId
        && ticket is { AssigneeId: not 0, Type: not TicketWords.Problem, Status: < TicketStatus.Solved };

    /// <summary>
    /// The status that an update asks for, or null: a comment opens a pending or solved ticket again (documented). A new request asks
    /// for no status.
    /// </summary>
    // Assumed A-126: solved is ignored where the caller may not solve the request.
    public static TicketStatus? StatusAfter(Ticket? stored, TicketInput input, long userId)
    {
        if (stored is null)
        {
            return null;
        }
        if (input.Solved && (stored.Status == TicketStatus.Solved || MaySolve(stored, userId)))
        {
            return TicketStatus.Solved;
        }
        return input.Comment is { IsEmpty: false } && stored.Status is TicketStatus.Pending or TicketStatus.Solved
            ? TicketStatus.Open
            : null;
    }
}
