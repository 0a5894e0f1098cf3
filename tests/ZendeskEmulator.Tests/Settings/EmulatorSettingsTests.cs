using Microsoft.Extensions.Configuration;
using Xunit;

namespace ZendeskEmulator.Tests.Settings;

public sealed class EmulatorSettingsTests
{
    [Fact]
    public void Every_setting_is_taken()
    {
        var options = Apply(
            ("DataFile", "/tmp/x.db"), ("Durability", "Disk"), ("AutoCreateAccounts", "false"), ("MaxAccounts", "12"),
            ("AccountHosts", "example.com; localhost"), ("MaxRequestBytes", "2048"), ("ControlPlane", "false"),
            ("Tls:Mode", "generated"), ("Tls:Certificate", "a.pem"), ("Tls:Key", "b.pem"),
            ("Jobs:Pace", "manual"), ("Jobs:BulkImport", "false"),
            ("Limits:Plan", "suiteteam"), ("Limits:Mode", "Observe"), ("Limits:UserUpdatesPerSecond", "1"),
            ("Limits:RetryAfterTolerance", "0s"));

        Assert.Equal("/tmp/x.db", options.DataFile);
        Assert.Equal(Durability.Disk, options.Durability);
        Assert.False(options.AutoCreateAccounts);
        Assert.Equal(12, options.MaxAccounts);
        Assert.Equal(["example.com", "localhost"], options.AccountHosts);
        Assert.Equal(2048, options.MaxRequestBytes);
        Assert.False(options.ControlPlane);
        Assert.Equal(TlsMode.Generated, options.Tls.Mode);
        Assert.Equal("a.pem", options.Tls.Certificate);
        Assert.Equal("b.pem", options.Tls.Key);
        Assert.Equal(JobPace.Manual, options.Jobs.Pace);
        Assert.False(options.Jobs.BulkImport);
        Assert.Equal(Plan.SuiteTeam, options.Limits.Plan);
        Assert.Equal(LimitsMode.Observe, options.Limits.Mode);
        Assert.Equal(1, options.Limits.UserUpdatesPerSecond);
        Assert.Equal(TimeSpan.Zero, options.Limits.RetryAfterTolerance);
    }

    [Theory]
    [InlineData("maxaccounts", "12")]
    [InlineData("MAXACCOUNTS", "12")]
    public void Letter_case_of_a_name_does_not_matter(string name, string value) =>
        Assert.Equal(12, Apply((name, value)).MaxAccounts);

    [Theory]
    [InlineData("disk")]
    [InlineData("DISK")]
    public void Letter_case_of_a_value_does_not_matter(string value) =>
        Assert.Equal(Durability.Disk, Apply(("Durability", value)).Durability);

    [Fact]
    public void Without_a_setting_nothing_changes()
    {
        var options = Apply();

        Assert.Null(options.DataFile);
        Assert.Equal(10_000, options.MaxAccounts);
        Assert.Equal(1_048_576, options.MaxRequestBytes);
        Assert.True(options.AutoCreateAccounts);
        Assert.True(options.ControlPlane);
        Assert.Equal(["zendesk.com", "localhost"], options.AccountHosts);
        Assert.Equal(TlsMode.Given, options.Tls.Mode);
        Assert.Null(options.Tls.Certificate);
        Assert.Null(options.Tls.Key);
        Assert.Equal(JobPace.Fast, options.Jobs.Pace);
        Assert.True(options.Jobs.BulkImport);
        Assert.Equal(Plan.SuiteEnterprise, options.Limits.Plan);
        Assert.Equal(LimitsMode.Enforce, options.Limits.Mode);
        Assert.Equal(0, options.Limits.UserUpdatesPerSecond);
        Assert.Equal(TimeSpan.FromMilliseconds(250), options.Limits.RetryAfterTolerance);
    }

