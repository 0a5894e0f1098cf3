using ZendeskEmulator.Organizations;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OrganizationSubscriptions.Operations;

/// <summary>Subscriptions to organizations: all of the account, of a user, and of an organization.</summary>
internal static class OrganizationSubscriptionResource
{
    private const string Path = "/api/v2/organization_subscriptions";
    private const string One = $"{Path}/{{organization_subscription_id}}";

    private static readonly Crud<OrganizationSubscription> Crud = new(new() { Validate = Validate, Delete = Delete });

    public static readonly Resource Resource = new("organization_subscriptions")
    {
        Kinds = [OrganizationSubscription.Schema.Kind],
        Seeds = [Crud.Seed(FindSeed, isFixed: _ => true)],
        Operations =
        [
            Crud.List(Path, "ListOrganizationSubscriptions"),
            Crud.Create(Path, "CreateOrganizationSubscription").For(CallerRole.EndUser).Assuming(90)
                .Noting("200, as documented; an end user subscribes itself to an organization that it is in"),
            Crud.Show(One, "ShowOrganizationSubscription"),
            Crud.Delete(One, "DeleteOrganizationSubscription").For(CallerRole.EndUser),
            Crud.ListOf(
                "/api/v2/organizations/{organization_id}/subscriptions",
                "ListOrganizationSubscriptionsByOrganization",
                OrganizationSubscription.Organization.Under<Organization>),
            Crud.ListOf(
                "/api/v2/users/{user_id}/organization_subscriptions",
                "ListUserOrganizationSubscriptions",
                RecordsOfUser.Owned<OrganizationSubscription>),
        ],
    };

    private static OrganizationSubscription? FindSeed(Records<OrganizationSubscription> all, OrganizationSubscription sent) =>
        Array.Find(all.OfOwner(sent.UserId), one => one.OrganizationId == sent.OrganizationId);

    // Assumed A-90: the wordings, and that a second subscription is refused.
    private static Error? Validate(in RecordChange<OrganizationSubscription> change, FieldErrors errors)
    {
        var organizationId = change.Draft.OrganizationId;
        var users = change.Write.Get<UserCollection>();
        if (users.Find(change.Draft.UserId) is not { Deleted: false } user)
        {
            errors.Missing("user", "User");
            return null;
        }
        if (change.Write.Get<Records<Organization>>().Find(organizationId) is null)
        {
            errors.Missing("organization", "Organization");
            return null;
        }
        if (change.Caller.Role < CallerRole.Agent
            && (change.Caller.UserId != user.Id
                || !Array.Exists(users.View(user).Memberships, one => one.OrganizationId == organizationId)))
        {
            return Errors.Forbidden;
        }
        if (Array.Exists(
            OrganizationSubscription.OfUser(change.Write.State, user.Id), one => one.OrganizationId == organizationId))
        {
            errors.Taken("user_id", "User");
        }
        return null;
    }

    private static Outcome<OrganizationSubscription> Delete(in RecordChange<OrganizationSubscription> change)
    {
        if (change.Caller.Role < CallerRole.Agent && change.Caller.UserId != change.Draft.UserId)
        {
            return Errors.Forbidden;
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }
}
