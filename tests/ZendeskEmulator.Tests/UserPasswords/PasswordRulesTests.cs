using Xunit;
using ZendeskEmulator.Http;
using ZendeskEmulator.UserPasswords;

namespace ZendeskEmulator.Tests.UserPasswords;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("secret", "roger@example.com")]
    [InlineData("12345", null)]
    [InlineData("     ", "roger@example.com")]
    public void A_password_of_five_characters_that_is_not_an_address_is_allowed(string password, string? email) =>
        Assert.Empty(Check(password, email));

    [Theory]
    [InlineData(null, "must be at least 5 characters")]
    [InlineData("", "must be at least 5 characters")]
    [InlineData("1234", "must be at least 5 characters")]
    [InlineData("ROGER@example.com", "must be different from email address")]
    public void Each_requirement_that_is_not_met_is_reported(string? password, string requirement) =>
        Assert.Equal([$"Password: {requirement}"], Check(password, "roger@example.com"));

    private static IEnumerable<string> Check(string? password, string? email)
    {
        var errors = new FieldErrors();
        PasswordRules.Check(password, email, errors);
        return errors.ByField.SelectMany(field => field).Select(error => error.Description);
    }
}
