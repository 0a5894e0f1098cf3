using Microsoft.Extensions.Configuration;
using Xunit;

namespace ZendeskEmulator.Tests.Settings;

public sealed class CredentialsSettingsTests
{
    [Fact]
    public void Credentials_are_read_from_numbered_entries()
    {
        var options = new EmulatorOptions();

        EmulatorSettings.Apply(
            Configuration(
                ("Emulator:Credentials:Mode", "strict"),
                ("Emulator:Credentials:Tokens:0:Email", "admin@example.com"),
                ("Emulator:Credentials:Tokens:0:Token", "secret"),
                ("Emulator:Credentials:Tokens:1:Email", "agnes@example.com"),
                ("Emulator:Credentials:Tokens:1:Token", "other"),
                ("Emulator:Credentials:Passwords:0:Email", "erik@example.com"),
                ("Emulator:Credentials:Passwords:0:Password", "password")),
            options);

        Assert.Equal(CredentialsMode.Strict, options.Credentials.Mode);
        Assert.Equal(
            [new EmulatorCredentials("admin@example.com", "secret"), new EmulatorCredentials("agnes@example.com", "other")],
            options.Credentials.Tokens);
        Assert.Equal([new EmulatorPassword("erik@example.com", "password")], options.Credentials.Passwords);
    }

    [Fact]
    public void The_text_of_credentials_shows_no_secret()
    {
        object[] credentials = [new EmulatorCredentials("admin@example.com", "s3cret"), new EmulatorPassword("erik@example.com", "s3cret")];

        Assert.All(credentials, one => Assert.DoesNotContain("s3cret", one.ToString(), StringComparison.Ordinal));
        Assert.Equal("admin@example.com (token hidden)", credentials[0].ToString());
    }

    [Fact]
    public void Strict_without_a_token_or_password_is_refused()
    {
        var refused = Assert.Throws<EmulatorStartException>(
            () => EmulatorSettings.Apply(Configuration(("Emulator:Credentials:Mode", "Strict")), new EmulatorOptions()));

        Assert.Contains("every request would be refused", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_token_that_is_too_short_is_refused_without_showing_it()
    {
        var refused = Assert.Throws<EmulatorStartException>(
            () => EmulatorSettings.Apply(Configuration(("Emulator:ControlToken", "short-secret")), new EmulatorOptions()));

        Assert.Contains("Emulator:ControlToken takes", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("short-secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Emulator:Credentials:Mod", "Strict", "Emulator:Credentials:Mode")]
    [InlineData("Emulator:Credentials:Token:0:Email", "a@example.com", "Emulator:Credentials:Tokens:0:Email")]
    [InlineData("Emulator:Credentials:Tokens:0:Tokn", "secret", "Emulator:Credentials:Tokens:0:Token")]
    [InlineData("Emulator:Credentials:Passwords:0:Pasword", "secret", "Emulator:Credentials:Passwords:0:Password")]
    [InlineData("Emulator:DataFil", "x", "Emulator:DataFile")]
    public void An_unknown_setting_is_refused_with_the_nearest_known_name(string name, string value, string nearest)
    {
        var refused = Assert.Throws<EmulatorStartException>(() => EmulatorSettings.Apply(
            Configuration((name, value)),
            new EmulatorOptions()));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith($" {nearest}.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Emulator:Credentials:Mode", "Loose")]
    [InlineData("Emulator:Credentials:Mode", "1")]
    [InlineData("Emulator:Credentials:Mode", "")]
    public void An_ill_typed_value_is_refused_naming_the_setting(string name, string value)
    {
        var refused = Assert.Throws<EmulatorStartException>(() => EmulatorSettings.Apply(
            Configuration((name, value)),
            new EmulatorOptions()));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Emulator:Credentials:Tokens:0:Email", "admin@example.com")]
    [InlineData("Emulator:Credentials:Tokens:0:Token", "secret")]
    [InlineData("Emulator:Credentials:Passwords:0:Email", "erik@example.com")]
    [InlineData("Emulator:Credentials:Passwords:0:Password", "secret")]
    public void Half_a_pair_of_credentials_is_refused_without_showing_the_secret(string name, string value)
    {
        var refused = Assert.Throws<EmulatorStartException>(() => EmulatorSettings.Apply(
            Configuration((name, value)),
            new EmulatorOptions()));

        Assert.Contains(name[..name.LastIndexOf(':')], refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(
            setting.Name,
            (string?)setting.Value))).Build();
}
