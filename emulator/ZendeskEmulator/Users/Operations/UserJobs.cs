using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// The bulk calls on users: each item runs as the single call does, with rows in the recorded order of keys (facts §4.1, §5.3).
/// </summary>
internal static class UserJobs
{
    private const string Error = "UserUpdateError";

    public static readonly JobKind Create = KindOfSaving(
        "users/create_many",
        static (in AccountWrite write, UserInput user, Caller caller) => UserSaving.Save(write, null, user, caller));

    /// <summary>Without the limit of five updates per minute that the single call has (facts §6.2).</summary>
    public static readonly JobKind CreateOrUpdate = KindOfSaving(
        "users/create_or_update_many",
        static (in AccountWrite write, UserInput user, Caller caller) => CreateOrUpdateUser.Save(write, user, caller));

    public static readonly JobKind Update =
        new("users/update_many", "Bulk Update User", "Updating user", "UserBulkUpdateJobV2", RunUpdate, NotUpdated);

    public static readonly JobKind Destroy =
        new("users/destroy_many", "Bulk Update User", "Deleting user", "UserBulkUpdateJobV2", RunDestroy, NotDeleted);

    private static readonly RequestInput<BulkInput> List = BulkInput.List(ListOf(Errors.TooManyUsers));

    /// <summary>The users in the body of a call that creates or saves them.</summary>
    // Assumed A-46: the body of the 403. The status is documented.
    public static readonly RequestInput<BulkInput> Saved = List with
    {
        Bind = (RequestContext request, out BulkInput input) => List.Bind(request, out input) is var error
            && request.Jobs().SettingsOf(request.State).BulkImport
            ? error
            : Errors.Forbidden,
    };

    /// <summary>The users to change: those in the body's list, or those that the query names.</summary>
    public static readonly RequestInput<BulkInput> Updated =
        BulkInput.NamedOrList("user", ListOf(Errors.TooManyValues) with { NamesRecords = true });

    private delegate Outcome<UserView> SaveItem(in AccountWrite write, UserInput user, Caller caller);

    private static JobKind KindOfSaving(string name, SaveItem save) => new(
        name,
        "Bulk Create User",
        "Creating User",
        "UserBulkCreateJob",
        (in AccountWrite write, in JobItem item) =>
            JobRows.Of(save(write, item.Read(UserInput.Shape, new UserInput()), item.Caller), item, NotSaved, RowOfSaved),
        NotSaved);

    private static BulkList<UserInput> ListOf(Error tooMany) => new("users", UserInput.Shape, tooMany)
    {
        CheckInput = (user, action) => user.CheckIdentities(action),
    };

    private static RawJson RunUpdate(in AccountWrite write, in JobItem item)
    {
        var input = new UserInput();
        (item.Shared ?? item.Content).ReadInto(UserInput.Shape, input);
        return FindUser(write, item) is not { Deleted: false } user
            ? NotUpdated(item, Errors.RecordNotFound.Reason)
            : JobRows.Of(UserSaving.Save(write, user, input.ForUpdate(), item.Caller), item, NotUpdated, updated => JobRows.Row(
                ("id", updated.Record.User.Id), ("action", "update"), ("status", "Updated"), ("success", true)));
    }

    private static RawJson RunDestroy(in AccountWrite write, in JobItem item)
    {
        var deleted = FindUser(write, item) is { Deleted: false } user ? DeleteUser.Delete(write, user) : Errors.RecordNotFound;
        return JobRows.Of(deleted, item, NotDeleted, gone => JobRows.Deleted(gone.Record.User.Id));
    }

    private static User? FindUser(in AccountWrite write, in JobItem item)
    {
        var users = write.Get<UserCollection>();
        return JobTarget.Of(item).Find(users.Find, users.FindByExternalId);
    }

    /// <summary>The email and the external_id appear only if the user has them.</summary>
    private static RawJson RowOfSaved(Outcome<UserView> saved)
    {
        var user = saved.Record;
        List<(string, object)> row = [("id", user.User.Id), ("status", saved.IsNew ? "Created" : "Updated")];
        if (user.Email is { } email)
        {
            row.Add(("email", email));
        }
        if (user.User.ExternalId is { } externalId)
        {
            row.Add(("external_id", externalId));
        }
        return JobRows.Row([.. row]);
    }

    /// <summary>A user that could not be created or saved. The id is the item's index in the request (recorded).</summary>
    // Assumed A-35: "Name: " precedes every reason, as in the only recording.
    private static RawJson NotSaved(in JobItem item, string details) =>
        JobRows.Row(("id", (long)item.Index), ("error", Error), ("details", $"Name: {details}"), ("status", "Failed"));

    // Assumed A-36: the order of the keys. The keys are documented.
    private static RawJson NotUpdated(in JobItem item, string details) => JobRows.Row(
        ("id", JobTarget.IdIn(item)),
        ("action", "update"),
        ("error", Error),
        ("details", details),
        ("status", "Failed"),
        ("success", false));

    private static RawJson NotDeleted(in JobItem item, string details) => JobRows.NotDeleted(JobTarget.IdIn(item), Error, details);
}
