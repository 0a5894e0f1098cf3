using Xunit;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Users;

public sealed class UserRulesTests
{
    private static readonly User Roger = new()
    {
        Id = 1,
        Version = 1,
        Name = "Roger",
        CreatedAt = DateTime.UnixEpoch,
        UpdatedAt = DateTime.UnixEpoch,
    };

    private static readonly UserSurroundings Nothing = new(CustomFieldSet.Empty, [], null);

    [Fact]
    public void A_name_is_enough() => Assert.Empty(ErrorsOf(Roger));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t")]
    public void A_blank_name_is_too_short(string name) =>
        Assert.Equal(["name: Name: is too short (minimum one character) (ValueTooShort)"], ErrorsOf(Roger with { Name = name }));

    [Fact]
    public void A_bad_address_is_reported_without_a_code() =>
        Assert.Equal(["email: Email: badmail is not properly formatted ()"], ErrorsOf(Roger, Email(2, "badmail")));

    [Fact]
    public void A_bad_address_that_is_stored_is_left_alone()
    {
        var before = new UserView(Roger, [Email(2, "badmail")], [], Nothing);
        var errors = new FieldErrors();

        UserRules.Validate(before, before, errors);

        Assert.False(errors.Any);
    }

    [Fact]
    public void Every_error_is_reported() =>
        Assert.Equal(
            ["name", "email", "custom_role_id", "time_zone"],
            ErrorsOf(
                Roger with { Name = "", CustomRoleId = 0, TimeZone = "Atlantis" },
                Email(2, "badmail")).Select(error => error.Split(':')[0]));

    [Theory]
    [InlineData(true, true, false, false, true)]
    [InlineData(true, true, true, false, false)]
    [InlineData(true, true, false, true, false)]
    [InlineData(false, true, false, false, true)]
    [InlineData(false, false, false, false, false)]
    public void Email_and_phone_cannot_both_go(bool hadEmail, bool hadPhone, bool hasEmail, bool hasPhone, bool isRefused)
    {
        var errors = new FieldErrors();

        UserRules.Validate(View(hadEmail, hadPhone), View(hasEmail, hasPhone), errors);

        Assert.Equal(isRefused, errors.Any);
    }

    [Theory]
    [InlineData("organization", "organization")]
    [InlineData("requested", null)]
    [InlineData("groups", null)]
    [InlineData("assigned", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    public void An_end_users_ticket_restriction_is_coerced(string? sent, string? stored) =>
        Assert.Equal(stored, UserRules.CoerceRestriction(UserRole.EndUser, sent));

    [Theory]
    [InlineData("groups")]
    [InlineData("assigned")]
    [InlineData(null)]
    public void An_agents_ticket_restriction_is_kept(string? sent) =>
        Assert.Equal(sent, UserRules.CoerceRestriction(UserRole.Agent, sent));

    private static UserView View(bool hasEmail, bool hasPhone) =>
        new(Roger with { SharedPhone = hasPhone ? "+15550100" : null }, hasEmail
            ? [Email(2, "roger@example.com")]
            : [], [], Nothing);

    private static UserIdentity Email(long id, string value) => new()
    {
        Id = id,
        Version = 1,
        UserId = 1,
        Value = value,
        Primary = true,
        CreatedAt = DateTime.UnixEpoch,
        UpdatedAt = DateTime.UnixEpoch,
    };

    private static string[] ErrorsOf(User user, params UserIdentity[] identities)
    {
        var errors = new FieldErrors();
        UserRules.Validate(null, new UserView(user, identities, [], Nothing), errors);
        return [.. errors.ByField.SelectMany(field => field.Select(error => $"{field.Key}: {error.Description} ({error.Error})"))];
    }
}
