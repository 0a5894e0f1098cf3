using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

/// <summary>What the control plane says of bodies that it cannot follow; nothing is changed by them.</summary>
public sealed class ControlBodyErrorsTests
{
    [Theory]
    [InlineData("", "mode, now or both must be there")]
    [InlineData("{}", "mode, now or both must be there")]
    [InlineData("""{"mode":null,"now":null}""", "mode, now or both must be there")]
    [InlineData("[]", "the body must be a JSON object")]
    [InlineData("{", "the body must be a JSON object")]
    [InlineData("""{"mod":"real"}""", "'mod' is unknown here; the nearest known name is 'mode'")]
    [InlineData("""{"mode":7}""", "mode must be a text")]
    [InlineData("""{"mode":"stopped"}""", "mode must be Real, Frozen or Fast, not 'stopped'")]
    [InlineData("""{"mode":"0"}""", "mode must be Real, Frozen or Fast, not '0'")]
    [InlineData("""{"now":1800000000}""", "now must be a text")]
    [InlineData("""{"now":"tomorrow"}""", "now must be an instant such as 2027-01-31T12:00:00Z, not 'tomorrow'")]
    [InlineData("""{"mode":"fast"}""", "speed goes with the mode fast, and the mode fast with a speed, such as 60")]
    [InlineData("""{"mode":"real","speed":60}""", "speed goes with the mode fast, and the mode fast with a speed, such as 60")]
    [InlineData("""{"mode":"fast","speed":1}""", "speed must be a whole number from 2 to 100000")]
    [InlineData("""{"now":"12:00"}""", "now must be an instant such as 2027-01-31T12:00:00Z, not '12:00'")]
    [InlineData("""{"now":"01/02/2027"}""", "now must be an instant such as 2027-01-31T12:00:00Z, not '01/02/2027'")]
    [InlineData("""{"now":"2027-02-30T12:00:00Z"}""", "now must be an instant such as 2027-01-31T12:00:00Z, not '2027-02-30T12:00:00Z'")]
    public Task A_clock_is_not_set_by(string body, string message) => AssertRefusedAsync(HttpMethod.Put, "/_emulator/clock", body, message);

    [Theory]
    [InlineData("", "one of by (a duration), to (an instant) and until (next-event or idle) must be there")]
    [InlineData("{}", "one of by (a duration), to (an instant) and until (next-event or idle) must be there")]
    [InlineData("""{"by":"1s","until":"idle"}""", "one of by (a duration), to (an instant) and until (next-event or idle) must be there")]
    [InlineData("""{"until":"dawn"}""", "one of by (a duration), to (an instant) and until (next-event or idle) must be there")]
    [InlineData("""{"by":40}""", "by must be a text")]
    [InlineData("""{"by":"40"}""", "by must be a duration such as 40s, 1m30s or PT40S, not '40'")]
    [InlineData("""{"by":"-1s"}""", "by must be a duration such as 40s, 1m30s or PT40S, not '-1s'")]
    [InlineData("""{"by":"10000000d"}""", "by leads past the year 9999")]
    [InlineData("""{"to":"noon"}""", "to must be an instant such as 2027-01-31T12:00:00Z, not 'noon'")]
    [InlineData("""{"until":true}""", "until must be a text")]
    [InlineData("""{"for":"1s"}""", "'for' is unknown here; the nearest known name is 'to'")]
    public Task A_clock_is_not_moved_by(string body, string message) =>
        AssertRefusedAsync(HttpMethod.Post, "/_emulator/clock/advance", body, message);

