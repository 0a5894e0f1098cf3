using ZendeskEmulator.Accounts;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Groups;
using ZendeskEmulator.Resources;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// Sets requester, submitter, assignee, group, organization, followers and CCs of a ticket from a request (facts-tickets §2.2).
/// </summary>
internal static class TicketPeopleRules
{
    private const string Requester = "requester";

    public static void Apply(in AccountWrite write, TicketDraft draft)
    {
        var ticket = draft.Ticket;
        var before = new People(ticket.RequesterId, ticket.SubmitterId, ticket.OrganizationId, ticket.AssigneeId, ticket.GroupId);
        var after = AfterRequester(write, draft, before);
        after = after with { Organization = OrganizationOf(draft, after) };
        after = AfterAssignment(draft, after);
        if (after != before)
        {
            draft.Ticket = ticket with
            {
                RequesterId = after.Requester,
                SubmitterId = after.Submitter,
                OrganizationId = after.Organization,
                AssigneeId = after.Assignee,
                GroupId = after.Group,
            };
        }
        ApplyCopies(write, draft);
    }

    /// <summary>Sets assignee and group alone, which need no write.</summary>
    public static void ApplyAssignment(TicketDraft draft)
    {
        var ticket = draft.Ticket;
        var before = new People(ticket.RequesterId, ticket.SubmitterId, ticket.OrganizationId, ticket.AssigneeId, ticket.GroupId);
        var after = AfterAssignment(draft, before);
        draft.Ticket = ticket with { AssigneeId = after.Assignee, GroupId = after.Group };
    }

    private static People AfterRequester(in AccountWrite write, TicketDraft draft, People people)
    {
        var (input, before) = (draft.Input, draft.Before);
        var requesterId = TicketRequesterRules.Find(write, draft) ?? before?.RequesterId ?? draft.Writer.Caller.UserId;
        if (draft.People.Find(requesterId) is not { } requester)
        {
            if (requesterId != before?.RequesterId)
            {
                // Assumed A-73: the wording for unknown people, groups and other records.
                draft.Errors.Invalid(Requester, "Requester");
            }
            return people;
        }
        if (requester.Suspended && requesterId != before?.RequesterId)
        {
            draft.Errors.Say(Requester, $"Requester: {requester.Name} is suspended.");
        }
        var submitterId = before?.SubmitterId ?? input.SubmitterId ?? (draft.Writer.IsAnonymous ? requesterId : draft.Writer.Caller.UserId);
        if (before is null && draft.People.Find(submitterId) is null)
        {
            draft.Errors.Invalid("submitter", "Submitter");
        }
        return people with { Requester = requesterId, Submitter = submitterId };
    }

    private static long OrganizationOf(TicketDraft draft, People people)
    {
        var (before, sent) = (draft.Before, draft.Input.OrganizationId);
        var isOther = before is null || before.RequesterId != people.Requester;
        if (sent.Value is { } asked && asked != before?.OrganizationId && !draft.People.IsIn(people.Requester, asked))
        {
            draft.Errors.Invalid("organization", "Organization");
        }
        return sent.Value ?? (sent.IsSent ? 0 : isOther ? draft.People.OrganizationOf(people.Requester) : before!.OrganizationId);
    }

    private static People AfterAssignment(TicketDraft draft, People people)
    {
        var assigneeSent = draft.Input.AssigneeId.IsSent || !string.IsNullOrWhiteSpace(draft.Input.AssigneeEmail);
        return assigneeSent || draft.Input.GroupId.IsSent ? Assign(draft, people, assigneeSent) : people;
    }

    private static People Assign(TicketDraft draft, People people, bool assigneeSent)
    {
        var (input, state) = (draft.Input, draft.State);
        var assigneeId = input.AssigneeId.Value
            ?? (string.IsNullOrWhiteSpace(input.AssigneeEmail) ? 0 : draft.People.FindByAddress(input.AssigneeEmail)?.Id ?? -1);
        var groupId = input.GroupId.Value ?? 0;
        if (groupId != 0 && groupId != people.Group && state.Get<Records<Group>>().Find(groupId) is not { Deleted: false })
        {
            draft.Errors.Invalid("group", "Group");
            return people;
        }
        if (assigneeSent && assigneeId != 0 && assigneeId != people.Assignee
            && draft.People.Find(assigneeId) is not { Role: not UserRole.EndUser, Suspended: false })
        {
            draft.Errors.Invalid("assignee", "Assignee");
            draft.Errors.Say("assignee", "Assignee: is not a member of the group");
            return people;
        }
        var memberships = state.Get<Records<GroupMembership>>();
        var decided = TicketAssignment.Decide(
            new Assignment(people.Assignee, people.Group),
            new AssignmentRequest(assigneeSent && assigneeId != people.Assignee, assigneeId, input.GroupId.IsSent, groupId),
            userId => Array.ConvertAll(memberships.OfOwner(userId), membership => membership.GroupId),
            userId => MembershipDraft<GroupMembership>.DefaultOf(memberships.OfOwner(userId)) ?? 0);
        if (!decided.IsMember)
        {
            draft.Errors.Invalid("assignee", "Assignee");
            draft.Errors.Say("assignee", "Assignee: is not a member of the group");
        }
        return people with { Assignee = decided.Assignee, Group = decided.Group };
    }

