using ZendeskEmulator.RateLimits;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>POST /api/v2/users/create_or_update: 201 for a created user, 200 for an existing one (facts §3).</summary>
internal static class CreateOrUpdateUser
{
    private const string Action = "users/create_or_update";

    public static Outcome<UserView> Handle(RequestContext request, in AccountWrite write, UserInput input) =>
        Save(write, input, request.Caller, request.Limits(), request.Explain);

    /// <summary>Finds and saves the user, for this call and for others with the same rules.</summary>
    /// <param name="limits">Null for saves that do not count against the limit of a user's updates.</param>
    public static Outcome<UserView> Save(
        in AccountWrite write,
        UserInput input,
        Caller caller,
        RequestLimits? limits = null,
        Explanation? explain = null)
    {
        if (!TryReadId(input, out var id))
        {
            return Errors.InvalidAttribute("user.id", "must be an integer", Action);
        }
        var match = Match(write.Get<UserCollection>(), input, id);
        if (match.IsUnknownId)
        {
            return Errors.RecordNotFound;
        }
        explain?.Match(match.Key.ToString(), User.Kind, match.User?.Id, NoteOf(write, match, input));
        if (match.User is { } found && limits is not null
            && UserLimits.TakeUpdate(limits, found.Id, input.Email.Value, input.Id.Value, input.ExternalId.Value) is { } refused)
        {
            return refused;
        }
        return UserSaving.Save(write, match.User, input, caller);
    }

    /// <summary>A note for a client on a surprising match of its user; null for nothing.</summary>
    private static string? NoteOf(in AccountWrite write, UserMatch match, UserInput input) => match switch
    {
        { User: { } user, Key: UserMatchKey.ExternalId } when user.ExternalId != input.ExternalId.Value => "in another case",
        { User: { } user, Key: UserMatchKey.Email } when !IsPrimary(write, user, input) =>
            "another address of the user than the primary one",
        _ => null,
    };

    private static bool IsPrimary(in AccountWrite write, User user, UserInput input) =>
        UserIdentityRules.PrimaryAddress(UserIdentity.OfUser(write.State, user.Id))?.Value == UserAddresses.AddressIn(input);

    private static UserMatch Match(UserCollection users, UserInput input, long? id) => UserMatching.Decide(
        id is not null,
        id is { } known ? users.Find(known) : null,
        string.IsNullOrWhiteSpace(input.ExternalId.Value) ? null : users.FindByExternalId(input.ExternalId.Value),
        UserAddresses.AddressIn(input) is { } email ? users.FindByAddress(email) : null,
        FirstByIdentities(users, input));

    private static User? FirstByIdentities(UserCollection users, UserInput input)
    {
        if (input.Identities is not { } identities)
        {
            return null;
        }
        foreach (var identity in identities)
        {
            if (UserIdentityRules.IsAddress(identity.Type)
                && users.FindByAddress(UserIdentityRules.Normalize(identity.Type, identity.Value!)) is { } user)
            {
                return user;
            }
        }
        return null;
    }

    /// <summary>
    /// Null when no id was sent. A blank id becomes 0, which no user has, and leads to the recorded 404.
    /// </summary>
    private static bool TryReadId(UserInput input, out long? id)
    {
        id = null;
        if (input.Id.Value is not { } text)
        {
            return true;
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            id = 0;
            return true;
        }
        var isNumber = BodyValue.TryReadId(text, out var number);
        id = number;
        return isNumber;
    }
}
