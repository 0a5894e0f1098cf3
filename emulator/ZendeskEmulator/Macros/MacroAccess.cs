using ZendeskEmulator.Restrictions;

namespace ZendeskEmulator.Macros;

/// <summary>Which macros a caller sees and changes.</summary>
internal static class MacroAccess
{
    public static RestrictionAccess Of(AccountState state, Caller caller) => RestrictionAccess.Of(state, caller, "macro_access");

    /// <summary>The macro of an id that the caller sees; null for any other.</summary>
    public static Macro? Find(AccountState state, Caller caller, long id) =>
        state.Get<Records<Macro>>().Find(id) is { Removed: false } macro && Of(state, caller).Sees(macro.Restriction) ? macro : null;
}
