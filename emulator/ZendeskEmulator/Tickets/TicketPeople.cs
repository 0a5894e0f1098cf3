using ZendeskEmulator.Accounts;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// The people that a request on a ticket names. Users whose address is unknown are created: they are put into the write with the
/// ticket, once everything is checked.
/// </summary>
internal sealed class TicketPeople(AccountState state)
{
    private List<MadePerson>? made;
    private readonly UserCollection users = state.Get<UserCollection>();

    /// <summary>The user of an id; null for an unknown or a deleted one.</summary>
    public User? Find(long id) =>
        MadeOf(id)?.User ?? (users.Find(id) is { Deleted: false } user ? user : null);

    /// <summary>The user with an address, also one that is about to be created.</summary>
    public User? FindByAddress(string address)
    {
        var normal = UserIdentityRules.Normalize(UserIdentityType.Email, address);
        return made?.Find(person => person.Identity?.Value == normal)?.User ?? users.FindByAddress(normal);
    }

    /// <summary>Makes an end user with an address; null when the address is not properly formatted.</summary>
    public User? Make(in AccountWrite write, NewPerson person)
    {
        var normal = UserIdentityRules.Normalize(UserIdentityType.Email, person.Address);
        if (!UserIdentityRules.IsProperlyFormatted(normal))
        {
            return null;
        }
        var user = write.Begin(new User { Name = person.Name.Trim(), Role = UserRole.EndUser, Locale = person.Locale });
        var identity = write.Begin(new UserIdentity { UserId = user.Id, Value = normal, Primary = true, Verified = person.Verified });
        // As for any new end user: the address may lead to an organization.
        var membership = (person.Organization ?? Organization.OfAddress(state, normal)) is { } organization
            ? write.Begin(new OrganizationMembership { UserId = user.Id, OrganizationId = organization.Id, Default = true })
            : null;
        (made ??= []).Add(new MadePerson(user, identity, membership));
        return user;
    }

    /// <summary>
    /// Makes an end user without an address, whom no later request finds again: only an anonymous request may come from one
    /// (documented).
    /// </summary>
    public User MakeWithoutAddress(in AccountWrite write, string name, string? locale)
    {
        var user = write.Begin(new User { Name = name.Trim(), Role = UserRole.EndUser, Locale = locale });
        (made ??= []).Add(new MadePerson(user, null, null));
        return user;
    }

    /// <summary>The user's default organization; 0 if there is none.</summary>
    public long OrganizationOf(long userId) => MadeOf(userId) is { } person
        ? person.Membership?.OrganizationId ?? 0
        : MembershipDraft<OrganizationMembership>.DefaultOf(state.Get<Records<OrganizationMembership>>().OfOwner(userId)) ?? 0;

    public bool IsIn(long userId, long organizationId) => OrganizationOf(userId) == organizationId
        || state.Get<Records<OrganizationMembership>>().OfOwner(userId).Any(membership => membership.OrganizationId == organizationId);

    /// <summary>The address of a user, or the name of a user without one.</summary>
    public string AddressOf(long userId) => MadeOf(userId)?.Identity?.Value
        ?? (users.Find(userId) is { } user ? users.View(user).Email ?? user.Name : "");

    public void Put(in AccountWrite write)
    {
        if (made is null)
        {
            return;
        }
        foreach (var person in made)
        {
            write.Put(person.User);
            if (person.Identity is { } identity)
            {
                write.Put(identity);
            }
            if (person.Membership is { } membership)
            {
                write.Put(membership);
            }
        }
    }

    private MadePerson? MadeOf(long userId)
    {
        // No lambda: it would allocate even for a ticket that makes nobody.
        for (var i = 0; i < made?.Count; i++)
        {
            if (made[i].User.Id == userId)
            {
                return made[i];
            }
        }
        return null;
    }

    private sealed record MadePerson(User User, UserIdentity? Identity, OrganizationMembership? Membership);
}

/// <summary>A user that will be created with the ticket.</summary>
/// <param name="Organization">Null for the one that the address leads to.</param>
internal sealed record NewPerson(
    string Name, string Address, string? Locale = null, Organization? Organization = null, bool Verified = false);