    /// <summary>CCs replace the older collaborators: sent collaborators become email CCs.</summary>
    // Assumed A-74: collaborators are email CCs, of agents too; the recordings show an id in both lists.
    private static void ApplyCopies(in AccountWrite write, TicketDraft draft)
    {
        var (input, before) = (draft.Input, draft.Before);
        if (!input.NamesCopies)
        {
            return;
        }
        var ccs = new List<long>(before?.EmailCcIds ?? []);
        var followers = new List<long>(before?.FollowerIds ?? []);
        if (input.Collaborators is not null || input.CollaboratorIds is not null || input.EmailCcIds is not null)
        {
            ccs.Clear();
        }
        if (input.FollowerIds is not null)
        {
            followers.Clear();
        }
        ccs.AddRange((input.CollaboratorIds ?? []).Concat(input.EmailCcIds ?? []).Where(id => draft.People.Find(id) is not null));
        followers.AddRange((input.FollowerIds ?? []).Where(id => IsAgent(draft, id)));
        foreach (var person in (input.Collaborators ?? []).Concat(input.AdditionalCollaborators ?? []))
        {
            Add(ccs, person.Id is { } id ? draft.People.Find(id)?.Id : FindOrMake(write, draft, person.Email, person.Name));
        }
        foreach (var copy in input.EmailCcs ?? [])
        {
            Change(ccs, copy, copy.UserId is { } id ? draft.People.Find(id)?.Id : FindOrMake(write, draft, copy.Email, copy.Name));
        }
        foreach (var copy in input.Followers ?? [])
        {
            var userId = copy.UserId ?? (copy.Email is { } address ? draft.People.FindByAddress(address)?.Id : null);
            Change(followers, copy, userId is { } known && (copy.IsRemoval || IsAgent(draft, known)) ? known : null);
        }
        draft.Ticket = draft.Ticket with
        {
            EmailCcIds = Set(before?.EmailCcIds, ccs, TicketEventType.EmailCcChange, draft),
            FollowerIds = Set(before?.FollowerIds, followers, TicketEventType.FollowersChange, draft),
        };
    }

    private static bool IsAgent(TicketDraft draft, long id) => draft.People.Find(id) is { Role: not UserRole.EndUser };

    /// <summary>An entry without an address is dropped (recorded).</summary>
    private static long? FindOrMake(in AccountWrite write, TicketDraft draft, string? address, string? name)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }
        var known = draft.People.FindByAddress(address)
            ?? draft.People.Make(write, new(string.IsNullOrWhiteSpace(name) ? address.Split('@')[0] : name, address));
        return known?.Id;
    }

    private static void Change(List<long> ids, CopyInput copy, long? userId)
    {
        if (copy.IsRemoval)
        {
            ids.RemoveAll(id => id == userId);
        }
        else
        {
            Add(ids, userId);
        }
    }

    private static void Add(List<long> ids, long? userId)
    {
        if (userId is { } id)
        {
            ids.Add(id);
        }
    }

    private static long[]? Set(long[]? before, List<long> ids, TicketEventType type, TicketDraft draft)
    {
        long[] after = [.. ids.Distinct()];
        if (after.AsSpan().SequenceEqual(before ?? []))
        {
            return before;
        }
        string[] AddressesOf(long[] people) => Array.ConvertAll(people, draft.People.AddressOf);
        draft.Events = [.. draft.Events, new TicketEvent(type, "", AddressesOf(after), AddressesOf(before ?? []))];
        return after.Length == 0 ? null : after;
    }

    /// <summary>The ids that a ticket has in its own properties.</summary>
    private readonly record struct People(long Requester, long Submitter, long Organization, long Assignee, long Group);
}
