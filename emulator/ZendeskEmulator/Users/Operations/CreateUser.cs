using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Users.Operations;

/// <summary>POST /api/v2/users: always makes a user; an id in the body is ignored (facts §2.1).</summary>
internal static class CreateUser
{
    private const string Action = "users/create";

    public static Response Handle(RequestContext request)
    {
        if (UserInput.Read(request, Action, out var input) is { } badBody)
        {
            return badBody;
        }
        using var write = request.BeginWrite();
        return UserSaving.Save(write, null, input, request.Caller, out var saved) ?? new UserResponse(201, saved, write.State, hasLocation: true);
    }
}
