using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Users.Operations;

/// <summary>POST /api/v2/users/create_many: a job that creates each user as POST users does (facts §4.1).</summary>
internal static class CreateManyUsers
{
    public static readonly JobKind Kind = new(
        "users/create_many",
        "Bulk Create User",
        "Creating User",
        "UserBulkCreateJob",
        Run,
        UserJobRows.NotSaved);

    private static readonly RequestInput<BulkInput> List =
        BulkInput.List(new BulkList<UserInput>("users", UserInput.Shape, Errors.TooManyUsers)
        {
            CheckInput = (user, action) => user.CheckIdentities(action),
        });

    /// <summary>The users in the body of a call that creates or saves them.</summary>
    // Assumed A-46: the body of the 403. The status is documented.
    public static readonly RequestInput<BulkInput> Users = List with
    {
        Bind = (RequestContext request, out BulkInput input) => List.Bind(request, out input) is var error
            && request.Jobs().SettingsOf(request.State).BulkImport
            ? error
            : Errors.Forbidden,
    };

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var saved = UserSaving.Save(write, null, item.Read(UserInput.Shape, new UserInput()), item.Caller);
        return JobRows.Of(saved, item, UserJobRows.NotSaved, UserJobRows.Saved);
    }
}
