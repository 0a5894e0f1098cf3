using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// PUT /api/v2/users/update_many: a job that changes each user in the body's list, or makes the same change to all
/// those in <c>ids</c> or <c>external_ids</c> (facts §4.1).
/// </summary>
internal static class UpdateManyUsers
{
    public static readonly JobKind Kind = new(
        "users/update_many",
        "Bulk Update User",
        "Updating user",
        "UserBulkUpdateJobV2",
        Run,
        UserJobRows.NotUpdated);

    public static readonly RequestInput<BulkInput> Users = BulkInput.NamedOrList(
        "user", new BulkList<UserInput>("users", UserInput.Shape, Errors.TooManyValues)
        {
            NamesRecords = true,
            CheckInput = (user, action) => user.CheckIdentities(action),
        });

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var users = write.Get<UserCollection>();
        var target = item.Read(JobTarget.Shape, new JobTarget());
        var input = new UserInput();
        (item.Shared ?? item.Content).ReadInto(UserInput.Shape, input);
        if (target.Find(users.Find, users.FindByExternalId) is not { Deleted: false } user)
        {
            return UserJobRows.NotUpdated(item, Errors.RecordNotFound.Reason);
        }
        return JobRows.Of(UserSaving.Save(write, user, input.ForUpdate(), item.Caller), item, UserJobRows.NotUpdated, UserJobRows.Updated);
    }
}
