using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// DELETE /api/v2/users/destroy_many?ids= or external_ids=: a job that deletes each user as DELETE users/{id} does
/// (facts §4.1).
/// </summary>
internal static class DestroyManyUsers
{
    public static readonly JobKind Kind = new(
        "users/destroy_many",
        "Bulk Update User",
        "Deleting user",
        "UserBulkUpdateJobV2",
        Run,
        UserJobRows.NotDeleted);

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var users = write.Get<UserCollection>();
        var user = item.Read(JobTarget.Shape, new JobTarget()).Find(users.Find, users.FindByExternalId);
        var deleted = user is { Deleted: false } ? DeleteUser.Delete(write, user) : Errors.RecordNotFound;
        return JobRows.Of(deleted, item, UserJobRows.NotDeleted, gone => JobRows.Deleted(gone.Record.User.Id));
    }
}
