using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Groups;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.OrganizationSubscriptions;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tags;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>Organizations, their tags, and the organizations of a user.</summary>
internal static class OrganizationResource
{
    private const string Path = "/api/v2/organizations";
    private const string One = $"{Path}/{{organization_id}}";
    private const string OfUser = "/api/v2/users/{user_id}/organizations";

    /// <summary>Five updates per minute of each organization. PUT and create_or_update share the limit (facts §6.3).</summary>
    public static readonly LimitRule Updates =
        LimitRule.PerMinute("organization-update", 5, Errors.TooManyUpdates) with { Key = "organization" };

    public static readonly Crud<Organization> Crud = new(new() { Restrict = Restrict, Validate = Validate, Delete = Delete })
    {
        UpdateLimit = Updates,
    };

    // Assumed A-37: the row of one that could not be created, inferred from the recorded row of a failed update.
    private static readonly BulkCrud<Organization> Bulk = new(Crud, new("Organization")
    {
        Creating = "Creating organization",
        CreatedRow = (_, id) => JobRows.Created(id),
        // "Name:" is followed by two blanks, where the single call has one (recorded).
        Details = details => details.StartsWith("Name:", StringComparison.Ordinal) ? $"Name: {details[5..]}" : details,
    });

    private static readonly TagOperations<Organization> Tags = new(
        (state, id) => state.Get<Records<Organization>>().Find(id),
        organization => organization.Tags,
        (caller, _) => caller.Role == CallerRole.Admin,
        (in AccountWrite write, Organization organization, string[]? tags) => write.PutIfChanged(
            organization,
            CustomFieldMerge.Apply(
                Organization.FieldsOf(write.State), organization, organization with { Tags = tags }, null, new FieldErrors())));

    public static readonly Resource Resource = new("organizations")
    {
        Kinds = [Organization.Schema.Kind, DeletedOrganization.Schema.Kind, OrganizationMerge.Schema.Kind],
        Limits = [Updates],
        Seeds = [Crud.Seed(FindSeed)],
        Contributions = [OrganizationSearch.Type, OrganizationExport.Export],
        Jobs = [.. Bulk.Jobs, MergeOrganizations.Kind],
        Operations =
        [
            Crud.List(Path, "ListOrganizations").Scanning("sort").Assuming(17, 56).CachedFor(30)
                .Noting("`sort_by` and `include` are ignored"),
            Crud.Create(Path, "CreateOrganization").For(CallerRole.Admin).Assuming(18, 63),
            Get($"{Path}/autocomplete", "AutocompleteOrganizations", "organizations/autocomplete", SearchOrganizations.Complete)
                .Scanning().Assuming(20),
            Crud.Count($"{Path}/count", "CountOrganizations"),
            Bulk.CreateMany($"{Path}/create_many", "CreateManyOrganizations").For(CallerRole.Admin).Assuming(37),
            Post(
                $"{Path}/create_or_update",
                "CreateOrUpdateOrganization",
                "organizations/create_or_update",
                Crud<Organization>.OnCreate,
                CreateOrUpdateOrganization.Handle,
                Crud<Organization>.Render).For(CallerRole.Admin),
            Bulk.DestroyMany($"{Path}/destroy_many", "DeleteManyOrganizations").For(CallerRole.Admin).Assuming(34, 108),
            Get($"{Path}/search", "SearchOrganizations", "organizations/search", SearchOrganizations.Handle).Assuming(19),
            Crud.ShowMany($"{Path}/show_many", "ShowManyOrganizations"),
            Bulk.UpdateMany($"{Path}/update_many", "UpdateManyOrganizations"),
            Crud.Show(One, "ShowOrganization"),
            Crud.Update(One, "UpdateOrganization").Assuming(63),
            Crud.Delete(One, "DeleteOrganization").For(CallerRole.Admin).Assuming(108),
            Get($"{One}/related", "OrganizationRelated", "organizations/related", OrganizationRelated.Handle),
            .. Tags.Of(
                $"{One}/tags", "ListOrganizationTags", "SetOrganizationTags", "AddOrganizationTags", "RemoveOrganizationTags"),
            Crud.ListOf(OfUser, "ListUserOrganizations", RecordsOfUser.Joined<Organization, OrganizationMembership>),
            Crud.CountOf($"{OfUser}/count", "CountUserOrganizations", RecordsOfUser.Joined<Organization, OrganizationMembership>),
            OrganizationExport.Export.ByTime("IncrementalOrganizationExport").Noting("the last 10,000 deleted organizations are kept"),
            .. MergeOrganizations.Operations,
        ],
    };

    /// <summary>Agents may change the notes only.</summary>
    private static RecordInput<Organization> Restrict(Caller caller, RecordInput<Organization> input) =>
        caller.Role < CallerRole.Admin ? Organization.Schema.Json.Only(input, "notes") : input;

    private static Error? Validate(in RecordChange<Organization> change, FieldErrors errors)
    {
        var sent = (change.Input?.Beside as OrganizationExtras)?.Fields;
        CustomFieldMerge.Apply(Organization.FieldsOf(change.Write.State), change.Before, change.Draft, sent, errors);
        // Assumed A-63: the wording for a group that there is not.
        if (change.Draft.GroupId is { } groupId && groupId != change.Before?.GroupId
            && change.Write.Get<Records<Group>>().Find(groupId) is not { Deleted: false })
        {
            errors.Invalid("group_id", "Group");
        }
        return null;
    }

    /// <summary>Removes an organization whose members and tickets are seen to.</summary>
    public static void Remove(in AccountWrite write, Organization organization)
    {
        foreach (var subscription in OrganizationSubscription.OfOrganization(write.State, organization.Id))
        {
            write.Remove(subscription);
        }
        write.Remove(organization);
        DeletedOrganization.Keep(write, organization);
    }

    /// <summary>The members and tickets of a deleted organization leave it.</summary>
    private static Outcome<Organization> Delete(in RecordChange<Organization> change)
    {
        UserChanges.LeaveAll(change.Write, OrganizationMembership.Organization, change.Draft.Id);
        TicketDetachment.ForgetOrganization(change.Write, change.Draft.Id);
        Remove(change.Write, change.Draft);
        return change.Draft;
    }

    /// <summary>A seed finds an organization by its name too, which create_or_update would refuse as taken.</summary>
    private static Organization? FindSeed(Records<Organization> all, Organization sent) =>
        (sent.ExternalId is { } externalId ? all.FindBy(Organization.ByExternalId, externalId) : null)
        ?? all.FindBy(Organization.ByName, sent.Name);
}
