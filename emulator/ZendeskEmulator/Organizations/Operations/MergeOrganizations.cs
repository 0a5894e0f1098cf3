using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// Merges one organization into another: a job moves its members, tickets and domain names to the winner, then deletes it.
/// Its other values are not carried over (documented).
/// </summary>
internal static class MergeOrganizations
{
    /// <summary>The maximum number of members and tickets that one step moves. A step must not block the account for long.</summary>
    private const int MaxInStep = 1_000;

    // Assumed A-103: the merge is listed among the jobs, under these words.
    public static readonly JobKind Kind = new(
        "organizations/merge", "Merge Organization", "Merging Organization", "OrganizationMergeJob", Run, Fail);

    private static readonly Crud<OrganizationMerge> Crud = new(new())
    {
        Find = (request, state) => state.Get<Records<OrganizationMerge>>().FindBy(OrganizationMerge.ByKey, request.PathText(0)),
    };

    private static readonly BodyShape<Step> StepShape = new BodyShape<Step>()
        .Integer("id", (step, id) => step.MergeId = id ?? 0)
        .Boolean("last", (step, isLast) => step.IsLast = isLast);

    public static IEnumerable<Operation> Operations =>
    [
        Crud.ListOf("/api/v2/organizations/{organization_id}/merges", "ListOrganizationMerges", MergesOf).For(CallerRole.Admin),
        Accounts.Operations.Post(
            "/api/v2/organizations/{organization_id}/merge",
            "CreateOrganizationMerge",
            "organization_merges/create",
            Crud<OrganizationMerge>.OnCreate,
            Create,
            (RequestContext request, in Outcome<OrganizationMerge> outcome) => Crud<OrganizationMerge>.Render(request, outcome))
            .For(CallerRole.Admin).Assuming(103),
        Crud.Show("/api/v2/organization_merges/{organization_merge_id:text}", "ShowOrganizationMerge").For(CallerRole.Admin).Assuming(103),
    ];

    private static Outcome<OrganizationMerge> Create(RequestContext request, in AccountWrite write, RecordInput<OrganizationMerge> input)
    {
        var organizations = write.Get<Records<Organization>>();
        var (loserId, winnerId) = (request.PathId(0), input.Values.WinnerId);
        if (organizations.Find(loserId) is null)
        {
            return Errors.RecordNotFound;
        }
        // Assumed A-103: the refusals.
        if (winnerId == 0)
        {
            return Errors.InvalidAttribute("organization_merge.winner_id", "must be present", request.Action);
        }
        var errors = new FieldErrors();
        if (organizations.Find(winnerId) is null)
        {
            errors.Missing("winner", "Winner");
        }
        else if (winnerId == loserId)
        {
            errors.Invalid("winner_id", "Winner");
        }
        if (errors.Any)
        {
            return errors;
        }
        var merge = write.Begin(new OrganizationMerge { LoserId = loserId, WinnerId = winnerId });
        var members = write.Get<Records<OrganizationMembership>>().CountOf(OrganizationMembership.Organization, loserId);
        var tickets = write.Get<TicketCollection>().Of(TicketCollection.ByOrganization, loserId).Count;
        var last = Math.Max(members, tickets) / MaxInStep;
        var items = new BulkInput([.. Enumerable.Range(0, last + 1).Select(step => ItemOf(merge.Id, step == last))]);
        var taken = request.Jobs().Take(request, write, Kind, items);
        if (taken.Error is { } refusal)
        {
            return refusal;
        }
        merge.JobId = taken.Record.Id;
        return write.Put(merge);
    }

    private static RawJson ItemOf(long mergeId, bool isLast) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("id", mergeId);
        json.WriteBoolean("last", isLast);
        json.WriteEndObject();
    });

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var step = item.Read(StepShape, new Step());
        var organizations = write.Get<Records<Organization>>();
        if (write.Get<Records<OrganizationMerge>>().Find(step.MergeId) is not { } merge
            || organizations.Find(merge.LoserId) is not { } loser
            || organizations.Find(merge.WinnerId) is not { } winner)
        {
            return Fail(item, Errors.RecordNotFound.Reason);
        }
        // The last step also moves what joined the organization since the merge began.
        var max = step.IsLast ? int.MaxValue : MaxInStep;
        foreach (var membership in write.Get<Records<OrganizationMembership>>().Of(OrganizationMembership.Organization, loser.Id).Take(max))
        {
            Move(write, membership, winner.Id);
        }
        foreach (var ticket in write.Get<TicketCollection>().Of(TicketCollection.ByOrganization, loser.Id).Page(0, max))
        {
            write.Put(ticket with { OrganizationId = winner.Id, GeneratedAt = write.Now });
        }
        if (step.IsLast)
        {
            string[] domains = [.. (winner.DomainNames ?? []).Union(loser.DomainNames ?? [])];
            if (domains.Length > (winner.DomainNames ?? []).Length)
            {
                write.Put(winner with { DomainNames = domains });
            }
            OrganizationResource.Remove(write, loser);
            write.Put(merge with { IsComplete = true });
        }
        return JobRows.Updated(merge.Id);
    }

    /// <summary>The winner takes the loser's place among the user's organizations.</summary>
    private static void Move(in AccountWrite write, OrganizationMembership membership, long winnerId)
    {
        var draft = MembershipDraft<OrganizationMembership>.Of(write, membership.UserId);
        var moved = draft.FindRelated(winnerId)
            ?? draft.Add(write, new OrganizationMembership { UserId = membership.UserId, OrganizationId = winnerId });
        if (membership.Default)
        {
            draft.MakeDefault(moved);
        }
        draft.Remove(membership);
        draft.Put(write);
        UserChanges.Touch(write, membership.UserId);
    }

    private static RawJson Fail(in JobItem item, string details) => JobRows.NotSaved(
        item.Index, "OrganizationMergeFailed", item.Read(StepShape, new Step()).MergeId, details);

    /// <summary>The merges that an organization won or lost; null when there is neither an organization nor a merge.</summary>
    private static FewRecords<OrganizationMerge>? MergesOf(AccountState state, long id)
    {
        var all = state.Get<Records<OrganizationMerge>>();
        OrganizationMerge[] merges = [.. all.Of(OrganizationMerge.Winner, id), .. all.Of(OrganizationMerge.Loser, id)];
        return merges.Length == 0 && state.Get<Records<Organization>>().Find(id) is null ? null : new FewRecords<OrganizationMerge>(merges);
    }

    private sealed class Step
    {
        public long MergeId { get; set; }

        public bool IsLast { get; set; }
    }
}
