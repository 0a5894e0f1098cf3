using ZendeskEmulator.Groups;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Restrictions;

/// <summary>Which restrictions a record may have.</summary>
internal static class RestrictionRules
{
    private const int MaxGroups = 300;

    /// <summary>Adds the error of a new restriction. One that is stored stays valid when its user or group goes.</summary>
    // Assumed A-127: the wording. The two types and their ids are documented.
    public static void Check(AccountState state, Restriction? before, Restriction? after, FieldErrors errors)
    {
        if (after is not null && after != before && !IsValid(state, after))
        {
            errors.Invalid("restriction", "Restriction");
        }
    }

    private static bool IsValid(AccountState state, Restriction restriction) => restriction switch
    {
        { Type: Restriction.OfUser, Ids: [var id] } =>
            state.Get<UserCollection>().Find(id) is { Deleted: false, Role: not UserRole.EndUser },
        { Type: Restriction.OfGroup, Ids: { Length: > 0 and <= MaxGroups } ids } =>
            Array.TrueForAll(ids, id => state.Get<Records<Group>>().Find(id) is { Deleted: false }),
        _ => false,
    };
}