    [Theory]
    [InlineData("[]", "the body must be a JSON object")]
    [InlineData("""{"plans":"SuiteTeam"}""", "'plans' is unknown here; the nearest known name is 'plan'")]
    [InlineData(
        """{"plan":"Team"}""",
        "plan must be SuiteTeam, SuiteGrowth, SuiteProfessional, SuiteEnterprise, SuiteEnterprisePlus, Essential, SupportTeam, "
        + "SupportProfessional, SupportEnterprise or HighVolume, not 'Team'")]
    [InlineData("""{"plan":700}""", "plan must be a text")]
    [InlineData("""{"mode":"On"}""", "mode must be Enforce, Observe or Off, not 'On'")]
    [InlineData("""{"user_updates_per_second":-1}""", "user_updates_per_second must be a whole number from 0 to 1000000")]
    [InlineData("""{"user_updates_per_second":1000001}""", "user_updates_per_second must be a whole number from 0 to 1000000")]
    [InlineData("""{"user_updates_per_second":1.5}""", "user_updates_per_second must be a whole number from 0 to 1000000")]
    [InlineData("""{"user_updates_per_second":"1"}""", "user_updates_per_second must be a whole number from 0 to 1000000")]
    [InlineData("""{"rules":["account"]}""", "rules must be an object of true and false by name")]
    [InlineData("""{"rules":{"account":"off"}}""", "rules must be an object of true and false by name")]
    [InlineData("""{"rules":{"acount":false}}""", "there is no rule 'acount'; the nearest is 'account'")]
    [InlineData(
        """{"plan":"SuiteTeam","rules":{"create-user":false}}""",
        "there is no rule 'create-user'; the nearest is 'create-update-user'")]
    public Task Limits_are_not_set_by(string body, string message) =>
        AssertRefusedAsync(HttpMethod.Put, "/_emulator/limits", body, message);

    [Theory]
    [InlineData("", "rule must be there")]
    [InlineData("{}", "rule must be there")]
    [InlineData("""{"rule":7}""", "rule must be a text")]
    [InlineData("""{"rule":"users"}""", "there is no rule 'users'; the nearest is 'account'")]
    [InlineData("""{"rule":"account","key":"x"}""", "key must be an id")]
    [InlineData("""{"rule":"account","key":1.5}""", "key must be an id")]
    [InlineData("""{"rule":"account","for":"soon"}""", "for must be a duration such as 40s, 1m30s or PT40S, not 'soon'")]
    [InlineData(
        """{"rule":"create-update-user"}""",
        "the rule create-update-user counts for each user by itself: give the user's id as key")]
    [InlineData(
        """{"rule":"organization-update","for":"1m"}""",
        "the rule organization-update counts for each organization by itself: give the organization's id as key")]
    [InlineData("""{"rule":"account","key":7}""", "the rule account has one counter for the whole account: leave the key out")]
    [InlineData("""{"rule":"account","for":"-40s"}""", "for must be a duration such as 40s, 1m30s or PT40S, not '-40s'")]
    [InlineData("""{"rule":"account","until":"idle"}""", "'until' is unknown here; the nearest known name is 'rule'")]
    public Task A_rule_is_not_exhausted_by(string body, string message) =>
        AssertRefusedAsync(HttpMethod.Post, "/_emulator/limits/exhaust", body, message);

    [Fact]
    public async Task A_thousand_keys_of_a_rule_are_the_most_that_can_be_exhausted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var key = 1; key <= 1024; key++)
        {
            account.Account.Limits.Exhaust("create-update-user", key, TimeSpan.FromHours(1));
        }

        var response = await account.PostAsync("/_emulator/limits/exhaust", """{"rule":"create-update-user","key":5000,"for":"1h"}""");

        AssertSays(response, "a thousand keys of this rule are used up already");
        Assert.Throws<InvalidOperationException>(() => account.Account.Limits.Exhaust("create-update-user", 5000, TimeSpan.FromHours(1)));
    }

    [Theory]
    [InlineData("POST", "/_emulator/clock")]
    [InlineData("GET", "/_emulator/clock/advance")]
    [InlineData("DELETE", "/_emulator/limits")]
    [InlineData("GET", "/_emulator/limits/reset")]
    [InlineData("GET", "/_emulator/limits/exhaust")]
    [InlineData("POST", "/_emulator/limits/violations")]
    public async Task Another_verb_is_a_405(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await account.SendAsync(new HttpMethod(method), path)).Status);
    }

    private static async Task AssertRefusedAsync(HttpMethod method, string path, string body, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var clock = (await account.GetAsync("/_emulator/clock")).Body;
        var limits = (await account.GetAsync("/_emulator/limits")).Body;

        var response = await account.SendAsync(method, path, body);

        AssertSays(response, message);
        Assert.Equal(clock, (await account.GetAsync("/_emulator/clock")).Body);
        Assert.Equal(limits, (await account.GetAsync("/_emulator/limits")).Body);
    }

    private static void AssertSays(TestResponse response, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains(message, response.Json.GetProperty("error").Text("message") ?? "", StringComparison.Ordinal);
    }
}
