using Xunit;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Users;

public sealed class UserSearchTests
{
    private static readonly Organization SpaceQuest = new()
    {
        Id = 77,
        Version = 1,
        Name = "Space Quest",
        CreatedAt = default,
        UpdatedAt = default,
    };

    /// <summary>
    /// Roger Wilco of Space Quest: roger@example.com, +1 (555) 0100, twitter janitor, external_id R-1, tags vip and gold.
    /// </summary>
    private static readonly UserView Roger = new(
        new User
        {
            Id = 1,
            Version = 1,
            Name = "Roger Wilco",
            ExternalId = "R-1",
            Tags = ["gold", "vip"],
            Notes = "likes mops",
            Details = "sanitation",
            CreatedAt = default,
            UpdatedAt = default,
        },
        [
            IdentityOf(2, UserIdentityType.Email, "roger@example.com"),
            IdentityOf(3, UserIdentityType.PhoneNumber, "+1 (555) 0100"),
            IdentityOf(4, UserIdentityType.Twitter, "janitor"),
        ],
        Array.Empty<OrganizationMembership>(),
        CustomFieldSet.Empty);

    [Theory]
    [InlineData("roger", true)]
    [InlineData("ROG", true)]
    [InlineData("rog*", true)]
    [InlineData("wil", true)]
    [InlineData("oger", false)]
    [InlineData("roger wilco", true)]
    [InlineData("wilco roger", true)]
    [InlineData("\"roger wilco\"", true)]
    [InlineData("\"roger wil\"", false)]
    [InlineData("\"wilco roger\"", false)]
    [InlineData("roger@exa", true)]
    [InlineData("R-1", true)]
    [InlineData("15550100", true)]
    [InlineData("name:wilco", true)]
    [InlineData("name:\"roger wilco\"", true)]
    [InlineData("name:roger@example.com", false)]
    [InlineData("NAME:roger", true)]
    [InlineData("email:roger@example.com", true)]
    [InlineData("email:roger@*", true)]
    [InlineData("email:*@example.com", true)]
    [InlineData("email:roger", false)]
    [InlineData("email:janitor", false)]
    [InlineData("email:jan*", false)]
    [InlineData("email:+1*", false)]
    [InlineData("phone:+15550100", true)]
    [InlineData("phone:\"+1 555 0100\"", true)]
    [InlineData("phone:5550100", false)]
    [InlineData("phone:x", false)]
    [InlineData("role:end-user", true)]
    [InlineData("role:agent", false)]
    [InlineData("type:user", true)]
    [InlineData("type:ticket", false)]
    [InlineData("external_id:r-1", true)]
    [InlineData("external_id:R", false)]
    [InlineData("tags:vip", true)]
    [InlineData("tags:vip tags:gold", true)]
    [InlineData("tags:vi", false)]
    [InlineData("tags:vi*", true)]
    [InlineData("notes:mops", true)]
    [InlineData("details:sanitation", true)]
    [InlineData("organization:\"space quest\"", true)]
    [InlineData("organization:space*", true)]
    [InlineData("organization:77", true)]
    [InlineData("organization_id:77", true)]
    [InlineData("organization:78", false)]
    [InlineData("organization:none", false)]
    [InlineData("-organization:none", true)]
    [InlineData("-role:admin", true)]
    [InlineData("-tags:vip", false)]
    [InlineData("roger -wilco", false)]
    [InlineData("-\"wilco roger\"", true)]
    [InlineData("role:end-user tags:vip organization:77 rog", true)]
    [InlineData("role:end-user tags:vip organization:78 rog", false)]
    [InlineData("shoe_size:42", false)]
    public void A_query_holds_for_a_user_or_not(string query, bool expected) =>
        Assert.Equal(expected, UserSearch.Parse(query, CustomFieldSet.Empty).Matches(Roger, [SpaceQuest]));

    [Theory]
    [InlineData("organization:none", true)]
    [InlineData("organization:77", false)]
    [InlineData("-organization:none", false)]
    public void A_user_without_an_organization_is_of_none(string query, bool expected) =>
        Assert.Equal(expected, UserSearch.Parse(query, CustomFieldSet.Empty).Matches(Roger, []));

    [Theory]
    [InlineData("email:roger@example.com", "roger@example.com", null)]
    [InlineData("type:user email:\"roger@example.com\"", "roger@example.com", null)]
    [InlineData("external_id:R-1 role:agent", null, "R-1")]
    [InlineData("email:roger*", null, null)]
    [InlineData("-email:roger@example.com", null, null)]
    [InlineData("roger@example.com", null, null)]
    [InlineData("", null, null)]
    public void Exact_keys_name_the_one_user_to_look_at(string query, string? email, string? externalId)
    {
        var search = UserSearch.Parse(query, CustomFieldSet.Empty);

        Assert.Equal(email, search.ExactEmail);
        Assert.Equal(externalId, search.ExactExternalId);
    }

    private static UserIdentity IdentityOf(long id, UserIdentityType type, string value) =>
        new() { Id = id, Version = 1, UserId = 1, Type = type, Value = value, Primary = true, CreatedAt = default, UpdatedAt = default };
}
