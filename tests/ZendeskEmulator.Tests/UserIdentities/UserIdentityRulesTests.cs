using Xunit;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Tests.UserIdentities;

public sealed class UserIdentityRulesTests
{
    [Theory]
    [InlineData("roger@example.com")]
    [InlineData("roger.wilco@example.com")]
    [InlineData("roger+tag@example.co.uk")]
    [InlineData("o'brien@example.com")]
    [InlineData("roger_wilco-1@sub.example-host.com")]
    [InlineData("1@2.example")]
    [InlineData("a&b=c{d}!#$%*/?^`|~@example.com")]
    [InlineData("jürgen@example.com")]
    [InlineData("roger@münchen.example")]
    [InlineData("a@b.c")]
    public void An_address_is_properly_formatted(string address) => Assert.True(UserIdentityRules.IsProperlyFormatted(address));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("badmail")]
    [InlineData("error@example.com_")]
    [InlineData("@example.com")]
    [InlineData("roger@")]
    [InlineData("roger@example")]
    [InlineData("roger@@example.com")]
    [InlineData("ro@ger@example.com")]
    [InlineData("roger@.example.com")]
    [InlineData("roger@example..com")]
    [InlineData("roger@example.com.")]
    [InlineData("roger@-example.com")]
    [InlineData("roger@example-.com")]
    [InlineData("ro ger@example.com")]
    [InlineData("roger@exam ple.com")]
    [InlineData("<roger@example.com>")]
    [InlineData("roger@example.com,wilco@example.com")]
    [InlineData("roger\n@example.com")]
    public void An_address_is_not_properly_formatted(string address) => Assert.False(UserIdentityRules.IsProperlyFormatted(address));

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void Assumed_an_address_has_255_letters_at_most(int length, bool expected)
    {
        const string Domain = "@example.com";

        Assert.Equal(expected, UserIdentityRules.IsProperlyFormatted(new string('a', length - Domain.Length) + Domain));
    }

    [Theory]
    [InlineData("email", " Roger@Example.COM ", "roger@example.com")]
    [InlineData("google", "Roger@Gmail.example", "roger@gmail.example")]
    [InlineData("twitter", " Roger ", "Roger")]
    [InlineData("phone_number", " +1 555 0100 ", "+1 555 0100")]
    public void Addresses_are_trimmed_and_lower_cased_and_other_values_only_trimmed(string type, string value, string expected) =>
        Assert.Equal(expected, UserIdentityRules.Normalize(TypeOf(type), value));

    [Theory]
    [InlineData("email", true)]
    [InlineData("google", true)]
    [InlineData("twitter", false)]
    [InlineData("facebook", false)]
    [InlineData("phone_number", false)]
    [InlineData("agent_forwarding", false)]
    public void Email_and_google_identities_are_addresses(string type, bool expected) =>
        Assert.Equal(expected, UserIdentityRules.IsAddress(TypeOf(type)));

    [Theory]
    [InlineData("email", "email", true)]
    [InlineData("email", "google", true)]
    [InlineData("email", "phone_number", false)]
    [InlineData("phone_number", "phone_number", true)]
    [InlineData("twitter", "facebook", false)]
    public void Addresses_compete_for_the_place_of_the_primary(string one, string other, bool expected) =>
        Assert.Equal(expected, UserIdentityRules.AreRivals(TypeOf(one), TypeOf(other)));

    [Fact]
    public void The_email_is_the_primary_address_and_the_phone_the_primary_number()
    {
        UserIdentity[] identities =
        [
            Identity(1, UserIdentityType.Twitter, "roger", isPrimary: true),
            Identity(2, UserIdentityType.Email, "second@example.com", isPrimary: false),
            Identity(3, UserIdentityType.PhoneNumber, "+15550199", isPrimary: false),
            Identity(4, UserIdentityType.Google, "first@example.com", isPrimary: true),
            Identity(5, UserIdentityType.PhoneNumber, "+15550100", isPrimary: true),
        ];

        Assert.Equal("first@example.com", UserIdentityRules.PrimaryAddress(identities)?.Value);
        Assert.Equal("+15550100", UserIdentityRules.DirectLine(identities)?.Value);
        Assert.Null(UserIdentityRules.PrimaryAddress([]));
        Assert.Null(UserIdentityRules.DirectLine([]));
    }

    private static UserIdentityType TypeOf(string name) =>
        UserIdentity.Types.Find(name) ?? throw new ArgumentException(name, nameof(name));

    private static UserIdentity Identity(long id, UserIdentityType type, string value, bool isPrimary) => new()
    {
        Id = id,
        Version = 1,
        UserId = 1,
        Type = type,
        Value = value,
        Primary = isPrimary,
        CreatedAt = DateTime.UnixEpoch,
        UpdatedAt = DateTime.UnixEpoch,
    };
}
