using ZendeskEmulator.Attachments;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.GroupMemberships;

namespace ZendeskEmulator.Users;

/// <summary>What a response shows of a user beside its identities and organizations.</summary>
/// <param name="Fields">The account's user fields.</param>
/// <param name="Groups">The groups of an agent.</param>
/// <param name="Photo">Null without a photo.</param>
internal sealed record UserSurroundings(CustomFieldSet Fields, GroupMembership[] Groups, Attachment? Photo);
