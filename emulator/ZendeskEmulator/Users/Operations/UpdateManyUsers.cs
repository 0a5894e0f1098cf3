using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// PUT /api/v2/users/update_many: a job that changes each user of the body's list, or all those of <c>ids</c> or
/// <c>external_ids</c> in the same way (facts §4.1).
/// </summary>
internal static class UpdateManyUsers
{
    private const string Action = "users/update_many";

    public static readonly JobKind Kind = new(Action, "Bulk Update User", "Updating user", "UserBulkUpdateJobV2", Run, UserJobRows.NotUpdated);

    private static readonly BulkList<UserInput> List =
        new("users", Action, UserInput.Shape, Errors.TooManyValues) { NamesRecords = true, CheckInput = user => user.CheckIdentities(Action) };

    public static Response Handle(RequestContext request, JobEngine jobs)
    {
        if (BulkItems.ReadQuery(request, Action, out var named) is { } badIds)
        {
            return badIds;
        }
        if (named.Count > 0)
        {
            return BulkItems.ReadShared(request, "user", UserInput.Shape, Action, out var shared, user => user.CheckIdentities(Action))
                ?? jobs.Take(request, Kind, named, shared);
        }
        return BulkItems.Read(request, List, out var users) ?? jobs.Take(request, Kind, users);
    }

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var users = write.Get<UserCollection>();
        var target = item.Read(JobTarget.Shape, new JobTarget());
        var input = new UserInput();
        (item.Shared ?? item.Content).ReadInto(UserInput.Shape, input);
        if (target.Find(users.Find, users.FindByExternalId) is not { Deleted: false } user)
        {
            return JobRows.Of(Errors.RecordNotFound, item, UserJobRows.NotUpdated, UserJobRows.Updated);
        }
        var response = UserSaving.Save(write, user, input.ForUpdate(), item.Caller, out var saved) ?? new UserResponse(200, saved, write.State);
        return JobRows.Of(response, item, UserJobRows.NotUpdated, UserJobRows.Updated);
    }
}
