using ZendeskEmulator.CustomFields;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Tags;
using static ZendeskEmulator.Accounts.Operations;
using static ZendeskEmulator.JobStatuses.BulkOperations;

namespace ZendeskEmulator.Users.Operations;

/// <summary>Users, their tags, the users of an organization, and deleted users.</summary>
internal static class UserResource
{
    private const string Path = "/api/v2/users";
    private const string One = $"{Path}/{{user_id}}";
    private const string Deleted = "/api/v2/deleted_users";
    private const string OfGroup = "/api/v2/groups/{group_id}/users";
    private const string OfOrganization = "/api/v2/organizations/{organization_id}/users";
    private const string Includes = "`include`: identities, organizations, groups";

    private static readonly TagOperations<User> Tags = new(
        (state, id) => state.Get<UserCollection>().Find(id) is { Deleted: false } user ? user : null,
        user => user.Tags,
        UserRights.MayChange,
        (in AccountWrite write, User user, string[]? tags) => write.PutIfChanged(
            user,
            CustomFieldMerge.Apply(User.FieldsOf(write.State), user, user with { Tags = tags }, null, new FieldErrors())));

    public static readonly Resource Resource = new("users")
    {
        Kinds = [User.Kind, ComplianceDeletion.Schema.Kind],
        Limits = UserLimits.Rules,
        Jobs = [UserJobs.Create, UserJobs.CreateOrUpdate, UserJobs.Update, UserJobs.Destroy],
        CreateDefaults = UserOwner.Create,
        Seeds = [UserSeed.Kind],
        Contributions = [UserSearch.Type, UserExport.Export],
        Operations =
        [
            Get(Path, "ListUsers", "users/index", ListUsers.Handle).Scanning("role", "permission_set", "external_id", "sort").Assuming(17)
                .Noting("filters role, role[], external_id, permission_set; sort (cursor only) by id, name, created_at, updated_at"),
            Post(Path, "CreateUser", "users/create", UserInput.Body, UserSaving.Create, UserResponse.Created)
                .Assuming(6, 8, 9, 13, 14, 62, 107),
            Get($"{Path}/autocomplete", "AutocompleteUsers", "users/autocomplete", AutocompleteUsers.Handle).Scanning()
                .Assuming(20, 43, 51)
                .Noting("`field_id`, `source` and `brand_id` are ignored"),
            Post(
                $"{Path}/autocomplete",
                "AutocompleteUsersPost",
                "users/autocomplete",
                AutocompleteUsers.Body,
                AutocompleteUsers.Handle).Scanning().Assuming(20, 43, 51),
            Get($"{Path}/count", "CountUsers", "users/count", ListUsers.Count).Scanning("role", "permission_set", "external_id"),
            BulkPost($"{Path}/create_many", "CreateManyUsers", UserJobs.Saved, UserJobs.Create).Assuming(33, 35, 46),
            Post(
                $"{Path}/create_or_update",
                "CreateOrUpdateUser",
                "users/create_or_update",
                UserInput.Body,
                CreateOrUpdateUser.Handle,
                UserResponse.Saved).Assuming(6, 7, 8, 9, 13, 14, 62, 107)
                .Noting("found by id, external_id (ignoring case), any address of the user; 201 and 200 with Location"),
            BulkPost($"{Path}/create_or_update_many", "CreateOrUpdateManyUsers", UserJobs.Saved, UserJobs.CreateOrUpdate)
                .Assuming(33, 35, 46),
            BulkDelete(
                $"{Path}/destroy_many",
                "DestroyManyUsers",
                BulkInput.Named,
                UserJobs.Destroy).For(CallerRole.Admin).Assuming(34),
            Get($"{Path}/me", "ShowCurrentUser", "users/me", ShowCurrentUser.Handle).For(CallerRole.Anonymous).Assuming(16, 27),
            Get($"{Path}/search", "SearchUsers", "users/search", SearchUsers.Handle).Scanning().Assuming(24, 51, 66, 67).CachedFor(10)
                .Approximated("the query language of search; in order of id, not of relevance; at once, unless Search:Lag says otherwise"),
            Get($"{Path}/show_many", "ShowManyUsers", "users/show_many", ShowUser.Many),
            BulkPut($"{Path}/update_many", "UpdateManyUsers", UserJobs.Updated, UserJobs.Update).Assuming(36),
            Get(One, "ShowUser", "users/show", ShowUser.Handle).Noting("deleted users too; the 39 keys of 2026 in the recorded order")
                .Assuming(52, 53, 54, 56)
                .CachedFor(5),
            Put(One, "UpdateUser", "users/update", UserInput.BodyOrPhoto, UpdateUser.Handle, UserResponse.Changed)
                .Assuming(8, 9, 12, 13, 32, 62)
                .Noting("also a form with `user[photo][uploaded_data]`; `remote_photo_url` is ignored"),
            Delete(One, "DeleteUser", "users/destroy", DeleteUser.Handle, UserResponse.Changed).For(CallerRole.Admin)
                .WarningOfBody()
                .Assuming(11, 15),
            Get(
                $"{One}/related",
                "ShowUserRelated",
                "users/related",
                ShowUserRelated.Handle).Noting("topics, votes and their subscriptions are 0"),
            .. Tags.Of($"{One}/tags", "ListUserTags", "SetUserTags", "PutUserTags", "DeleteUserTags"),
            Get(OfOrganization, "ListOrganizationUsers", "users/index", ListUsers.OfOrganization).Scanning().Assuming(17),
            Get($"{OfOrganization}/count", "CountOrganizationUsers", "users/index", ListUsers.CountOfOrganization).Scanning(),
            Get(OfGroup, "ListGroupUsers", "users/index", ListUsers.OfGroup),
            Get($"{OfGroup}/count", "CountGroupUsers", "users/index", ListUsers.CountOfGroup),
            Get(Deleted, "ListDeletedUsers", "deleted_users/index", DeletedUsers.List).Scanning(),
            Get($"{Deleted}/count", "CountDeletedUsers", "deleted_users/count", DeletedUsers.Count).Scanning(),
            Get($"{Deleted}/{{deleted_user_id}}", "ShowDeletedUser", "deleted_users/show", DeletedUsers.Show),
            Delete(
                $"{Deleted}/{{deleted_user_id}}",
                "PermanentlyDeleteUser",
                "deleted_users/destroy",
                DeletedUsers.PermanentlyDelete,
                DeletedUsers.Render).For(CallerRole.Admin)
                .Noting("at once; the user is from then on shown as \"Permanently Deleted User\""),
            Put($"{One}/merge", "MergeEndUsers", "users/merge", MergeUsers.Body, MergeUsers.Handle, UserResponse.Changed)
                .For(CallerRole.Admin).Assuming(97).Noting("identities, organizations, subscriptions and tags move to the winner"),
            Put($"{Path}/me/merge", "MergeSelfWithAnotherUser", "users/merge", MergeUsers.Body, MergeUsers.HandleMe, UserResponse.Changed)
                .For(CallerRole.EndUser).Assuming(97),
            Get($"{Path}/me/settings", "ShowCurrentUserSettings", "user_settings/show", CurrentUserSettings.Show).Assuming(87),
            Put(
                $"{Path}/me/settings",
                "UpdateCurrentUserSettings",
                "user_settings/update",
                CurrentUserSettings.Tree.Body,
                CurrentUserSettings.Update,
                CurrentUserSettings.Render).Assuming(87),
            Post($"{Path}/request_create", "RequestUserCreate", "users/request_create", UserInput.Body, RequestUserCreate.Handle)
                .Assuming(98).Noting("no mail is sent"),
            Get(
                $"{One}/compliance_deletion_statuses",
                "ShowUserComplianceDeletionStatuses",
                "compliance_deletion_statuses/index",
                ShowComplianceDeletion.Handle).Assuming(96),
            UserExport.Export.ByTime("IncrementalUserExportTime").Noting(Includes),
            UserExport.Export.ByCursor("IncrementalUserExportCursor").Noting(Includes),
            Get($"{One}/entitlements/full", "GetUserEntitlementsFull", "entitlements/full", ShowEntitlements.Handle)
                .For(CallerRole.Admin).Assuming(99),
        ],
    };
}
