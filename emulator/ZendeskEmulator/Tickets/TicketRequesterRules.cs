using ZendeskEmulator.Accounts;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Tickets;

/// <summary>Finds or makes the requester that a request names (facts-tickets §2.2).</summary>
internal static class TicketRequesterRules
{
    private const string Requester = "requester";

    /// <summary>The id of the requester, made on the fly where its address is unknown; null when the request names none.</summary>
    public static long? Find(in AccountWrite write, TicketDraft draft)
    {
        if (draft.Input.Requester is not { } person)
        {
            return draft.Input.RequesterId.Value;
        }
        if (person.Id is { } id)
        {
            return id;
        }
        if (string.IsNullOrWhiteSpace(person.Email))
        {
            // A name alone does not find a user.
            return draft.Writer.IsAnonymous ? MakeWithoutAddress(write, draft, person) : Refuse(draft);
        }
        if (draft.People.FindByAddress(person.Email) is { } known)
        {
            return known.Id;
        }
        return MakeRequester(write, draft, person);
    }

    private static long? MakeWithoutAddress(in AccountWrite write, TicketDraft draft, PersonInput person) =>
        string.IsNullOrWhiteSpace(person.Name) ? Refuse(draft) : draft.People.MakeWithoutAddress(write, person.Name, person.LocaleCode).Id;

    private static long? Refuse(TicketDraft draft)
    {
        draft.Errors.Invalid(Requester, "Requester");
        return null;
    }

    private static long? MakeRequester(in AccountWrite write, TicketDraft draft, PersonInput person)
    {
        if (string.IsNullOrWhiteSpace(person.Name))
        {
            // The two blanks are recorded.
            draft.Errors.Say(Requester, "Requester: Name:  is too short (minimum is 1 character)");
            return null;
        }
        var organization = person.OrganizationId is { } id ? draft.State.Get<Records<Organization>>().Find(id) : null;
        if (person.OrganizationId is not null && organization is null)
        {
            draft.Errors.Invalid("organization", "Organization");
            return null;
        }
        if (draft.People.Make(write, new(person.Name, person.Email!, person.LocaleCode, organization, person.Verified)) is { } made)
        {
            return made.Id;
        }
        draft.Errors.Say(Requester, $"Requester: Email: {person.Email} is not properly formatted");
        return null;
    }
}
