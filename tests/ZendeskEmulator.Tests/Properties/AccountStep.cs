using FsCheck;
using FsCheck.Fluent;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>What a step does.</summary>
internal enum AccountAction
{
    CreateOrUpdateUser,
    CreateUser,
    UpdateUser,
    DeleteUser,
    PermanentlyDeleteUser,
    CreateIdentity,
    UpdateIdentity,
    MakeIdentityPrimary,
    DeleteIdentity,
    CreateOrganization,
    UpdateOrganization,
    DeleteOrganization,
    CreateMembership,
    MakeMembershipDefault,
    DeleteMembership,
    SetTags,
    CreateField,
    UpdateField,
    DeleteField,
    ReorderFields,
    ChangeOption,
    CreateOrUpdateUsers,
    CreateUsers,
    UpdateUsers,
    DeleteUsers,
    CreateOrganizations,
    DeleteOrganizations,
    Reset,
    CreateGroup,
    UpdateGroup,
    DeleteGroup,
    CreateGroupMembership,
    MakeGroupDefault,
    DeleteGroupMembership,
    CreateRole,
    UpdateRole,
    DeleteRole,
    ChangeTeamMember,
    Subscribe,
    Unsubscribe,
    SetPassword,
    SignIn,
    SignOut,
    CreateTicket,
    MergeUsers,
    MergeOrganizations,
}

/// <summary>One random request: an action, and numbers from which the account's records and the pools' values are picked.</summary>
internal sealed record AccountStep(AccountAction Action, int A, int B, int C, int D)
{
    private const int Longest = 60;

    /// <summary>The everyday actions are frequent, a reset is rare.</summary>
    private static readonly Gen<AccountAction> Actions = Gen.Frequency(
        (12, Gen.Constant(AccountAction.CreateOrUpdateUser)),
        (4, Gen.Constant(AccountAction.CreateUser)),
        (8, Gen.Constant(AccountAction.UpdateUser)),
        (3, Gen.Constant(AccountAction.DeleteUser)),
        (2, Gen.Constant(AccountAction.PermanentlyDeleteUser)),
        (5, Gen.Constant(AccountAction.CreateIdentity)),
        (3, Gen.Constant(AccountAction.UpdateIdentity)),
        (4, Gen.Constant(AccountAction.MakeIdentityPrimary)),
        (4, Gen.Constant(AccountAction.DeleteIdentity)),
        (5, Gen.Constant(AccountAction.CreateOrganization)),
        (3, Gen.Constant(AccountAction.UpdateOrganization)),
        (2, Gen.Constant(AccountAction.DeleteOrganization)),
        (6, Gen.Constant(AccountAction.CreateMembership)),
        (3, Gen.Constant(AccountAction.MakeMembershipDefault)),
        (3, Gen.Constant(AccountAction.DeleteMembership)),
        (4, Gen.Constant(AccountAction.SetTags)),
        (5, Gen.Constant(AccountAction.CreateField)),
        (2, Gen.Constant(AccountAction.UpdateField)),
        (2, Gen.Constant(AccountAction.DeleteField)),
        (1, Gen.Constant(AccountAction.ReorderFields)),
        (2, Gen.Constant(AccountAction.ChangeOption)),
        (6, Gen.Constant(AccountAction.CreateOrUpdateUsers)),
        (2, Gen.Constant(AccountAction.CreateUsers)),
        (3, Gen.Constant(AccountAction.UpdateUsers)),
        (1, Gen.Constant(AccountAction.DeleteUsers)),
        (2, Gen.Constant(AccountAction.CreateOrganizations)),
        (1, Gen.Constant(AccountAction.DeleteOrganizations)),
        (3, Gen.Constant(AccountAction.CreateGroup)),
        (2, Gen.Constant(AccountAction.UpdateGroup)),
        (2, Gen.Constant(AccountAction.DeleteGroup)),
        (4, Gen.Constant(AccountAction.CreateGroupMembership)),
        (2, Gen.Constant(AccountAction.MakeGroupDefault)),
        (2, Gen.Constant(AccountAction.DeleteGroupMembership)),
        (2, Gen.Constant(AccountAction.CreateRole)),
        (1, Gen.Constant(AccountAction.UpdateRole)),
        (2, Gen.Constant(AccountAction.DeleteRole)),
        (6, Gen.Constant(AccountAction.ChangeTeamMember)),
        (3, Gen.Constant(AccountAction.Subscribe)),
        (1, Gen.Constant(AccountAction.Unsubscribe)),
        (1, Gen.Constant(AccountAction.SetPassword)),
        (1, Gen.Constant(AccountAction.SignIn)),
        (1, Gen.Constant(AccountAction.SignOut)),
        (4, Gen.Constant(AccountAction.CreateTicket)),
        (3, Gen.Constant(AccountAction.MergeUsers)),
        (2, Gen.Constant(AccountAction.MergeOrganizations)),
        (1, Gen.Constant(AccountAction.Reset)));

    private static readonly Gen<int> Numbers = Gen.Choose(0, 999);

    private static readonly Gen<AccountStep> Steps =
        from action in Actions
        from a in Numbers
        from b in Numbers
        from c in Numbers
        from d in Numbers
        select new AccountStep(action, a, b, c, d);

    /// <summary>Sequences of steps; shrunk by leaving steps out.</summary>
    public static Arbitrary<AccountStep[]> Sequences => Arb.From(
        Gen.Choose(1, Longest).SelectMany(length => Steps.ArrayOf(length)),
        steps => Shorter(steps));

    /// <summary>Steps that are always the same for a seed.</summary>
    public static AccountStep[] Some(int count, int seed) => [.. Steps.Sample(1, new Rnd((ulong)seed), count)];

    private static IEnumerable<AccountStep[]> Shorter(AccountStep[] steps)
    {
        for (var size = steps.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= steps.Length; start += size)
            {
                yield return [.. steps[..start], .. steps[(start + size)..]];
            }
        }
    }
}
