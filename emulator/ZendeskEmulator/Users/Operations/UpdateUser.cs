using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Users.Operations;

/// <summary>PUT /api/v2/users/{id}: changes the keys that are sent. A deleted user is a 404.</summary>
internal static class UpdateUser
{
    public static Outcome<UserView> Handle(RequestContext request, in AccountWrite write, UserInput input)
    {
        if (write.Get<UserCollection>().Find(request.Id) is not { Deleted: false } user)
        {
            return Errors.RecordNotFound;
        }
        if (UserLimits.TakeUpdate(request.Limits(), user.Id, input.Email.Value, input.Id.Value, input.ExternalId.Value) is { } refused)
        {
            return refused;
        }
        return UserSaving.Save(write, user, input.ForUpdate(), request.Caller);
    }
}
