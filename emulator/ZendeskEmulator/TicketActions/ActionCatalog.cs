using System.Globalization;
using ZendeskEmulator.Brands;
using ZendeskEmulator.CustomStatuses;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Groups;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.TicketForms;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.TicketActions;

/// <summary>The records of an account that actions may name.</summary>
internal sealed class ActionCatalog(AccountState state)
{
    /// <summary>The maximum number of options in a list.</summary>
    public const int MaxOptions = 1_000;

    private readonly UserCollection users = state.Get<UserCollection>();
    private readonly Records<Group> groups = state.Get<Records<Group>>();
    private readonly Records<Brand> brands = state.Get<Records<Brand>>();

    public TicketSetup Setup { get; } = state.Get<TicketSetupCache>().Present;

    public IEnumerable<ActionOption> Groups => groups.Ascending(0).Take(MaxOptions).Select(group => Of(group.Id, group.Name));

    /// <summary>The agents: every agent is in a group.</summary>
    public IEnumerable<ActionOption> Agents => state.Get<Records<GroupMembership>>().Ascending(0)
        .Select(membership => membership.UserId).Distinct()
        .Select(users.Find).OfType<User>()
        .Take(MaxOptions).Select(user => Of(user.Id, user.Name));

    public IEnumerable<ActionOption> Brands => brands.Ascending(0).Select(brand => Of(brand.Id, brand.Name, brand.Active));

    public IEnumerable<ActionOption> Forms =>
        state.Get<Records<TicketForm>>().Ascending(0).Select(form => Of(form.Id, form.Name, form.Active));

    public IEnumerable<ActionOption> Statuses =>
        state.Get<Records<CustomStatus>>().Ascending(0).Select(status => Of(status.Id, status.AgentLabel, status.Active));

    public bool HasGroup(long id) => groups.Find(id) is { Deleted: false };

    public bool HasBrand(long id) => brands.Find(id) is { IsDeleted: false };

    public bool HasUser(long id) => users.Find(id) is { Deleted: false };

    public bool HasAgent(long id) => users.Find(id) is { Deleted: false, Role: not UserRole.EndUser };

    /// <summary>Whether a ticket's field takes the value of an action, by the rules of tickets.</summary>
    public bool FieldTakes(TicketField field, TicketAction action)
    {
        var errors = new FieldErrors();
        TicketFieldValues.Apply(Setup, default, null, [(field.Id, SentValue.Of(action.Text, action.Items))], errors);
        return !errors.Any;
    }

    private static ActionOption Of(long id, string name, bool enabled = true) =>
        new(id.ToString(CultureInfo.InvariantCulture), name, enabled);
}
