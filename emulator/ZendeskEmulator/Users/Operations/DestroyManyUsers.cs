using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Users.Operations;

/// <summary>DELETE /api/v2/users/destroy_many?ids= or external_ids=: a job that deletes each as DELETE users/{id} does (facts §4.1).</summary>
internal static class DestroyManyUsers
{
    private const string Action = "users/destroy_many";

    public static readonly JobKind Kind = new(Action, "Bulk Update User", "Deleting user", "UserBulkUpdateJobV2", Run, UserJobRows.NotDeleted);

    public static Response Handle(RequestContext request, JobEngine jobs) =>
        BulkItems.ReadQueryOrRefuse(request, Action, out var users) ?? jobs.Take(request, Kind, users);

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var users = write.Get<UserCollection>();
        var user = item.Read(JobTarget.Shape, new JobTarget()).Find(users.Find, users.FindByExternalId);
        var response = user is { Deleted: false } ? DeleteUser.Delete(write, user) : Errors.RecordNotFound;
        return JobRows.Of(response, item, UserJobRows.NotDeleted, _ => JobRows.Deleted(user!.Id));
    }
}
