using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Groups;

/// <summary>A group of agents. A deleted one can still be shown; it is in no list, and its name is free.</summary>
internal sealed record Group : TimedRecord, IHasSchema<Group>
{
    public static readonly UniqueKey<Group> ByName = new(group => group.Name, (errors, _) => errors.Taken("name", "Name"));

    private static readonly SortKey<Group> NameOrder = new("name", group => group.Name.ToUpperInvariant());

    /// <summary>The recorded order (facts §4.3); listed by name, deleted ones left out (facts-tickets §15).</summary>
    public static Schema<Group> Schema { get; } = new("groups", "group", fields => fields
        .Url()
        .Id()
        .Boolean("is_public", group => group.IsPublic, (group, value) => group.IsPublic = value)
        .Text("name", group => group.Name, (group, value) => group.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Text("description", group => group.Description, (group, value) => group.Description = value ?? "")
        .Boolean("default", group => group.Default, (group, value) => group.Default = value).ReadOnly()
        .Boolean("deleted", group => group.Deleted, (group, value) => group.Deleted = value).ReadOnly()
        .Times())
    {
        Unique = [ByName],
        Sorts = [NameOrder],
        OrderByOffset = NameOrder,
        OrderByCursor = NameOrder,
        LocatesUpdates = true,
        IsListed = group => !group.Deleted,
    };

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public bool IsPublic { get; set; } = true;

    /// <summary>True for one group of the account. Agents without another group join it.</summary>
    public bool Default { get; set; }

    public bool Deleted { get; set; }

    /// <summary>The default group of an account.</summary>
    public static Group? DefaultOf(AccountState state) => state.Get<Records<Group>>().Ascending(0).FirstOrDefault(group => group.Default);
}
