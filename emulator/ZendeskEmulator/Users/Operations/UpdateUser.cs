using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Users.Operations;

/// <summary>PUT /api/v2/users/{id}: changes what is sent; a deleted user is a 404.</summary>
internal static class UpdateUser
{
    public static Response Handle(RequestContext request, in AccountWrite write, UserInput input)
    {
        var id = request.Id;
        if (write.Get<UserCollection>().Find(id) is not { Deleted: false } user)
        {
            return Errors.RecordNotFound;
        }
        return UserLimits.TakeUpdate(request.Limits(), id, input.Email.Value, input.Id.Value, input.ExternalId.Value)
            ?? Save(write, user, input, request.Caller);
    }

    private static Response Save(in AccountWrite write, User user, UserInput input, Caller caller) =>
        UserSaving.Save(write, user, input.ForUpdate(), caller, out var saved) ?? new UserResponse(200, saved, write.State);
}
