using ZendeskEmulator.Sessions;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.UserPasswords.Operations;

/// <summary>Sets the password of another user, changes the caller's own, and lists the requirements.</summary>
internal static class UserPasswordResource
{
    private const string Path = "/api/v2/users/{user_id}/password";

    private static readonly RequestInput<Passwords> Body = RequestInput<Passwords>.Body(
        "",
        new BodyShape<Passwords>()
            .Text("password", (input, value) => input.New = value)
            .Text("previous_password", (input, value) => input.Previous = value),
        () => new Passwords());

    private static readonly SeedKind Seed = new SeedKind<Passwords>(
        "user_password",
        new BodyShape<Passwords>()
            .Integer("user_id", (input, id) => input.UserId = id ?? 0)
            .Text("password", (input, value) => input.New = value),
        () => new Passwords(),
        (in AccountWrite write, Passwords input) =>
            UserPassword.Fits(write.State, input.UserId, input.New ?? "") == true ? input.UserId : Set(write, input.UserId, input.New));

    public static readonly Resource Resource = new("user_passwords")
    {
        Kinds = [UserPassword.Schema.Kind],
        Seeds = [Seed],
        Operations =
        [
            Post(Path, "SetUserPassword", "passwords/create", Body, Set, EmptyOk).For(CallerRole.Admin).Assuming(95)
                .Noting("as if the account let admins set passwords; it ends the user's sessions"),
            Put(Path, "ChangeOwnPassword", "passwords/update", Body, Change, EmptyOk).For(CallerRole.EndUser).Assuming(95),
            Get($"{Path}/requirements", "GetUserPasswordRequirements", "passwords/requirements", ShowRequirements).For(CallerRole.EndUser),
        ],
    };

    private static Outcome<long> Set(RequestContext request, in AccountWrite write, Passwords input) =>
        Set(write, request.PathId(0), input.New);

    private static Outcome<long> Set(in AccountWrite write, long userId, string? password) =>
        write.Get<UserCollection>().Find(userId) is { Deleted: false } user ? Save(write, user, password) : Errors.RecordNotFound;

    private static Outcome<long> Change(RequestContext request, in AccountWrite write, Passwords input)
    {
        if (write.Get<UserCollection>().Find(request.PathId(0)) is not { Deleted: false } user)
        {
            return Errors.RecordNotFound;
        }
        if (user.Id != request.Caller.UserId)
        {
            return Errors.Forbidden;
        }
        if (UserPassword.Fits(write.State, user.Id, input.Previous ?? "") == false)
        {
            // Assumed A-95: the wording. A user without a password may name any previous one.
            var errors = new FieldErrors();
            errors.Invalid("previous_password", "Previous password");
            return errors;
        }
        return Save(write, user, input.New);
    }

    private static Outcome<long> Save(in AccountWrite write, User user, string? password)
    {
        var errors = new FieldErrors();
        PasswordRules.Check(password, write.Get<UserCollection>().View(user).Email, errors);
        if (errors.Any)
        {
            return errors;
        }
        UserPassword.Put(write, user.Id, password!);
        Session.EndAll(write, user.Id);
        return user.Id;
    }

    private static Response ShowRequirements(RequestContext request)
    {
        var userId = request.PathId(0);
        return !UserCollection.Has(request.State, userId) ? Errors.RecordNotFound
            : request.Caller.Role < CallerRole.Admin && request.Caller.UserId != userId ? Errors.Forbidden
            : PlainListResponse.OfTexts("requirements", PasswordRules.Requirements);
    }

    private sealed class Passwords
    {
        /// <summary>In a seed.</summary>
        public long UserId { get; set; }

        public string? New { get; set; }

        public string? Previous { get; set; }
    }
}
