using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// POST /api/v2/users/create_or_update_many: a job that finds and saves each user as create_or_update does, but without
/// its limit of five updates per minute (facts §4.1, §6.2).
/// </summary>
internal static class CreateOrUpdateManyUsers
{
    public static readonly JobKind Kind = new(
        "users/create_or_update_many",
        "Bulk Create User",
        "Creating User",
        "UserBulkCreateJob",
        Run,
        UserJobRows.NotSaved);

    private static RawJson Run(in AccountWrite write, in JobItem item) =>
        JobRows.Of(
            CreateOrUpdateUser.Save(write, item.Read(UserInput.Shape, new UserInput()), item.Caller),
            item,
            UserJobRows.NotSaved,
            UserJobRows.Saved);
}
