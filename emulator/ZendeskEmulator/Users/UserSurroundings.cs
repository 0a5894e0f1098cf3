using ZendeskEmulator.Attachments;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.GroupMemberships;

namespace ZendeskEmulator.Users;

/// <summary>The values of other records that a response shows with a user, besides identities and organizations.</summary>
/// <param name="Fields">The account's user fields.</param>
/// <param name="Groups">The groups of an agent.</param>
/// <param name="Photo">Null without a photo.</param>
internal sealed record UserSurroundings(CustomFieldSet Fields, GroupMembership[] Groups, Attachment? Photo);
