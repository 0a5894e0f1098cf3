using ZendeskEmulator.CustomFields;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.OrganizationSubscriptions;
using ZendeskEmulator.Tags;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.UserPasswords;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// PUT /api/v2/users/{loser}/merge and PUT /api/v2/users/me/merge: the loser's identities, organizations, subscriptions, tickets and tags
/// go to the winner, and the loser is deleted (facts §4.1). Everything else of the loser is lost.
/// </summary>
internal static class MergeUsers
{
    /// <summary>A user with more requested tickets is not merged (documented).</summary>
    private const int MaxTickets = 10_000;

    public static readonly RequestInput<MergeInput> Body = RequestInput<MergeInput>.Body(
        "user",
        new BodyShape<MergeInput>()
            .Integer("id", (input, value) => input.WinnerId = value)
            .Text("email", (input, value) => input.Email = value)
            .Text("password", (input, value) => input.Password = value),
        () => new MergeInput());

    /// <summary>Merges the user of the path into the one that the body names.</summary>
    public static Outcome<UserView> Handle(RequestContext request, in AccountWrite write, MergeInput input)
    {
        if (input.WinnerId is not { } winnerId)
        {
            return Errors.InvalidAttribute("user.id", "must be present", request.Action);
        }
        var users = write.Get<UserCollection>();
        return users.Find(request.PathId(0)) is { Deleted: false } loser && users.Find(winnerId) is { Deleted: false } winner
            ? Merge(write, loser, winner)
            : Errors.RecordNotFound;
    }

    /// <summary>Merges the user whose address and password the body has into the caller.</summary>
    // Assumed A-97: a wrong password gets the same 404 as an unknown user.
    public static Outcome<UserView> HandleMe(RequestContext request, in AccountWrite write, MergeInput input)
    {
        var users = write.Get<UserCollection>();
        if (string.IsNullOrWhiteSpace(input.Email) || string.IsNullOrEmpty(input.Password))
        {
            return Errors.InvalidAttribute("user.email", "must be present", request.Action);
        }
        return users.Find(request.Caller.UserId) is { Deleted: false } winner
            && users.FindByAddress(UserIdentityRules.Normalize(UserIdentityType.Email, input.Email)) is { } loser
            && UserPassword.Fits(write.State, loser.Id, input.Password) == true
            ? Merge(write, loser, winner)
            : Errors.RecordNotFound;
    }

    private static Outcome<UserView> Merge(in AccountWrite write, User loser, User winner)
    {
        var errors = new FieldErrors();
        Check(loser, winner, errors);
        var users = write.Get<UserCollection>();
        var (from, into) = (users.View(loser), users.View(winner));
        var merged = CustomFieldMerge.Apply(User.FieldsOf(write.State), winner, WithTags(winner, loser), null, errors);
        if (errors.Any)
        {
            return errors;
        }
        // One more than may be moved.
        var tickets = write.Get<TicketCollection>().Of(TicketCollection.ByRequester, loser.Id).Page(0, MaxTickets + 1);
        if (tickets.Count > MaxTickets)
        {
            errors.Invalid("base", "Number of requested tickets");
            return errors;
        }
        // The loser is deleted first, which frees its addresses for the winner.
        var subscriptions = OrganizationSubscription.OfUser(write.State, loser.Id);
        DeleteUser.Delete(write, loser, hasTickets: false);
        foreach (var ticket in tickets)
        {
            write.Put(ticket with { RequesterId = winner.Id, GeneratedAt = write.Now });
        }
        var identities = new UserIdentityDraft(winner.Id, into.Identities);
        foreach (var identity in from.Identities)
        {
            identities.Add(write, identity.Type, identity.Value, identity.Verified);
        }
        var memberships = new MembershipDraft<OrganizationMembership>(winner.Id, into.Memberships);
        foreach (var membership in from.Memberships.Where(one => memberships.FindRelated(one.OrganizationId) is null))
        {
            memberships.Add(write, new OrganizationMembership { UserId = winner.Id, OrganizationId = membership.OrganizationId });
        }
        var known = OrganizationSubscription.OfUser(write.State, winner.Id);
        foreach (var one in subscriptions.Where(one => !Array.Exists(known, own => own.OrganizationId == one.OrganizationId)))
        {
            write.Create(new OrganizationSubscription { UserId = winner.Id, OrganizationId = one.OrganizationId });
        }
        return into with { User = write.Put(merged), Identities = identities.Put(write), Memberships = memberships.Put(write) };
    }

    /// <summary>Adds the errors of a merge. Pure.</summary>
    // Assumed A-97: the wordings. That only end users are merged is documented.
    private static void Check(User loser, User winner, FieldErrors errors)
    {
        if (loser.Id == winner.Id)
        {
            errors.Invalid("id", "User");
        }
        if (loser.Role != UserRole.EndUser || winner.Role != UserRole.EndUser)
        {
            errors.Invalid("role", "Role");
        }
    }

    private static User WithTags(User winner, User loser) => winner with
    {
        Tags = loser.Tags is null ? winner.Tags : TagSet.Of([.. winner.Tags ?? [], .. loser.Tags]),
    };
}

internal sealed class MergeInput
{
    public long? WinnerId { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}
