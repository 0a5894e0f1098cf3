using ZendeskEmulator.Accounts;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Tags;
using static ZendeskEmulator.Accounts.Operations;
using static ZendeskEmulator.JobStatuses.BulkOperations;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>Organizations, their tags, and the organizations of a user.</summary>
internal static class OrganizationResource
{
    private const string Path = "/api/v2/organizations";
    private const string One = $"{Path}/{{organization_id}}";
    private const string OfUser = "/api/v2/users/{user_id}/organizations";

    public static readonly Resource Resource = new("organizations")
    {
        Kinds = [Organization.Kind],
        Limits = OrganizationLimits.Rules,
        Seeds = [OrganizationSaving.Seed],
        Jobs = [CreateManyOrganizations.Kind, UpdateManyOrganizations.Kind, DeleteManyOrganizations.Kind],
        Operations =
        [
            Get(Path, "ListOrganizations", "organizations/index", ListOrganizations.Handle).Scanning("sort")
                .Noting("`sort_by` and `include` are ignored")
                .Assuming(17, 56)
                .CachedFor(30),
            Post(
                Path,
                "CreateOrganization",
                "organizations/create",
                OrganizationInput.Body,
                CreateOrganization.Handle,
                OrganizationSaving.Render).For(CallerRole.Admin).Assuming(18),
            Get(
                $"{Path}/autocomplete",
                "AutocompleteOrganizations",
                "organizations/autocomplete",
                AutocompleteOrganizations.Handle).Scanning().Assuming(20),
            Get($"{Path}/count", "CountOrganizations", "organizations/count", CountOrganizations.Handle),
            BulkPost($"{Path}/create_many", "CreateManyOrganizations", CreateManyOrganizations.Organizations, CreateManyOrganizations.Kind)
                .For(CallerRole.Admin).Assuming(37),
            Post(
                $"{Path}/create_or_update",
                "CreateOrUpdateOrganization",
                "organizations/create_or_update",
                OrganizationInput.Body,
                CreateOrUpdateOrganization.Handle,
                OrganizationSaving.Render)
                .For(CallerRole.Admin),
            BulkDelete($"{Path}/destroy_many", "DeleteManyOrganizations", BulkInput.Named, DeleteManyOrganizations.Kind)
                .For(CallerRole.Admin).Assuming(34),
            Get($"{Path}/search", "SearchOrganizations", "organizations/search", SearchOrganizations.Handle).Assuming(19),
            Get($"{Path}/show_many", "ShowManyOrganizations", "organizations/show_many", ShowManyOrganizations.Handle),
            BulkPut($"{Path}/update_many", "UpdateManyOrganizations", UpdateManyOrganizations.Organizations, UpdateManyOrganizations.Kind),
            Get(One, "ShowOrganization", "organizations/show", ShowOrganization.Handle).Noting("`group_id` is always null"),
            Put(
                One,
                "UpdateOrganization",
                "organizations/update",
                OrganizationInput.Body,
                UpdateOrganization.Handle,
                OrganizationSaving.Render),
            Delete(One, "DeleteOrganization", "organizations/destroy", DeleteOrganization.Handle, NoContent).For(CallerRole.Admin),
            Get($"{One}/related", "OrganizationRelated", "organizations/related", OrganizationRelated.Handle),
            Get($"{One}/tags", "ListOrganizationTags", "tags/index", OrganizationTags.Operations.List),
            Post(
                $"{One}/tags",
                "SetOrganizationTags",
                "tags/create",
                TagsInput.Body,
                OrganizationTags.Operations.Set,
                TagsResponse.Render).Assuming(10, 26),
            Put(
                $"{One}/tags",
                "AddOrganizationTags",
                "tags/update",
                TagsInput.Body,
                OrganizationTags.Operations.Add,
                TagsResponse.Render).Assuming(10, 26),
            Delete(
                $"{One}/tags",
                "RemoveOrganizationTags",
                "tags/destroy",
                TagsInput.Body,
                OrganizationTags.Operations.Remove,
                TagsResponse.Render).Assuming(26),
            Get(OfUser, "ListUserOrganizations", "organizations/index", ListUserOrganizations.Handle),
            Get($"{OfUser}/count", "CountUserOrganizations", "organizations/index", ListUserOrganizations.Count),
            NotYet("GET", $"{One}/merges", "ListOrganizationMerges"),
            NotYet("POST", $"{One}/merge", "CreateOrganizationMerge"),
            NotYet("GET", "/api/v2/organization_merges/{organization_merge_id}", "ShowOrganizationMerge"),
        ],
    };
}