    [Theory]
    [InlineData("MaxAcounts", "MaxAccounts")]
    [InlineData("DataFiles", "DataFile")]
    [InlineData("Limits:Plans", "Limits:Plan")]
    [InlineData("Plan", "Limits:Plan")]
    [InlineData("MaxAccounts:0", "MaxAccounts")]
    [InlineData("Jobs:Pase", "Jobs:Pace")]
    public void An_unknown_setting_is_refused_with_the_nearest_known_one(string name, string nearest)
    {
        var refusal = Assert.Throws<EmulatorStartException>(() => Apply((name, "1")));

        Assert.Contains($"Emulator:{name}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"Emulator:{nearest}.", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("DataFile", "")]
    [InlineData("Durability", "")]
    [InlineData("Durability", "Disc")]
    [InlineData("Durability", "2")]
    [InlineData("Durability", "Process, Disk")]
    [InlineData("Store", "")]
    [InlineData("Store", "Redis")]
    [InlineData("Store", "1")]
    [InlineData("AutoCreateAccounts", "1")]
    [InlineData("MaxAccounts", "0")]
    [InlineData("MaxAccounts", "-1")]
    [InlineData("MaxAccounts", "90001")]
    [InlineData("MaxAccounts", "1.5")]
    [InlineData("MaxAccounts", "99999999999999999999")]
    [InlineData("AccountHosts", ";")]
    [InlineData("MaxRequestBytes", "1023")]
    [InlineData("MaxRequestBytes", "1073741825")]
    [InlineData("ControlPlane", "yes")]
    [InlineData("Tls:Mode", "Off")]
    [InlineData("Tls:Certificate", "")]
    [InlineData("Tls:Key", "")]
    [InlineData("Jobs:Pace", "Faster")]
    [InlineData("Jobs:Pace", "1")]
    [InlineData("Jobs:BulkImport", "no")]
    [InlineData("Limits:Plan", "Team")]
    [InlineData("Limits:Plan", "3")]
    [InlineData("Limits:Mode", "true")]
    [InlineData("Limits:UserUpdatesPerSecond", "-1")]
    [InlineData("Limits:UserUpdatesPerSecond", "1000001")]
    [InlineData("Limits:RetryAfterTolerance", "1m1ms")]
    [InlineData("Limits:RetryAfterTolerance", "250")]
    public void An_ill_typed_setting_is_refused_with_its_name_and_value(string name, string value)
    {
        var refusal = Assert.Throws<EmulatorStartException>(() => Apply((name, value)));

        Assert.Contains($"Emulator:{name}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("Store", "Lite", "LiteDb")]
    [InlineData("Store", "sqllite", "Sqlite")]
    [InlineData("Limits:Plan", "SuitTeam", "SuiteTeam")]
    public void A_mistyped_choice_is_refused_with_the_nearest_one(string name, string value, string nearest)
    {
        var refusal = Assert.Throws<EmulatorStartException>(() => Apply((name, value)));

        Assert.EndsWith($"The nearest one is {nearest}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_outside_the_section_are_ignored()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>(
                "Logging:Whatever",
                "x"), KeyValuePair.Create<string, string?>("MaxAccounts", "x")])
            .Build();
        var options = new EmulatorOptions();

        EmulatorSettings.Apply(configuration, options);

        Assert.Equal(10_000, options.MaxAccounts);
    }

    [Fact]
    public void The_last_source_wins_and_is_shown()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Emulator:MaxAccounts", "5")])
            .AddCommandLine(["--Emulator:MaxAccounts=6"])
            .Build();
        var options = new EmulatorOptions();

        EmulatorSettings.Apply(configuration, options);

        Assert.Contains(("MaxAccounts", "6", "command line"), EmulatorSettings.Describe(options));
        Assert.Contains(("ControlPlane", "true", "default"), EmulatorSettings.Describe(options));
    }

    private static EmulatorOptions Apply(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(
                $"Emulator:{setting.Name}",
                setting.Value)))
            .Build();
        var options = new EmulatorOptions();
        EmulatorSettings.Apply(configuration, options);
        return options;
    }
}
