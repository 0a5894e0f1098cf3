namespace ZendeskEmulator.Specs.Targets;

public sealed class OwnWordsTests
{
    private readonly OwnWords words = new("spec-1-", "777");

    [Theory]
    [InlineData("""{"user":{"name":"Roger"}}""", """{"user":{"name":"spec-1-Roger","skip_verify_email":true}}""")]
    [InlineData(
        """{"user":{"email":"roger@corps.example"}}""",
        """{"user":{"email":"spec-1-roger@spec-1-corps.example","skip_verify_email":true}}""")]
    [InlineData("""{"user":{"external_id":""}}""", """{"user":{"external_id":"","skip_verify_email":true}}""")]
    [InlineData("""{"user":{"email":null,"notes":"Roger"}}""", """{"user":{"email":null,"notes":"Roger","skip_verify_email":true}}""")]
    [InlineData("""{"user":{"phone":"\u002B14155550101"}}""", """{"user":{"phone":"\u002B14157770101","skip_verify_email":true}}""")]
    [InlineData(
        """{"user":{"organization":{"name":"Corps"}}}""",
        """{"user":{"organization":{"name":"spec-1-Corps"},"skip_verify_email":true}}""")]
    [InlineData(
        """{"users":[{"name":"Roger"},{"name":"Anna"}]}""",
        """{"users":[{"name":"spec-1-Roger","skip_verify_email":true},{"name":"spec-1-Anna","skip_verify_email":true}]}""")]
    [InlineData("""{"identity":{"type":"email","value":"roger"}}""", """{"identity":{"type":"email","value":"spec-1-roger"}}""")]
    [InlineData(
        """{"organization":{"name":" Corps ","domain_names":["corps.example"]}}""",
        """{"organization":{"name":" spec-1-Corps ","domain_names":["spec-1-corps.example"]}}""")]
    [InlineData("""{"user":{"name":""", """{"user":{"name":""")]
    [InlineData("""["name"]""", """["name"]""")]
    public void A_body_gets_the_prefix_where_values_must_be_unique(string body, string sent) =>
        Assert.Equal(sent, words.OutgoingBody(body));

    [Theory]
    [InlineData("/api/v2/users?external_id=Crew-7&page=2", "/api/v2/users?external_id=spec-1-Crew-7&page=2")]
    [InlineData("/api/v2/users/show_many?external_ids=a,b", "/api/v2/users/show_many?external_ids=spec-1-a,spec-1-b")]
    [InlineData("/api/v2/users/show_many?ids=1,2", "/api/v2/users/show_many?ids=1,2")]
    public void A_path_gets_the_prefix_where_values_are_looked_up(string path, string sent) => Assert.Equal(sent, words.OutgoingPath(path));

    [Fact]
    public void A_response_loses_the_prefix() => Assert.Equal(
        """{"email":"roger@corps.example","phone":"+14155550101","name":"ROGER"}""",
        words.Incoming("""{"email":"spec-1-roger@spec-1-corps.example","phone":"+14157770101","name":"SPEC-1-ROGER"}"""));
}
