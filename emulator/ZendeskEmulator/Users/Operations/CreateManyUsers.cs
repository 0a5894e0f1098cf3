using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Users.Operations;

/// <summary>POST /api/v2/users/create_many: a job that makes each user as POST users does (facts §4.1).</summary>
internal static class CreateManyUsers
{
    private const string Action = "users/create_many";

    public static readonly JobKind Kind = new(Action, "Bulk Create User", "Creating User", "UserBulkCreateJob", Run, UserJobRows.NotSaved);

    public static Response Handle(RequestContext request, JobEngine jobs) => Handle(request, jobs, Kind);

    /// <summary>Takes the users of a call that makes or saves them.</summary>
    public static Response Handle(RequestContext request, JobEngine jobs, JobKind kind)
    {
        if (!jobs.SettingsOf(request.State).BulkImport)
        {
            // Assumed A-46: the body; the status is documented.
            return Errors.Forbidden;
        }
        var list = new BulkList<UserInput>("users", kind.Name, UserInput.Shape, Errors.TooManyUsers) { CheckInput = user => user.CheckIdentities(kind.Name) };
        return BulkItems.Read(request, list, out var users) ?? jobs.Take(request, kind, users);
    }

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var input = item.Read(UserInput.Shape, new UserInput());
        var response = UserSaving.Save(write, null, input, item.Caller, out var saved) ?? new UserResponse(201, saved, write.State);
        return JobRows.Of(response, item, UserJobRows.NotSaved, UserJobRows.Saved);
    }
}
