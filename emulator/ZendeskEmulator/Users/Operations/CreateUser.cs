namespace ZendeskEmulator.Users.Operations;

/// <summary>POST /api/v2/users: always creates a user. An id in the body is ignored (facts §2.1).</summary>
internal static class CreateUser
{
    public static Outcome<UserView> Handle(RequestContext request, in AccountWrite write, UserInput input) =>
        UserSaving.Save(write, null, input, request.Caller);
}
