using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Faults;

/// <summary>Faults over the control plane: what is listed, and what is refused.</summary>
public sealed class FaultsControlTests
{
    [Fact]
    public async Task Faults_are_listed_replaced_and_removed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = await account.PostAsync("/_emulator/faults", """{"effect":{"delay":{"min":"1ms","max":"2ms"}}}""");
        await account.PostAsync("/_emulator/faults", """{"when":{"probability":0.5},"effect":{"garbage":true}}""");

        var replaced = await account.PutAsync(
            "/_emulator/faults/f1", """{"effect":{"delay":{"median":"1ms","sigma":0.5,"clock":"account"}}}""");
        var list = await account.GetAsync("/_emulator/faults");
        var removed = await account.DeleteAsync("/_emulator/faults/f1");
        var missing = await account.DeleteAsync("/_emulator/faults/f1");
        var cleared = await account.DeleteAsync("/_emulator/faults");

        Assert.Equal(
            """{"delay":{"min":"1ms","max":"2ms","clock":"real"}}""",
            first.Json.GetProperty("fault").GetProperty("effect").GetRawText());
        Assert.Equal(
            """{"delay":{"median":"1ms","sigma":0.5,"clock":"account"}}""",
            replaced.Json.GetProperty("fault").GetProperty("effect").GetRawText());
        Assert.Equal(["f1", "f2"], list.Json.GetProperty("faults").EnumerateArray().Select(fault => fault.Text("id")));
        Assert.Equal([200, 404, 200], new[] { removed, missing, cleared }.Select(response => (int)response.Status));
        Assert.Equal("""{"deleted":1}""", cleared.Body);
    }

    [Theory]
    [InlineData("""{}""", "either effect or effects must be there")]
    [InlineData("""{"effect":{},"effects":[{}]}""", "either effect or effects must be there")]
    [InlineData("""{"efect":{}}""", "'efect' is unknown here; the nearest known name is 'effect'")]
    [InlineData("""{"effect":{"prest":"x"}}""", "'effect.prest' is unknown here; the nearest known name is 'effect.preset'")]
    [InlineData("""{"effects":[{},{"delay":"x"}]}""", "effects.1.delay must be a duration such as 40s, 1m30s or PT40S, not 'x'")]
    [InlineData(
        """{"effect":{"preset":"acount-limit"}}""",
        "effect.preset must be one of account-limit, user-limit, organization-limit, endpoint-limit, job-limit, edge-limit,"
        + " unavailable, conflict, bad-gateway, not 'acount-limit'")]
    [InlineData("""{"effect":{"close":"now"}}""", "effect.close must be before_commit or after_commit")]
    [InlineData(
        """{"effect":{"close":"after_commit","garbage":true}}""",
        "an effect has one of respond, preset, close, truncate, garbage, dribble and storm; delay goes with any")]
    [InlineData("""{"effects":[{},{}],"times":2}""", "several effects happen once each: leave times out")]
    [InlineData("""{"match":{"status":500},"effect":{}}""", "a fault comes before the response: its match has no status")]
    [InlineData("""{"effect":{"delay":"11m"}}""", "a delay can be 10m at most")]
    [InlineData("""{"effect":{"delay":{"min":"2s","max":"1s"}}}""", "the max of a delay must not be less than its min")]
    [InlineData("""{"effect":{"storm":{"status":500,"for":"1s"}}}""", "the status of a storm must be 429 or 503")]
    [InlineData(
        """{"effect":{"respond":{"status":503,"headers":"Retry-After: 1"}}}""",
        "effect.respond.headers must be an object of texts by name")]
    [InlineData("""{"effect":{"respond":{"status":600}}}""", "effect.respond.status must be a whole number from 200 to 599")]
    [InlineData(
        """{"effect":{"respond":{"status":200,"headers":{"a b":"c"}}}}""",
        "a header has a name of letters, digits and hyphens, and a value of one line")]
    [InlineData(
        """{"effect":{"respond":{"status":200,"headers":{"content-length":"1"}}}}""",
        "the length of a body is its own: leave Content-Length and Transfer-Encoding out; truncate sends less")]
    [InlineData("""{"effect":{"respond":{"status":200,"content_type":"a\r\nb: c"}}}""", "a content_type is one line of ASCII letters")]
    [InlineData("""{"effect":{"respond":{"status":200,"content_type":"é"}}}""", "a content_type is one line of ASCII letters")]
    [InlineData("""{"when":{"nth":0},"effect":{}}""", "when.nth must be a whole number from 1 to 2147483647")]
    [InlineData("""{"when":{"probability":2},"effect":{}}""", "when.probability must be a number from 0 to 1")]
    [InlineData("""{"when":{"seed":2},"effect":{}}""", "seed goes with probability")]
    public async Task What_is_wrong_is_told(string body, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/_emulator/faults", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(message, response.Json.GetProperty("error").Text("message"));
        Assert.Empty(account.Account.Faults.All);
    }

    [Fact]
    public async Task There_is_a_bound_and_a_reset_removes_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 100; i++)
        {
            account.Account.Faults.Add(new RequestMatch { Path = "/nothing" }, FaultEffect.Ok);
        }

        Assert.Throws<ArgumentException>(() => account.Account.Faults.Add(new RequestMatch(), FaultEffect.Ok));
        await account.Account.ResetAsync();
        Assert.Empty(account.Account.Faults.All);
    }
}
